import { describe, expect, test } from "vitest";
import type { AidFacts } from "#domain/aid/aid-facts.ts";
import { addDays, civilDate } from "#domain/civil-date.ts";
import { groupsIn } from "#domain/counselling/groups-in.ts";
import { NO_CARE } from "#domain/episodes/care-facts.ts";
import { kindOf } from "#domain/records/index.ts";
import { emptyAidForm, readAidForm, usualOf } from "#features/care/aid/aid-form.ts";
import { emptyConsentForm, readConsentForm } from "#features/care/consent/consent-form.ts";
import { readCounsellingForm } from "#features/care/counselling/counselling-form.ts";
import {
  dangerReferral,
  dangerVersion,
  emptyDangerForm,
  likelyGroup,
} from "#features/care/danger/danger-form.ts";
import { mbgFormOf, readMbgForm } from "#features/care/mbg/mbg-form.ts";
import {
  chosenTo,
  chosenUrgency,
  emptyReferForm,
  findingsOf,
  readReferForm,
  reasonsFor,
} from "#features/care/referral/refer-form.ts";
import { readTabletsForm } from "#features/care/treatment/tablets-form.ts";
import { daysText, emptyTreatmentForm, readTreatmentForm } from "#features/care/treatment/treatment-form.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { aMeasurementCard, aPersonCard, TEST_DAY } from "#support/cards.ts";

/** What the record kind says of the fields a form makes; unset ones are absent, as when saved. */
const fits = ({ kind, fields }: NewVersion): boolean => {
  const body = Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined));
  return kindOf(kind)?.schema.safeParse(body).success === true;
};
const only = (versions: readonly NewVersion[]): NewVersion => {
  const [version] = versions;
  if (!version) throw new Error("nothing was made");
  return version;
};

describe("making a referral", () => {
  const swollen = aPersonCard("alya", { measurements: [aMeasurementCard(TEST_DAY, { oedema: true })] });
  test("begins with what was found, and says who helps and how soon", () => {
    const findings = findingsOf(swollen, TEST_DAY);
    expect(findings).toContain("growth.oedema");
    const form = emptyReferForm("7K3M9Q", findings);
    expect(chosenTo(form)).toBe("puskesmas");
    expect(chosenUrgency(form)).toBe("today");
    const { versions, problems } = readReferForm(form, swollen.id, TEST_DAY, "team");
    expect(problems).toEqual({});
    expect(only(versions)).toMatchObject({ record: `${swollen.id}.rujuk.7K3M9Q`, kind: "referral" });
    expect(fits(only(versions))).toBe(true);
  });
  test("a child that is well, or was never weighed, gives no finding; a mother is not judged as a child", () => {
    expect(findingsOf(aPersonCard("bima"), TEST_DAY)).toEqual([]);
    expect(findingsOf(aPersonCard("siti", { group: "woman" }), TEST_DAY)).toEqual([]);
  });
  test("what a visit found comes along, each once; an id that nobody knows does not", () => {
    const siti = aPersonCard("siti", { group: "woman" });
    const found = ["mother.anaemia", "BM-XX", "mother.anaemia", ""];
    expect(findingsOf(siti, TEST_DAY, found)).toEqual(["mother.anaemia"]);
    expect(findingsOf(swollen, TEST_DAY, ["child.ill"]).slice(-1)).toEqual(["child.ill"]);
  });
  test("without any reason it says what is missing; words alone are a reason, and then somebody must be chosen", () => {
    const empty = emptyReferForm("7K3M9Q", []);
    expect(Object.keys(readReferForm(empty, "x", TEST_DAY, "team").problems).sort()).toEqual([
      "reasons",
      "to",
      "urgency",
    ]);
    const told = { ...empty, reasonText: "batuk lama", to: "hospital", urgency: "threeDays" };
    expect(readReferForm(told, "x", TEST_DAY, "team").problems).toEqual({});
    expect(fits(only(readReferForm(told, "x", TEST_DAY, "team").versions))).toBe(true);
  });
  test("reasons fit who is referred", () => {
    const idsFor = (group?: "child" | "woman") =>
      reasonsFor(group && aPersonCard("x", { group })).map(({ id }) => id);
    expect(idsFor("child")).toContain("child.immunisation");
    expect(idsFor("child")).not.toContain("mother.anaemia");
    expect(idsFor("woman")).toContain("family.private");
    expect(idsFor()).toContain("family.toilet");
    expect(idsFor()).not.toContain("child.ill");
  });
});

describe("a danger sign", () => {
  const newId = () => "0198a7c2-1111-7abc-8def-00000000cafe";
  const alya = aPersonCard("alya");
  test("offers the list that fits the person's age", () => {
    expect(likelyGroup(alya, TEST_DAY)).toBe("child");
    expect(likelyGroup({ ...alya, birthDate: addDays(TEST_DAY, -28) }, TEST_DAY)).toBe("newborn");
    expect(likelyGroup({ ...alya, birthDate: addDays(TEST_DAY, -29) }, TEST_DAY)).toBe("child");
    const siti = aPersonCard("siti", { group: "woman", sex: "P", birthDate: undefined });
    expect(likelyGroup(siti, TEST_DAY)).toBe("pregnant");
    const birth = { record: "birth", date: addDays(TEST_DAY, -42), babies: [alya.id], stillbornCount: 0 };
    const mother = { ...siti, care: { ...NO_CARE, deliveries: [birth] } };
    expect(likelyGroup(mother, TEST_DAY)).toBe("afterBirth");
    expect(likelyGroup(mother, addDays(TEST_DAY, 1))).toBe("pregnant");
    expect(likelyGroup({ ...siti, group: "adult" }, TEST_DAY)).toBeUndefined();
  });
  test("is nothing before a sign is chosen, then a fact with its time and an urgent referral", () => {
    const empty = emptyDangerForm(newId, "09.12", alya, TEST_DAY);
    expect(dangerVersion(empty, TEST_DAY)).toBeUndefined();
    expect(dangerReferral(empty, TEST_DAY)).toBeUndefined();
    const seen = { ...empty, signs: ["child.convulsion"] };
    const made = [dangerVersion(seen, TEST_DAY), dangerReferral(seen, TEST_DAY)].flatMap((one) => one ?? []);
    expect(made.map(fits)).toEqual([true, true]);
    expect(made[0]?.fields).toMatchObject({ time: "09.12", called: "nobody", signs: ["child.convulsion"] });
    expect(made[1]?.fields).toMatchObject({
      urgency: "today",
      to: "puskesmas",
      reasons: ["danger"],
      reasonText: "Kejang",
      dangerSign: seen.record,
    });
  });
  test("told in private it goes where it belongs, and no word of it on paper", () => {
    const asked = {
      ...emptyDangerForm(newId, "09.12", alya, TEST_DAY),
      group: "safety" as const,
      signs: ["safety.talk"],
    };
    const referral = dangerReferral(asked, TEST_DAY);
    expect(referral?.fields).toMatchObject({ to: "protection", reasons: ["family.private"] });
    expect(referral?.fields).not.toHaveProperty("reasonText");
  });
});

describe("consent", () => {
  const context = {
    household: "f1",
    text: "keluarga-2026-1",
    today: TEST_DAY,
    nameOf: (id: string) => (id === "siti" ? "Siti" : undefined),
  };
  const agreed = { ...emptyConsentForm, decision: "agreed" as const, who: "siti" };
  test("says what is missing, one thing at a time", () => {
    expect(readConsentForm(emptyConsentForm, context).problems).toEqual(["decision", "who"]);
    expect(readConsentForm(agreed, context).problems).toEqual(["how"]);
    expect(readConsentForm({ ...agreed, how: "signature" }, context).problems).toEqual(["sign"]);
    expect(readConsentForm({ ...agreed, how: "thumb" }, context).problems).toEqual(["witness"]);
    expect(readConsentForm({ ...agreed, who: "other", how: "tick" }, context).problems).toEqual(["who"]);
  });
  test("agreeing keeps each permission by itself", () => {
    const { version, problems } = readConsentForm(
      { ...agreed, how: "tick", allows: ["allowsHelpers"] },
      context,
    );
    expect(problems).toEqual([]);
    expect(fits(version)).toBe(true);
    expect(version.fields).toMatchObject({
      agreedBy: "siti",
      agreedByName: "Siti",
      allowsHelpers: "yes",
      allowsAid: "no",
      allowsMessages: "no",
    });
  });
  test("refusing needs no signature and allows nothing", () => {
    const { version, problems } = readConsentForm({ ...agreed, decision: "refused" }, context);
    expect(problems).toEqual([]);
    expect(fits(version)).toBe(true);
    expect(version.fields).toMatchObject({ decision: "refused", allowsHelpers: "no", how: "tick" });
  });
});

describe("aid", () => {
  const whole = {
    ...emptyAidForm("a2", TEST_DAY),
    program: "GENTING",
    type: "nutrition",
    item: "telur",
    quantity: "30",
    unit: "butir",
    value: "60.000",
  };
  const known: AidFacts = {
    record: "a1",
    subject: "alya",
    date: TEST_DAY,
    program: "BAAS",
    type: "nutrition",
    item: "susu",
  };
  test("is kept with its quantity, unit and worth", () => {
    const { versions, problems } = readAidForm(whole, "alya", TEST_DAY, []);
    expect(problems).toEqual({});
    expect(fits(only(versions))).toBe(true);
    expect(only(versions).fields).toMatchObject({ quantity: 30, unit: "butir", valueRupiah: 60_000 });
  });
  test("what is wrong is named, never dropped", () => {
    const problemsOf = (parts: object) =>
      Object.keys(readAidForm({ ...whole, ...parts }, "x", TEST_DAY, []).problems);
    expect(problemsOf({ quantity: "tiga" })).toEqual(["quantity"]);
    expect(problemsOf({ quantity: "0" })).toEqual(["quantity"]);
    expect(problemsOf({ unit: "" })).toEqual(["unit"]);
    expect(problemsOf({ value: "60,5" })).toEqual(["value"]);
    expect(problemsOf({ date: addDays(TEST_DAY, 1) })).toEqual(["date"]);
    expect(problemsOf({ until: addDays(TEST_DAY, -1) })).toEqual(["until"]);
    expect(problemsOf({ program: "HADIAH" })).toEqual(["program"]);
  });
  test("a second food on the same day asks why, and keeps the answer", () => {
    const asked = readAidForm(whole, "alya", TEST_DAY, [known]);
    expect(asked.doubles).toHaveLength(1);
    expect(asked.problems).toEqual({ doubleNote: { type: "Missing" } });
    const answered = readAidForm({ ...whole, doubleNote: "sore" }, "alya", TEST_DAY, [known]);
    expect(answered.problems).toEqual({});
    expect(only(answered.versions).fields).toMatchObject({ doubleNote: "sore" });
    expect(readAidForm({ ...whole, type: "toilet" }, "alya", TEST_DAY, [known]).doubles).toEqual([]);
  });
  test("a program that has a usual help fills it in", () => {
    expect(usualOf("MBG")).toMatchObject({ type: "nutrition" });
    expect(usualOf("CSR")).toEqual({});
  });
});

describe("treatment and tablets", () => {
  test("the plan's days stand there until others are typed", () => {
    const form = { ...emptyTreatmentForm("t1", TEST_DAY), reason: "pregnantThin" };
    expect(daysText(form)).toBe("120");
    expect(daysText({ ...form, days: "90" })).toBe("90");
    const { versions, problems } = readTreatmentForm(form, "siti", TEST_DAY);
    expect(problems).toEqual({});
    expect(fits(only(versions))).toBe(true);
    const problemsOf = (parts: object) =>
      Object.keys(readTreatmentForm({ ...form, ...parts }, "siti", TEST_DAY).problems);
    expect(problemsOf({ days: "0" })).toEqual(["days"]);
    expect(problemsOf({ days: "401" })).toEqual(["days"]);
    expect(problemsOf({ start: addDays(TEST_DAY, 1) })).toEqual(["start"]);
    expect(problemsOf({ reason: "" })).toEqual(["reason", "days"]);
  });
  test("none taken is an answer, none given is nothing", () => {
    const empty = { record: "x", type: "TTD" as const, given: "", taken: "" };
    expect(readTabletsForm(empty, "siti", TEST_DAY).problems).toEqual({ given: { type: "Missing" } });
    expect(readTabletsForm({ ...empty, given: "0" }, "siti", TEST_DAY).problems).toEqual({
      given: { type: "Missing" },
    });
    const none = readTabletsForm({ ...empty, taken: "0" }, "siti", TEST_DAY);
    expect(none.problems).toEqual({});
    expect(fits(only(none.versions))).toBe(true);
    expect(Object.keys(readTabletsForm({ ...empty, taken: "999" }, "siti", TEST_DAY).problems)).toEqual([
      "taken",
    ]);
  });
});

describe("free meals and talks", () => {
  const context = { team: "t1", date: TEST_DAY, today: TEST_DAY, roster: ["alya", "bima"] };
  test("a day says who missed, and only of those on the list", () => {
    const form = {
      ...mbgFormOf(undefined, undefined),
      arrived: "yes" as const,
      packages: "2",
      exceptions: [
        { person: "alya", reason: "ill" as const },
        { person: "gone", reason: "away" as const },
      ],
    };
    const { versions, problems } = readMbgForm(form, context);
    expect(problems).toEqual({});
    expect(fits(only(versions))).toBe(true);
    expect(only(versions).fields?.exceptions).toEqual([{ person: "alya", reason: "ill" }]);
    const nothingCame = only(readMbgForm({ ...form, arrived: "no" }, context).versions);
    expect(fits(nothingCame)).toBe(true);
    expect(nothingCame.fields?.exceptions).toBeUndefined();
    expect(Object.keys(readMbgForm({ ...form, packages: "1 dus" }, context).problems)).toEqual(["packages"]);
    expect(Object.keys(readMbgForm(form, { ...context, date: "besok" }).problems)).toEqual(["date"]);
  });
  test("a day that is corrected opens as it was; a new one takes menu and way of the last", () => {
    const before = {
      record: "m",
      team: "t1",
      date: civilDate(2026, 11, 20),
      arrived: true,
      packages: 9,
      menu: "wet" as const,
      method: "both" as const,
      exceptions: [{ person: "alya", reason: "ill" as const }],
    };
    expect(mbgFormOf(before, undefined)).toMatchObject({
      arrived: "yes",
      packages: "9",
      exceptions: before.exceptions,
    });
    expect(mbgFormOf(undefined, before)).toMatchObject({
      arrived: "",
      packages: "",
      menu: "wet",
      method: "both",
      exceptions: [],
    });
  });
  test("topics of a family follow who lives there", () => {
    const baby = aPersonCard("bayi", { birthDate: addDays(TEST_DAY, -20) });
    const big = aPersonCard("kakak", { birthDate: civilDate(2023, 1, 1) });
    expect(groupsIn([baby, big], TEST_DAY)).toEqual(["family", "infant", "afterBirth", "child"]);
    expect(groupsIn([aPersonCard("x", { life: "dead" })], TEST_DAY)).toEqual(["family"]);
    expect(readCounsellingForm({ record: "c", topics: [], people: [] }, "f1", TEST_DAY).problems).toEqual({
      topics: { type: "Missing" },
    });
  });
});
