import { type IndicatorId, indicators } from "#domain/growth/indicators/index.ts";
import { type DigitPreference, digitPreference } from "#domain/growth/quality/digit-preference.ts";
import type { QualityCounts, SpreadSums } from "#domain/growth/quality/quality-counts.ts";

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
  /** Figures that whoever measured put down to a doubtful tool. */
  readonly toolDoubts: number;
};

/** What counts of measurements amount to. */
export const qualityReport = (counts: QualityCounts): QualityReport => {
  const { measurements, spread, weightDigits, lengthDigits, missing, duplicates, timed, late } = counts;
  return {
    measurements,
    spread: Object.fromEntries(indicators.map(({ id }) => [id, spreadOf(spread[id])])) as Record<
      IndicatorId,
      ZSpread
    >,
    weightDigits: digitPreference(weightDigits),
    lengthDigits: digitPreference(lengthDigits),
    missing,
    duplicates,
    lateShare: timed === 0 ? undefined : (100 * late) / timed,
    toolDoubts: counts.toolDoubts,
  };
};

const spreadOf = ({ count, sum, squares, flagged }: SpreadSums): ZSpread => ({
  count,
  mean: count === 0 ? undefined : sum / count / 100,
  sd: count < 2 ? undefined : Math.sqrt((squares - (sum * sum) / count) / (count - 1)) / 100,
  flagged,
  flaggedShare: count + flagged === 0 ? 0 : (100 * flagged) / (count + flagged),
});
