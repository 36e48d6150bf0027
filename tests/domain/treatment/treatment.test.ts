import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "#domain/civil-date.ts";
import { treatmentReasonLabels } from "#domain/records/treatment.ts";
import { tabletCount } from "#domain/tablets/tablet-count.ts";
import { planFor, treatmentPlans } from "#domain/treatment/plans.ts";
import type { TreatmentFacts } from "#domain/treatment/treatment-facts.ts";
import { treatmentProgress, treatmentTask } from "#domain/treatment/treatment-progress.ts";

const day = (d: number) => civilDate(2026, 11, d);
const pmt: TreatmentFacts = {
  record: "t1",
  subject: "alya",
  reason: "notGaining",
  type: "localFood",
  startDate: day(1),
  plannedDays: 14,
  days: [
    { record: "d3", date: day(3), given: false },
    { record: "d2", date: day(2), given: true, eaten: "some" },
    { record: "d1", date: day(1), given: true, eaten: "all" },
  ],
};

describe("a round of feeding", () => {
  test("counts the days gone by, what was given, eaten, missed, and what nobody marked", () =>
    expect(treatmentProgress(pmt, [], day(5))).toEqual({
      dayNumber: 5,
      plannedDays: 14,
      lastDay: day(14),
      given: 2,
      eatenAll: 1,
      missed: 1,
      unmarked: 2,
      weighOn: day(8),
      isWeighOverdue: false,
      needsOutcome: false,
    }));
  test("asks for a weight every week, from the last one within the round", () => {
    expect(treatmentTask(pmt, [], day(7))).toBeUndefined();
    expect(treatmentTask(pmt, [], day(8))).toMatchObject({ type: "weigh", dueOn: day(8) });
    expect(treatmentTask(pmt, [addDays(day(1), -3), day(6)], day(8))).toBeUndefined();
    expect(treatmentProgress(pmt, [day(3), day(6)], day(14)).isWeighOverdue).toBe(true);
  });
  test("asks how it ended once the days are over, and then for nothing", () => {
    expect(treatmentTask(pmt, [day(14)], day(14))).toBeUndefined();
    expect(treatmentTask(pmt, [day(14)], day(15))).toMatchObject({ type: "outcome", dueOn: day(15) });
    const ended = { ...pmt, endDate: day(12), outcome: "recovered" } as const;
    expect(treatmentTask(ended, [], day(30))).toBeUndefined();
    expect(treatmentProgress(ended, [], day(30))).toMatchObject({ dayNumber: 12, weighOn: undefined });
  });
  test("not begun is day nought", () =>
    expect(treatmentProgress({ ...pmt, days: [] }, [], addDays(day(1), -1))).toMatchObject({
      dayNumber: 0,
      unmarked: 0,
    }));
  test("every reason has a plan, and the usual lengths are those of the guide", () => {
    expect(treatmentPlans.usualDays).toEqual([14, 28, 56, 120]);
    for (const reason of Object.keys(treatmentReasonLabels))
      expect(planFor(reason as keyof typeof treatmentReasonLabels).days).toBeGreaterThan(0);
    expect(planFor("wasting").days).toBe(56);
    expect(planFor("pregnantThin").days).toBe(120);
  });
});

describe("tablets of a pregnancy", () => {
  const window = { from: day(1), to: day(30) };
  const given = { record: "a", date: day(2), type: "TTD", givenCount: 60 } as const;
  test("what nobody asked about is unknown, not none", () => {
    expect(tabletCount([given], window)).toEqual({
      given: 60,
      taken: undefined,
      left: undefined,
      hasLeastTaken: "unknown",
      toGive: 30,
    });
  });
  test("TTD and MMS count alike towards ninety; a course of MMS is 180", () => {
    const mms = { record: "b", date: day(20), type: "MMS", givenCount: 60, takenCount: 40 } as const;
    const taken = { record: "c", date: day(19), type: "TTD", takenCount: 50 } as const;
    expect(tabletCount([given, mms, taken], window)).toEqual({
      given: 120,
      taken: 90,
      left: 30,
      hasLeastTaken: true,
      toGive: 60,
    });
    expect(tabletCount([{ ...taken, takenCount: 89 }], window).hasLeastTaken).toBe(false);
  });
  test("another pregnancy's tablets do not count", () =>
    expect(tabletCount([{ ...given, date: addDays(day(1), -1) }], window).given).toBe(0));
});
