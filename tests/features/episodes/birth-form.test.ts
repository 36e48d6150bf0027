import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "#domain/civil-date.ts";
import type { MotherOfBirth } from "#domain/episodes/birth/birth-records.ts";
import { type BabyDraft, isLossOf } from "#domain/episodes/birth/read-baby.ts";
import { kindOf } from "#domain/records/index.ts";
import {
  type BirthForm,
  birthVersions,
  emptyBirthForm,
  readBirthForm,
} from "#features/episodes/birth/birth-form.ts";
import { emptyBaby } from "#features/shared/birth/babies-fields.tsx";

const today = civilDate(2026, 11, 22);
const pregnancy = { record: "p", registeredOn: today, lmpDate: addDays(today, -36 * 7 - 2) };
const mother: MotherOfBirth = { id: "siti", name: "Siti", family: "house", pregnancy };
const baby = (id: string, parts: Partial<BabyDraft> = {}): BirthForm["babies"][number] => ({
  ...emptyBaby(id),
  state: "alive",
  sex: "P",
  ...parts,
});
const form = (babies: BirthForm["babies"], parts: Partial<BirthForm> = {}): BirthForm => ({
  ...emptyBirthForm(() => "d", undefined),
  date: today,
  place: "midwife",
  attendant: "midwife",
  motherCondition: "good",
  babies: [...babies],
  ...parts,
});
const versionsOf = (typed: BirthForm, who: MotherOfBirth = mother) => {
  const reading = readBirthForm(typed, who, today);
  expect(reading.problems).toEqual({});
  return birthVersions(reading, (id) => `first-${id}`);
};

describe("a birth", () => {
  test("makes the child with its family, its carer and its first measurement, and ends the pregnancy", () => {
    const versions = versionsOf(form([baby("b", { name: "Alya", weight: "2,4", length: "47" })]));
    expect(versions.map(({ kind, subject }) => [kind, subject])).toEqual([
      ["delivery", "siti"],
      ["pregnancy", "siti"],
      ["person", "b"],
      ["membership", "b"],
      ["identity", "b"],
      ["carer", "b"],
      ["measurement", "b"],
    ]);
    const fields = Object.fromEntries(versions.map((version) => [version.kind, version.fields]));
    expect(fields.delivery).toMatchObject({ pregnancy: "p", date: today, babies: ["b"], stillbornCount: 0 });
    expect(fields.pregnancy).toMatchObject({ end: "delivered", endDate: today });
    expect(fields.person).toMatchObject({
      name: "Alya",
      mother: "siti",
      birthDate: today,
      birthWeightKg: 2.4,
      birthLengthCm: 47,
      gestationWeeks: 36,
    });
    expect(fields.membership).toEqual({ family: "house", role: "child" });
    expect(fields.measurement).toMatchObject({ date: today, weightKg: 2.4, lengthCm: 47, position: "lying" });
  });
  test("every version is one that its kind takes", () => {
    for (const { kind, fields } of versionsOf(form([baby("b", { weight: "3,1" })])))
      if (kind !== "pregnancy") expect(kindOf(kind)?.schema.safeParse(fields).success, kind).toBe(true);
  });
  test("of twins makes two children, told apart while they have no names", () => {
    const people = versionsOf(form([baby("a"), baby("b", { sex: "L" })])).filter(
      ({ kind }) => kind === "person",
    );
    expect(people.map(({ fields }) => fields?.name)).toEqual(["Bayi Ny. Siti 1", "Bayi Ny. Siti 2"]);
    expect(emptyBirthForm(() => "x", 2).babies).toHaveLength(2);
  });
  test("of a mother met only afterwards needs no pregnancy", () => {
    const kinds = versionsOf(form([baby("b")]), { ...mother, pregnancy: undefined }).map(({ kind }) => kind);
    expect(kinds).not.toContain("pregnancy");
  });
  test("an unweighed child has no measurement, one that nobody took", () =>
    expect(versionsOf(form([baby("b")])).map(({ kind }) => kind)).not.toContain("measurement"));
});

describe("a loss at birth", () => {
  test("a stillborn baby is a number, gets no record, and ends the pregnancy as what it was", () => {
    const versions = versionsOf(form([baby("b", { state: "stillborn" })], { visitsWelcome: "no" }));
    expect(versions).toMatchObject([
      { kind: "delivery", fields: { babies: [], stillbornCount: 1 } },
      { kind: "pregnancy", fields: { end: "stillbirth", visitsWelcome: false } },
    ]);
  });
  test("a baby who died is remembered and never asked for", () => {
    const versions = versionsOf(form([baby("b", { state: "died" })]));
    expect(versions.find(({ kind }) => kind === "person")?.fields).toMatchObject({ life: "dead" });
    expect(versions.map(({ kind }) => kind)).not.toContain("identity");
  });
  test("is a loss only when no baby lives", () => {
    expect(isLossOf([baby("a", { state: "died" }), baby("b", { state: "stillborn" })])).toBe(true);
    expect(isLossOf([baby("a", { state: "died" }), baby("b")])).toBe(false);
    expect(isLossOf([baby("a", { state: "" })])).toBe(false);
  });
  test("the mother's death is written on her", () =>
    expect(versionsOf(form([baby("b")], { motherCondition: "died" }))).toContainEqual(
      expect.objectContaining({ kind: "person", record: "siti", fields: { life: "dead", diedOn: today } }),
    ));
});

describe("what is refused", () => {
  const problems = (typed: BirthForm) => Object.keys(readBirthForm(typed, mother, today).problems);
  test("what is needed and missing is named, of each baby", () =>
    expect(
      problems(form([baby("a", { state: "" }), baby("b", { sex: "" })], { date: "", place: "" })).sort(),
    ).toEqual(["babies", "date", "place"]));
  test("a baby's name may wait, but has no digits or pictures", () => {
    const problemsOf = (name: string) =>
      readBirthForm(form([baby("b", { name })]), mother, today).babyProblems;
    expect(problemsOf("")).toEqual([{}]);
    // What a birth of twins calls them, when it is corrected.
    expect(problemsOf("Bayi Ny. Siti 1")).toEqual([{}]);
    expect(problemsOf("Alya 2")).toEqual([{ name: { type: "NotAName", strange: ["2"] } }]);
  });
  test("of each baby, beside its own field", () =>
    expect(
      readBirthForm(form([baby("a", { state: "" }), baby("b", { sex: "" })]), mother, today).babyProblems,
    ).toEqual([{ state: { type: "Missing" } }, { sex: { type: "Missing" } }]));
  test("a day before the twentieth week or after today", () => {
    expect(problems(form([baby("a")], { date: addDays(today, -16 * 7 - 3) }))).toEqual(["date"]);
    expect(problems(form([baby("a")], { date: addDays(today, 1) }))).toEqual(["date"]);
  });
  test("grams typed as kilograms are refused, not turned into something else", () => {
    const { babyProblems, birth } = readBirthForm(form([baby("a", { weight: "2400" })]), mother, today);
    expect(babyProblems).toMatchObject([{ weight: { type: "OutOfRange", unit: "kg" } }]);
    expect(birth?.babies).toEqual([]);
  });
});
