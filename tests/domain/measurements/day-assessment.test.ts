import { describe, expect, test } from "vitest";
import { dayAssessment, daysMeasured } from "#domain/measurements/day-assessment.ts";
import { readingsOf } from "#domain/measurements/month-readings.ts";
import { reviewReasons } from "#domain/measurements/review-reasons.ts";
import { AS_OF, aChildKnown, measured } from "#support/builders-children.ts";

const girl = aChildKnown("Alya");
const day = (...list: ReturnType<typeof measured>[]) => {
  const found = dayAssessment(girl, list, AS_OF);
  if (!found) throw new Error("nothing counts");
  return found;
};
const zOf = (found: ReturnType<typeof day>, index: "weightForAge" | "lengthForAge" | "weightForLength") => {
  const reading = found.growth.readings[index];
  return reading.kind === "none" ? reading.why : reading.z;
};

describe("weight from one device and length from another", () => {
  const scale = measured(AS_OF, { record: "scale", lengthCm: undefined, position: undefined });
  const board = measured(AS_OF, { record: "board", weightKg: undefined });

  test("are one assessment, and weight-for-length uses both", () => {
    const found = day(scale, board);
    // WHO LMS day tables: 1095 days, 10.2 kg, 86.5 cm standing.
    expect([zOf(found, "weightForAge"), zOf(found, "lengthForAge"), zOf(found, "weightForLength")]).toEqual([
      -2.49, -2.24, -1.65,
    ]);
    expect(found.disagreements).toEqual([]);
    expect(found.measurements).toHaveLength(2);
    expect(found.figures.position).toBe("standing");
  });
  test("weight alone is complete, and says why there is no more", () => {
    expect(zOf(day(scale), "weightForLength")).toBe("noLength");
    expect(reviewReasons(day(scale))).toEqual([]);
  });
  test("of two days stay two", () => {
    expect(daysMeasured([scale, measured("2026-11-20", { record: "board" })])).toEqual([
      "2026-11-21",
      "2026-11-20",
    ]);
    expect(zOf(day(scale, measured("2026-11-20", { record: "board" })), "weightForLength")).toBe("noLength");
  });
});

describe("two entries of one day", () => {
  const first = measured(AS_OF, { record: "first", acceptedAt: "2026-11-21T03:00:00.000Z" });
  const second = measured(AS_OF, {
    record: "second",
    weightKg: 10.6,
    acceptedAt: "2026-11-21T04:00:00.000Z",
  });

  test("with different figures are both kept and named as a possible duplicate", () => {
    const found = day(first, second);
    expect(found.figures.weightKg).toBe(10.6);
    expect(found.disagreements).toEqual([{ field: "weightKg", records: ["second", "first"] }]);
    expect(reviewReasons(found)).toEqual([
      { type: "possibleDuplicate", field: "weightKg", records: ["second", "first"] },
    ]);
  });
  test("with the same figures are none", () =>
    expect(day(first, { ...second, weightKg: 10.2 }).disagreements).toEqual([]));
  test("with one length in two positions differ", () => {
    const found = day(first, { ...second, weightKg: 10.2, position: "lying" });
    expect(found.disagreements).toEqual([{ field: "lengthCm", records: ["second", "first"] }]);
  });
  test("one of which confirms the other have nothing open; the puskesmas' figures count", () => {
    const remeasured = { ...second, role: "healthWorker" as const, confirms: first.version };
    const found = day(first, remeasured);
    expect(found.disagreements).toEqual([]);
    expect(found).toMatchObject({ isConfirmed: true, figures: { weightKg: 10.6 } });
    expect(reviewReasons(found)).toEqual([]);
  });
  test("one of which was sent back are one", () => {
    const found = day(first, { ...second, review: { decision: "sendBack" } });
    expect(found.figures.weightKg).toBe(10.2);
    expect(found.disagreements).toEqual([]);
  });
  test("keep a danger sign that only one of them saw", () => {
    const found = day({ ...first, oedema: true }, { ...second, oedema: false });
    expect(found.figures.oedema).toBe(true);
    expect(found.disagreements.map(({ field }) => field)).toEqual(["weightKg", "oedema"]);
    expect(zOf(found, "weightForAge")).toBe("oedema");
  });
});

describe("what should be looked at again", () => {
  const slip = measured(AS_OF, { weightKg: 30 });
  test("an implausible figure, until a health worker confirmed it", () => {
    const types = (parts: object) => reviewReasons(day({ ...slip, ...parts })).map(({ type }) => type);
    expect(new Set(types({}))).toEqual(new Set(["implausible"]));
    expect(types({ review: { decision: "confirm" } })).toEqual([]);
    expect(types({ role: "healthWorker" })).toEqual([]);
  });
  test("a baby written as standing", () => {
    const baby = aChildKnown("Bayi", { birthDate: girl.birthDate && ("2026-07-01" as typeof AS_OF) });
    const found = dayAssessment(baby, [measured(AS_OF, { weightKg: 6, lengthCm: 62 })], AS_OF);
    expect(found && reviewReasons(found)).toEqual([{ type: "standingTooEarly" }]);
  });
  test("a tool the cadre doubted, and two corrections that differ", () => {
    const found = day(
      measured(AS_OF, { record: "m", answers: { weight: "toolDoubt" }, conflicts: ["weightKg"] }),
    );
    expect(reviewReasons(found)).toEqual([
      { type: "inDoubt", record: "m", answer: "toolDoubt" },
      { type: "conflict", record: "m", fields: ["weightKg"] },
    ]);
  });
});

test("without a birth date figures are kept and every index says why it is silent", () => {
  const found = dayAssessment({ sex: "P" }, [measured(AS_OF)], AS_OF);
  expect(found?.figures.weightKg).toBe(10.2);
  expect(found?.growth.readings.weightForAge).toEqual({ kind: "none", why: "noAge" });
});

describe("the readings of a month", () => {
  test("come from the day that counts; a later weighing does not hide a length of the same month", () => {
    const weighedLater = measured("2026-11-25", { record: "later", weightKg: 10.4, lengthCm: undefined });
    const readings = readingsOf(girl, [measured(AS_OF), weighedLater], "2026-11");
    expect(readings.get("weightForAge")?.day.date).toBe("2026-11-25");
    expect(readings.get("lengthForAge")?.day.date).toBe(AS_OF);
    expect(readings.get("weightForLength")?.day.date).toBe(AS_OF);
  });
  test("are none for what nobody measured", () => {
    expect([...readingsOf(girl, [measured(AS_OF, { lengthCm: undefined })], "2026-11").keys()]).toEqual([
      "weightForAge",
    ]);
    expect(readingsOf(girl, [measured(AS_OF)], "2026-10").size).toBe(0);
  });
});
