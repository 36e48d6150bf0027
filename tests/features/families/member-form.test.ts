import { describe, expect, test } from "vitest";
import {
  emptyMember,
  type MemberForm,
  OTHER_MOTHER,
  UNKNOWN_MOTHER,
} from "#features/families/forms/member-form.ts";
import { asPresent, memberVersions } from "#features/families/forms/member-versions.ts";
import { readMember } from "#features/families/forms/read-member.ts";
import { TEST_DAY } from "#support/cards.ts";

const child = (parts: Partial<MemberForm> = {}): MemberForm => ({
  ...emptyMember("alya", "child"),
  name: "Alya",
  sex: "P",
  birthMode: "exact",
  birthDate: "2025-07-10",
  nikStatus: "notYet",
  mother: UNKNOWN_MOTHER,
  ...parts,
});
const problemsOf = (parts: Partial<MemberForm>) => readMember(child(parts), TEST_DAY).problems;

describe("who and when", () => {
  test("a complete form has no problem", () => {
    expect(problemsOf({})).toEqual({});
  });

  test("an empty form names every field that has to be answered", () => {
    const { problems } = readMember(emptyMember("x", "child"), TEST_DAY);
    expect(Object.keys(problems).sort()).toEqual(["birthMode", "mother", "name", "nikStatus", "sex"]);
  });

  test("a name with digits or pictures is told beside its field and stays as typed; one recorded so is not in the way", () => {
    const strange = { type: "NotAName", strange: ["2"] };
    expect(problemsOf({ name: "Alya 2" })).toEqual({ name: strange });
    expect(problemsOf({ mother: OTHER_MOTHER, motherName: "Siti 2" })).toEqual({ motherName: strange });
    expect(problemsOf({ carerRelation: "grandparent", carerName: "Sri 2" })).toEqual({ carerName: strange });
    expect(problemsOf({ carerRelation: "grandparent", carerName: "" })).toEqual({});
    const listed = child({ name: "Alya 2" });
    const phoned = readMember({ ...listed, birthOrder: "2" }, TEST_DAY, listed);
    expect([phoned.problems, phoned.values.name]).toEqual([{}, "Alya 2"]);
  });

  test("a woman is asked for her place in the family and not for her sex or mother", () => {
    const { problems } = readMember(emptyMember("x", "woman"), TEST_DAY);
    expect(Object.keys(problems).sort()).toEqual(["birthMode", "familyRole", "name", "nikStatus"]);
  });

  test.each([
    [{ birthDate: "2026-11-22" }, "InFuture"],
    [{ birthDate: "31/2/2025" }, "NotADate"],
    [{ birthDate: "" }, "Missing"],
    [{ birthDate: "1900-01-01" }, "TooLongAgo"],
  ])("a birth date %o is told by name", (parts, type) => {
    expect(problemsOf(parts).birthDate).toEqual({ type });
  });

  test("an age makes an estimated date that gives back the same age", () => {
    const { values, problems } = readMember(child({ birthMode: "age", ageMonths: "16" }), TEST_DAY);
    expect(problems).toEqual({});
    expect(values).toMatchObject({ birthDate: "2025-07-06", birthDateEstimated: true });
  });

  test("an age that is no age is told, both fields empty too", () => {
    expect(problemsOf({ birthMode: "age", ageYears: "satu" }).age).toEqual({ type: "NotAnAge" });
    expect(problemsOf({ birthMode: "age" }).age).toEqual({ type: "Missing" });
    expect(problemsOf({ birthMode: "age", ageYears: "130" }).age).toEqual({ type: "NotAnAge" });
  });

  test("nobody knows the date: kept without one", () => {
    const { values, problems } = readMember(child({ birthMode: "unknown" }), TEST_DAY);
    expect(problems).toEqual({});
    expect(values.birthDate).toBeUndefined();
  });
});

describe("the NIK", () => {
  test("a missing one needs its reason and is never made up", () => {
    expect(problemsOf({ nikStatus: "" }).nikStatus).toEqual({ type: "Missing" });
    for (const nikStatus of ["notYet", "unknown", "refused"] as const) {
      const { values, problems } = readMember(child({ nikStatus }), TEST_DAY);
      expect(problems).toEqual({});
      expect(values.nik).toBeUndefined();
    }
  });

  test.each([
    "9999999999999999",
    "0000000000000000",
    "35710150072500",
    "3571015072250000",
    "3571017513250001",
  ])("%s is refused beside the field", (nik) => {
    expect(problemsOf({ nikStatus: "present", nik }).nik?.type).toBe("BadNumber");
  });

  test("blanks and dots are no problem", () => {
    const { values, problems } = readMember(
      child({ nikStatus: "present", nik: "3571 01.500725 0001" }),
      TEST_DAY,
    );
    expect(problems).toEqual({});
    expect(values.nik).toBe("3571015007250001");
  });

  test("another birth date or sex than in the NIK is asked, not refused", () => {
    const { problems, nikWarnings } = readMember(
      child({ nikStatus: "present", nik: "3571011007240001" }),
      TEST_DAY,
    );
    expect(problems).toEqual({});
    expect(nikWarnings).toHaveLength(2);
  });

  test("an estimated date is not held against the NIK", () => {
    const { nikWarnings } = readMember(
      child({ birthMode: "age", ageMonths: "16", nikStatus: "present", nik: "3571015007250001" }),
      TEST_DAY,
    );
    expect(nikWarnings).toEqual([]);
  });
});

describe("mother and birth", () => {
  test("a mother who is not registered is named", () => {
    expect(problemsOf({ mother: OTHER_MOTHER }).motherName).toEqual({ type: "Missing" });
    const { values } = readMember(child({ mother: OTHER_MOTHER, motherName: " Siti " }), TEST_DAY);
    expect(values).toMatchObject({ mother: undefined, motherName: "Siti" });
  });

  test("grams where kilograms belong are told with the limits, a comma is read", () => {
    expect(problemsOf({ birthWeight: "3200" }).birthWeight?.type).toBe("OutOfRange");
    expect(problemsOf({ birthWeight: "tiga" }).birthWeight?.type).toBe("NotANumber");
    expect(problemsOf({ gestation: "8" }).gestation?.type).toBe("OutOfRange");
    expect(problemsOf({ gestation: "33,5" }).gestation?.type).toBe("OutOfRange");
    expect(readMember(child({ gestation: "33 minggu" }), TEST_DAY).values.gestationWeeks).toBe(33);
    expect(readMember(child({ birthWeight: "3,2" }), TEST_DAY).values.birthWeightKg).toBe(3.2);
    expect(problemsOf({ birthOrder: "1,5" }).birthOrder?.type).toBe("OutOfRange");
  });
});

describe("HPHT", () => {
  const born = { birthMode: "exact", birthDate: "2026-06-08" } as const;

  test("is kept beside an exact birth date that it fits", () => {
    const { values, problems } = readMember(child({ ...born, lmpDate: "2025-11-12" }), TEST_DAY);
    expect(values.lmpDate).toBe("2025-11-12");
    expect(problems.lmpDate).toBeUndefined();
  });

  test.each([
    ["2026-06-20", { type: "NoSuchPregnancy", weeks: -2 }],
    ["2025-06-12", { type: "NoSuchPregnancy", weeks: 51 }],
    ["2026-03-01", { type: "NoSuchPregnancy", weeks: 14 }],
    ["2025-02-31", { type: "NotADate" }],
  ])("of %s is told, not kept", (lmpDate, problem) => {
    const { values, problems } = readMember(child({ ...born, lmpDate }), TEST_DAY);
    expect(problems.lmpDate).toEqual(problem);
    expect(values.lmpDate).toBeUndefined();
  });

  test("counts days, so it needs a birth date that is no estimate", () => {
    const estimated = { birthMode: "age", ageYears: "0", ageMonths: "5" } as const;
    expect(problemsOf({ ...estimated, lmpDate: "2025-11-12" }).lmpDate).toEqual({ type: "NeedsBirthDate" });
  });
});

test("a form becomes person, membership, identity and carer, the mother as carer by her id", () => {
  const { values } = readMember(
    child({
      mother: "siti",
      carerRelation: "mother",
      birthOrder: "2",
      birthWeight: "3,2",
      posyandu: "melati",
    }),
    TEST_DAY,
  );
  const versions = asPresent(memberVersions("alya", "keluarga", values));
  expect(versions.map(({ record, subject, kind }) => [record, subject, kind])).toEqual([
    ["alya", "alya", "person"],
    ["alya.membership", "alya", "membership"],
    ["alya.identity", "alya", "identity"],
    ["alya.carer", "alya", "carer"],
  ]);
  expect(versions[0]?.fields).toMatchObject({
    name: "Alya",
    group: "child",
    mother: "siti",
    birthOrder: 2,
    birthWeightKg: 3.2,
    posyandu: "melati",
    listStatus: "present",
    life: "alive",
  });
  expect(versions[1]?.fields).toEqual({ family: "keluarga", role: "child" });
  expect(versions[2]?.fields).toEqual({ nik: undefined, nikStatus: "notYet" });
  expect(versions[3]?.fields).toMatchObject({ relation: "mother", carer: "siti" });
});
