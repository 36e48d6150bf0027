import { describe, expect, test } from "vitest";
import { counselling } from "#domain/records/counselling.ts";
import { visit } from "#domain/records/visit.ts";
import {
  emptyVisit,
  readVisit,
  talkVersions,
  type VisitForm,
  visitFormOf,
} from "#features/shared/visit/visit-form.ts";
import { TEST_DAY } from "#support/cards.ts";

const met = (parts: Partial<VisitForm> = {}): VisitForm => ({
  ...emptyVisit(TEST_DAY),
  met: "met",
  ...parts,
});

describe("a visit", () => {
  test("needs only whether somebody was met; today, at home and routine are filled in", () => {
    expect(readVisit(emptyVisit(TEST_DAY), TEST_DAY).problems).toEqual({ met: { type: "Missing" } });
    const { fields, problems } = readVisit(met(), TEST_DAY);
    expect(problems).toEqual({});
    expect(fields).toMatchObject({ date: TEST_DAY, met: "met", place: "home", purpose: "routine" });
    expect(visit.schema.safeParse(JSON.parse(JSON.stringify(fields))).success).toBe(true);
  });

  test.each([
    [{ date: "2026-11-22" }, "date", "InFuture"],
    [{ date: "31/2/2026" }, "date", "NotADate"],
    [{ date: "" }, "date", "Missing"],
    [{ next: "2026-11-21" }, "next", "InPast"],
    [{ next: "32/1/2027" }, "next", "NotADate"],
  ] as const)("%o is told beside its field", (parts, field, type) => {
    expect(readVisit(met(parts), TEST_DAY).problems[field]).toEqual({ type });
  });

  test("topics are a talk of their own, once, and belong to a meeting only", () => {
    const form = met({ topics: ["handWashing", "immunisation"], people: ["siti"] });
    const at = { family: "house", visit: "v1", date: TEST_DAY };
    const fresh = { record: "t1", isKept: false };
    const [talk, ...more] = talkVersions(form, at, fresh);
    expect(more).toEqual([]);
    expect(talk).toEqual({
      record: "t1",
      subject: "house",
      kind: "counselling",
      fields: { date: TEST_DAY, topics: ["handWashing", "immunisation"], people: ["siti"], visit: "v1" },
    });
    expect(counselling.schema.safeParse(talk?.fields).success).toBe(true);
    expect(readVisit(form, TEST_DAY).fields.kie).toBeUndefined();
    expect(talkVersions({ ...form, met: "notHome" }, at, fresh)).toEqual([]);
    expect(talkVersions(met(), at, { record: "t1", isKept: true })).toMatchObject([{ retract: true }]);
  });

  test("words of an older draft stay words; they belong to a meeting only", () => {
    const form = met({ topics: ["ASI", "Imunisasi"], otherTopics: " cuci tangan ", people: ["siti"] });
    expect(readVisit(form, TEST_DAY).fields).toMatchObject({
      kie: "ASI, Imunisasi, cuci tangan",
      peoplePresent: ["siti"],
    });
    const away = readVisit({ ...form, met: "notHome", note: "Ke pasar" }, TEST_DAY).fields;
    expect(away).toMatchObject({ kie: undefined, peoplePresent: undefined, note: "Ke pasar" });
  });

  test("a kept visit opens as it was, and its correction needs a reason", () => {
    const body = {
      date: "2026-11-05",
      met: "met",
      place: "home",
      purpose: "followUp",
      kie: "ASI, cuci tangan",
      nextVisitDate: "2026-12-05",
    };
    const form = visitFormOf("v1", body, { topics: ["growth"] });
    expect(form).toMatchObject({
      topics: ["growth"],
      otherTopics: "ASI, cuci tangan",
      next: "2026-12-05",
    });
    const { fields, problems } = readVisit(form, TEST_DAY);
    expect(problems).toEqual({ reason: { type: "Missing" } });
    expect(JSON.parse(JSON.stringify(fields))).toEqual(body);
    expect(readVisit({ ...form, reason: "Salah ketik" }, TEST_DAY).problems).toEqual({});
  });
});
