import { describe, expect, test } from "vitest";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import type { GrowthInput } from "#domain/growth/growth-input.ts";
import {
  countLastDigits,
  digitPreference,
  digitPreferenceText,
} from "#domain/growth/quality/digit-preference.ts";
import {
  addQualityCounts,
  createQualityTally,
  type QualityRow,
} from "#domain/growth/quality/quality-counts.ts";
import { qualityGrade } from "#domain/growth/quality/quality-grade.ts";
import { qualityReport } from "#domain/growth/quality/quality-report.ts";
import { qualityVerdicts } from "#domain/growth/quality/quality-verdicts.ts";
import { aGrowthInput } from "../a-growth-input.ts";

const rowOf = (measured: Partial<GrowthInput>, more: Partial<QualityRow> = {}): QualityRow => {
  const input = aGrowthInput(measured);
  return { ...input, readings: assessGrowth(input).readings, ...more };
};

const countsOf = (rows: readonly QualityRow[]) => {
  const tally = createQualityTally();
  for (const row of rows) tally.add(row);
  return tally.counts();
};

const reportOf = (rows: readonly QualityRow[]) => qualityReport(countsOf(rows));

const gradeOf = (rows: readonly QualityRow[], topic: string) =>
  qualityVerdicts(reportOf(rows)).find((verdict) => verdict.topic === topic)?.grade;

describe("digit preference", () => {
  const of = (values: readonly number[]) => digitPreference(countLastDigits(values));

  test("all digits alike: index 0, a fifth ends in 0 or 5", () => {
    expect(of(Array.from({ length: 100 }, (_, at) => at / 10))).toMatchObject({
      count: 100,
      index: 0,
      shareOf0And5: 20,
    });
  });

  test("always 0: index 90; half 0 and half 5: index 80", () => {
    expect(of([70, 71, 72])).toMatchObject({ index: 90, shareOf0And5: 100 });
    expect(of([70, 70.5])).toMatchObject({ index: 80, shareOf0And5: 100 });
  });

  test("is not found in what chance does to twenty figures of an even reader", () => {
    // Drawn evenly: 3 1 2 4 0 3 1 2 3 1 of the digits 0-9. The index is 25, and says nothing.
    const drawn = [3, 1, 2, 4, 0, 3, 1, 2, 3, 1].flatMap((times, digit) =>
      Array(times).fill(70 + digit / 10),
    );
    expect(of(drawn)).toMatchObject({ count: 20, index: 25, isBeyondChance: false });
    expect(digitPreferenceText(of(drawn))).toBeUndefined();
    const rounded = Array.from({ length: 20 }, (_, at) => 70 + at / 2);
    expect(of(rounded)).toMatchObject({ isBeyondChance: true });
    expect(digitPreferenceText(of(rounded))).toContain("garis terkecil");
  });

  test("nothing measured, nothing said", () => {
    expect(of([])).toMatchObject({ count: 0, index: 0 });
  });
});

describe("quality of a reader, a tool, a posyandu", () => {
  test("mean and SD of z without flagged figures", () => {
    const lengths = [73, 75.7, 78.1, 50];
    const { spread } = reportOf(lengths.map((lengthCm) => rowOf({ lengthCm })));
    const zs = lengths.slice(0, 3).map((lengthCm) => {
      const reading = assessGrowth(aGrowthInput({ lengthCm })).readings.lengthForAge;
      return reading.kind === "z" ? reading.z : Number.NaN;
    });
    const mean = zs.reduce((a, b) => a + b, 0) / 3;
    const sd = Math.sqrt(zs.reduce((sum, z) => sum + (z - mean) ** 2, 0) / 2);
    expect(spread.lengthForAge).toMatchObject({ count: 3, flagged: 1, flaggedShare: 25 });
    expect(spread.lengthForAge.mean).toBeCloseTo(mean, 12);
    expect(spread.lengthForAge.sd).toBeCloseTo(sd, 12);
  });

  test("missing figures, duplicates and late entries are counted", () => {
    const report = reportOf([
      rowOf({ weightKg: 9 }, { key: "a", enteredAfterDays: 0 }),
      rowOf({ weightKg: 9 }, { key: "a", enteredAfterDays: 8 }),
      rowOf({ lengthCm: 75, headCm: 46 }, { key: "b" }),
    ]);
    expect(report.missing).toEqual({ weight: 1, length: 2, head: 2, arm: 3, age: 0 });
    expect(report).toMatchObject({ duplicates: 1, lateShare: 50 });
  });

  test("of two sets added is that of both at once", () => {
    const rows = [9, 8.2, 25, 7.7, 8.95].map((weightKg, at) =>
      rowOf(
        { weightKg, lengthCm: 70 + at / 3 },
        { key: String(at), enteredAfterDays: at * 4, toolDoubts: at % 2 },
      ),
    );
    const [first, second] = [rows.slice(0, 2), rows.slice(2)];
    expect(addQualityCounts(countsOf(first), countsOf(second))).toEqual(countsOf(rows));
  });

  test("a doubted tool is told at once, and needs work when it was doubted three times", () => {
    const doubted = (times: number) => reportOf([rowOf({ weightKg: 9 }, { toolDoubts: times })]);
    const gradeAt = (times: number) => qualityGrade(doubted(times), qualityVerdicts(doubted(times)));
    expect([0, 1, 3].map(gradeAt)).toEqual(["tooFew", "look", "poor"]);
  });

  test("few figures are not judged", () => {
    expect(gradeOf([rowOf({ lengthCm: 75 })], "Sebaran PB-TB/U")).toBe("tooFew");
  });

  test("a usual spread is good, a wide one is not", () => {
    const spread = (step: number) =>
      Array.from({ length: 41 }, (_, at) => rowOf({ lengthCm: 75.7 + (at - 20) * step }));
    expect(gradeOf(spread(0.23), "Sebaran PB-TB/U")).toBe("good");
    expect(gradeOf(spread(0.4), "Sebaran PB-TB/U")).toBe("poor");
  });

  test("a spread that chance gives to a few children is no finding", () => {
    // 21 children with an SD of about 1.35, where 1.1 to 1.3 is usual: the interval begins below.
    const few = Array.from({ length: 21 }, (_, at) => rowOf({ lengthCm: 75.7 + (at - 10) * 0.53 }));
    expect(reportOf(few).spread.lengthForAge.sd).toBeGreaterThan(1.3);
    expect(gradeOf(few, "Sebaran PB-TB/U")).toBe("good");
  });

  test("more than one flagged in a hundred is poor", () => {
    const good = Array.from({ length: 99 }, (_, at) => rowOf({ lengthCm: 74 + (at % 30) / 10 }));
    expect(gradeOf(good, "Angka tidak wajar")).toBe("good");
    expect(gradeOf([...good, rowOf({ lengthCm: 50 }), rowOf({ lengthCm: 49 })], "Angka tidak wajar")).toBe(
      "poor",
    );
  });

  test("figures that end alike are poor, and the text says what to do", () => {
    const rows = Array.from({ length: 30 }, (_, at) => rowOf({ lengthCm: 70 + (at % 14) / 2 }));
    const verdict = qualityVerdicts(reportOf(rows)).find(({ topic }) => topic.includes("panjang"));
    expect(verdict).toMatchObject({ grade: "poor" });
    expect(verdict?.text).toContain("Baca sampai garis terkecil");
  });
});
