import { addMonths, type CivilDate, completedMonths, monthOf } from "#domain/civil-date.ts";
import type { MinimumGain } from "#domain/growth/monthly/kbm.ts";
import type { Sex } from "#domain/people/sex.ts";

/**
 * Naik or tidak naik, month by month, as the KMS has it.
 *
 * - A month is a calendar month. Of several weighings in one month the last counts; it replaces, it never adds.
 * - N or T compares with the counted weighing of the calendar month before, in whole grams, with the KBM of the
 *   completed months at this weighing. The book also reads the direction of the curve; we judge by KBM alone and say so.
 * - B is the first weighing ever; birth weight is none. O has no weighing in the month before.
 * - Under one completed month and from 60 months on there is neither N nor T.
 * - Where earlier weighings may exist that we do not hold, the first one we hold is `noDataLastMonth`, never B.
 * - Consecutive T are counted over the weighings; O neither breaks nor adds.
 */
export type MonthlyStatus =
  | {
      readonly kind: "N" | "T";
      readonly gainGrams: number;
      readonly minimum: MinimumGain;
    }
  | { readonly kind: "B" | "O" | "noDataLastMonth" | "tooYoung" | "tooOld" };

/** A weighing that counts for its day. `grams` are whole. */
export type Weighing = { readonly date: CivilDate; readonly grams: number };

export type MonthlyEntry = {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly weighing: Weighing;
  /** The weighing of the month before, when there is one. */
  readonly previous: Weighing | undefined;
  readonly ageMonths: number;
  readonly status: MonthlyStatus;
  /** T in a row up to and including this month; 0 when the last judged month was N. */
  readonly consecutiveT: number;
};

export type MonthlyHistory = {
  readonly sex: Sex;
  readonly birthDate: CivilDate;
  /** In any order. Weights taken on the day of birth are left out here. */
  readonly weighings: readonly Weighing[];
  /** False when the child came from an import or another area and was weighed before our first record. */
  readonly isComplete: boolean;
};

/** Whole grams; 7.7 - 7.4 is below 0.3 in floating point. */
export const gramsFromKg = (weightKg: number): number => Math.round(weightKg * 1000);

/** Every month with a weighing, in order, with what the KMS says of it. */
export const monthlyEntries = (
  history: MonthlyHistory,
  minimumGains: Readonly<Record<Sex, readonly MinimumGain[]>>,
): MonthlyEntry[] => {
  const { birthDate, sex } = history;
  const entries: MonthlyEntry[] = [];
  let last: MonthlyEntry | undefined;
  for (const weighing of countedByMonth(history)) {
    const month = monthOf(weighing.date);
    const ageMonths = completedMonths(birthDate, weighing.date);
    const previous = last && addMonths(last.month, 1) === month ? last.weighing : undefined;
    const minimum = minimumGains[sex].find((row) => ageMonths >= row.fromMonth && ageMonths <= row.toMonth);
    const status = statusOf({ weighing, previous, minimum, ageMonths, isFirst: !last, ...history });
    last = {
      month,
      weighing,
      previous,
      ageMonths,
      status,
      consecutiveT: consecutiveT(last?.consecutiveT ?? 0, status),
    };
    entries.push(last);
  }
  return entries;
};

const AGE_LIMIT_MONTHS = 60;

const statusOf = (at: {
  readonly weighing: Weighing;
  readonly previous: Weighing | undefined;
  readonly minimum: MinimumGain | undefined;
  readonly ageMonths: number;
  readonly isFirst: boolean;
  readonly isComplete: boolean;
}): MonthlyStatus => {
  if (at.ageMonths >= AGE_LIMIT_MONTHS) return { kind: "tooOld" };
  if (at.isFirst) return { kind: at.isComplete ? "B" : "noDataLastMonth" };
  if (at.ageMonths < 1) return { kind: "tooYoung" };
  if (!at.previous) return { kind: "O" };
  if (!at.minimum) throw new Error(`no KBM at ${at.ageMonths} months`);
  const gainGrams = at.weighing.grams - at.previous.grams;
  return { kind: gainGrams >= at.minimum.grams ? "N" : "T", gainGrams, minimum: at.minimum };
};

const consecutiveT = (before: number, status: MonthlyStatus): number => {
  if (status.kind === "T") return before + 1;
  return status.kind === "N" ? 0 : before;
};

const countedByMonth = ({ weighings, birthDate }: MonthlyHistory): Weighing[] => {
  const byMonth = new Map<string, Weighing>();
  for (const weighing of weighings) {
    if (weighing.date <= birthDate) continue;
    const month = monthOf(weighing.date);
    const known = byMonth.get(month);
    if (!known || weighing.date >= known.date) byMonth.set(month, weighing);
  }
  return [...byMonth.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
};
