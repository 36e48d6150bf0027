import { type IndicatorId, indicators } from "#domain/growth/indicators/index.ts";
import { lastDigitOf } from "#domain/growth/quality/digit-preference.ts";
import type { Reading } from "#domain/growth/reading.ts";

/** One measurement as the quality of a cadre, a posyandu, a tool, or a file is judged by. */
export type QualityRow = {
  readonly readings: Readonly<Record<IndicatorId, Reading>>;
  readonly weightKg?: number | undefined;
  /** As measured, not adjusted: the digits are the reader's. */
  readonly lengthCm?: number | undefined;
  readonly headCm?: number | undefined;
  readonly armCm?: number | undefined;
  readonly ageDays?: number | undefined;
  /** Two rows with the same key are the same measurement entered twice. */
  readonly key?: string | undefined;
  /** Days from measuring to entering; undefined when unknown. */
  readonly enteredAfterDays?: number | undefined;
  /** Figures of this row that were answered with "Alat meragukan". */
  readonly toolDoubts?: number | undefined;
};

/** Sums that quality is computed from: plain numbers, so that those of two streams can be added. */
export interface QualityCounts {
  readonly measurements: number;
  readonly spread: Readonly<Record<IndicatorId, SpreadSums>>;
  /** How often each last digit 0-9 was written. */
  readonly weightDigits: readonly number[];
  readonly lengthDigits: readonly number[];
  readonly missing: Readonly<Record<"weight" | "length" | "head" | "arm" | "age", number>>;
  readonly duplicates: number;
  /** Rows of which it is known when they were entered, and those entered too late. */
  readonly timed: number;
  readonly late: number;
  readonly toolDoubts: number;
}

/** z has two decimals: sums of whole hundredths stay exact over millions of rows. */
export interface SpreadSums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
  readonly flagged: number;
}

const LATE_DAYS = 7;

/** Takes measurements one by one; nothing but counts and the keys of rows is kept. */
export const createQualityTally = () => {
  const spread = perIndicator(() => ({ count: 0, sum: 0, squares: 0, flagged: 0 }));
  const [weightDigits, lengthDigits] = [tenZeros(), tenZeros()];
  const missing = { weight: 0, length: 0, head: 0, arm: 0, age: 0 };
  const sums = { measurements: 0, duplicates: 0, timed: 0, late: 0, toolDoubts: 0 };
  const keys = new Set<string>();
  return {
    add: (row: QualityRow): void => {
      sums.measurements++;
      for (const { id } of indicators) addReading(spread[id], row.readings[id]);
      if (row.weightKg === undefined) missing.weight++;
      else addDigit(weightDigits, row.weightKg);
      if (row.lengthCm === undefined) missing.length++;
      else addDigit(lengthDigits, row.lengthCm);
      if (row.headCm === undefined) missing.head++;
      if (row.armCm === undefined) missing.arm++;
      if (row.ageDays === undefined) missing.age++;
      if (row.key !== undefined) {
        if (keys.has(row.key)) sums.duplicates++;
        else keys.add(row.key);
      }
      if (row.enteredAfterDays !== undefined) {
        sums.timed++;
        if (row.enteredAfterDays > LATE_DAYS) sums.late++;
      }
      sums.toolDoubts += row.toolDoubts ?? 0;
    },
    counts: (): QualityCounts => ({
      ...sums,
      spread: perIndicator((id) => ({ ...spread[id] })),
      weightDigits: [...weightDigits],
      lengthDigits: [...lengthDigits],
      missing: { ...missing },
    }),
  };
};

/** The counts of two sets of measurements together; one entered in both is not noticed as a double. */
export const addQualityCounts = (a: QualityCounts, b: QualityCounts): QualityCounts => ({
  measurements: a.measurements + b.measurements,
  spread: perIndicator((id) => ({
    count: a.spread[id].count + b.spread[id].count,
    sum: a.spread[id].sum + b.spread[id].sum,
    squares: a.spread[id].squares + b.spread[id].squares,
    flagged: a.spread[id].flagged + b.spread[id].flagged,
  })),
  weightDigits: a.weightDigits.map((times, digit) => times + (b.weightDigits[digit] ?? 0)),
  lengthDigits: a.lengthDigits.map((times, digit) => times + (b.lengthDigits[digit] ?? 0)),
  missing: {
    weight: a.missing.weight + b.missing.weight,
    length: a.missing.length + b.missing.length,
    head: a.missing.head + b.missing.head,
    arm: a.missing.arm + b.missing.arm,
    age: a.missing.age + b.missing.age,
  },
  duplicates: a.duplicates + b.duplicates,
  timed: a.timed + b.timed,
  late: a.late + b.late,
  toolDoubts: a.toolDoubts + b.toolDoubts,
});

const perIndicator = <Value>(make: (id: IndicatorId) => Value): Record<IndicatorId, Value> =>
  Object.fromEntries(indicators.map(({ id }) => [id, make(id)])) as Record<IndicatorId, Value>;

const tenZeros = (): number[] => new Array<number>(10).fill(0);

const addDigit = (digits: number[], value: number): void => {
  const digit = lastDigitOf(value);
  digits[digit] = (digits[digit] ?? 0) + 1;
};

type OpenSums = { -readonly [Sum in keyof SpreadSums]: number };

const addReading = (sums: OpenSums, reading: Reading): void => {
  if (reading.kind === "implausible") sums.flagged++;
  if (reading.kind !== "z") return;
  const hundredths = Math.round(reading.z * 100);
  sums.count++;
  sums.sum += hundredths;
  sums.squares += hundredths * hundredths;
};
