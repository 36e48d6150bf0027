import { describe, expect, test } from "vitest";
import { childStatus } from "#domain/measurements/child-status.ts";
import { AS_OF, aChildKnown, measured } from "#support/builders-children.ts";

const status = (...measurements: ReturnType<typeof measured>[]) =>
  childStatus(aChildKnown("Alya", { measurements }), AS_OF);

test("a child never measured has an age and nothing else", () => {
  expect(status()).toMatchObject({
    latest: undefined,
    change: {},
    isWeighedThisMonth: false,
    sentBack: [],
    reviewReasons: [],
  });
  // 1095 days before 21 November 2026 is the 22nd of November 2023: the third birthday is tomorrow.
  expect(status().ageText).toBe("2 tahun 11 bulan");
});

test("the newest day is compared with the last time each figure was taken", () => {
  const weighed = measured("2026-10-20", { weightKg: 10.0, lengthCm: undefined });
  const both = measured("2026-09-20", { weightKg: 9.8, lengthCm: 85 });
  const { change, latest } = status(both, measured(AS_OF), weighed);
  expect(latest?.date).toBe(AS_OF);
  expect(change).toMatchObject({
    weight: { grams: 200, since: "2026-10-20" },
    length: { mm: 15, since: "2026-09-20" },
  });
});

describe("this month", () => {
  test("a weighing of yesterday's month is not this month's", () => {
    expect(status(measured("2026-10-31"))).toMatchObject({
      isWeighedThisMonth: false,
      latest: { date: "2026-10-31" },
    });
  });
  test("weight alone is weighed, not measured; length alone is measured, not weighed", () => {
    expect(status(measured(AS_OF, { lengthCm: undefined }))).toMatchObject({
      isWeighedThisMonth: true,
      isMeasuredThisMonth: false,
    });
    expect(status(measured(AS_OF, { weightKg: undefined }))).toMatchObject({
      isWeighedThisMonth: false,
      isMeasuredThisMonth: true,
    });
  });
  test("a weighing that was sent back is to be done again", () => {
    const back = measured(AS_OF, { review: { decision: "sendBack", note: "Periksa timbangannya" } });
    expect(status(back)).toMatchObject({
      isWeighedThisMonth: false,
      latest: undefined,
      sentBack: [{ review: { note: "Periksa timbangannya" } }],
    });
  });
});

describe("what was sent back", () => {
  const back = measured("2026-11-10", { record: "back", review: { decision: "sendBack" } });
  test("stays open while only older measurements count", () => {
    expect(status(back, measured("2026-11-03")).sentBack).toHaveLength(1);
  });
  test("is done once something was measured that day or later", () => {
    expect(status(back, measured(AS_OF)).sentBack).toEqual([]);
    expect(status(back, measured("2026-11-10", { record: "again" })).sentBack).toEqual([]);
  });
});

test("each index shows its newest answer and of which day it is", () => {
  const { readings } = status(measured(AS_OF, { lengthCm: undefined }), measured("2026-08-20"));
  expect(readings.get("weightForAge")?.day.date).toBe(AS_OF);
  expect(readings.get("lengthForAge")?.day.date).toBe("2026-08-20");
});
