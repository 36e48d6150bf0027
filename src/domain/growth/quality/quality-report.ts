import { type IndicatorId, indicators } from "#domain/growth/indicators/index.ts";
import { createDigitTally, type DigitPreference } from "#domain/growth/quality/digit-preference.ts";
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
};

export type ZSpread = {
  /** z-scores that count: flagged ones left out. */
  readonly count: number;
  readonly mean: number | undefined;
  readonly sd: number | undefined;
  readonly flagged: number;
  /** Percent of all z-scores. */
  readonly flaggedShare: number;
};

export type QualityReport = {
  readonly measurements: number;
  readonly spread: Readonly<Record<IndicatorId, ZSpread>>;
  readonly weightDigits: DigitPreference;
  readonly lengthDigits: DigitPreference;
  /** How many rows lack a figure. */
  readonly missing: Readonly<Record<"weight" | "length" | "head" | "arm" | "age", number>>;
  readonly duplicates: number;
  /** Percent entered more than a week after measuring, of those where it is known; undefined when none is known. */
  readonly lateShare: number | undefined;
};

const LATE_DAYS = 7;

/** Takes measurements one by one; nothing but counts and the keys of rows is kept. */
export const createQualityTally = () => {
  const sums = Object.fromEntries(indicators.map(({ id }) => [id, createSpread()])) as Record<
    IndicatorId,
    ReturnType<typeof createSpread>
  >;
  const weightDigits = createDigitTally();
  const lengthDigits = createDigitTally();
  const missing = { weight: 0, length: 0, head: 0, arm: 0, age: 0 };
  const keys = new Set<string>();
  let measurements = 0;
  let duplicates = 0;
  let timed = 0;
  let late = 0;

  return {
    add: (row: QualityRow): void => {
      measurements++;
      for (const { id } of indicators) sums[id].add(row.readings[id]);
      if (row.weightKg === undefined) missing.weight++;
      else weightDigits.add(row.weightKg);
      if (row.lengthCm === undefined) missing.length++;
      else lengthDigits.add(row.lengthCm);
      if (row.headCm === undefined) missing.head++;
      if (row.armCm === undefined) missing.arm++;
      if (row.ageDays === undefined) missing.age++;
      if (row.key !== undefined) {
        if (keys.has(row.key)) duplicates++;
        else keys.add(row.key);
      }
      if (row.enteredAfterDays !== undefined) {
        timed++;
        if (row.enteredAfterDays > LATE_DAYS) late++;
      }
    },
    result: (): QualityReport => ({
      measurements,
      spread: Object.fromEntries(indicators.map(({ id }) => [id, sums[id].result()])) as Record<
        IndicatorId,
        ZSpread
      >,
      weightDigits: weightDigits.result(),
      lengthDigits: lengthDigits.result(),
      missing: { ...missing },
      duplicates,
      lateShare: timed === 0 ? undefined : (100 * late) / timed,
    }),
  };
};

// z has two decimals: sums of whole hundredths stay exact over millions of rows.
const createSpread = () => {
  let count = 0;
  let sum = 0;
  let squares = 0;
  let flagged = 0;
  return {
    add: (reading: Reading): void => {
      if (reading.kind === "implausible") flagged++;
      if (reading.kind !== "z") return;
      const hundredths = Math.round(reading.z * 100);
      count++;
      sum += hundredths;
      squares += hundredths * hundredths;
    },
    result: (): ZSpread => ({
      count,
      mean: count === 0 ? undefined : sum / count / 100,
      sd: count < 2 ? undefined : Math.sqrt((squares - (sum * sum) / count) / (count - 1)) / 100,
      flagged,
      flaggedShare: count + flagged === 0 ? 0 : (100 * flagged) / (count + flagged),
    }),
  };
};
