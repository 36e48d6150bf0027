import { DAYS_PER_MONTH } from "#domain/growth/age.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import type { QualityFacts, QualityQuestion } from "#domain/growth/quality/question.ts";

/**
 * Questions about the change since the last measurement. The limits are working agreements, wide enough not to tire
 * a cadre: a healthy baby gains a third of its weight in the first month, so a share of the weight is asked only later.
 */
export const changeLimits = {
  /** Children do not get shorter; half a centimetre is the error of a good board. */
  shrunkCm: 0.5,
  /** In a month, from six months of age on. */
  lengthGainCmPerMonth: 3,
  /** Of the earlier weight in a month: a loss at any age, a gain from six months on. */
  weightChangeShare: 0.15,
  /** In a month, at any age. */
  weightChangeKg: 2,
  fromMonths: 6,
} as const;

/** Compares with the last earlier measurement; nothing to compare, nothing asked. */
export const questionsOfChange = (facts: QualityFacts): QualityQuestion[] =>
  [shrunk(facts), lengthJump(facts), weightJump(facts)].filter((one) => one !== undefined);

const shrunk = ({ assessment, previous }: QualityFacts): QualityQuestion | undefined => {
  const now = assessment.adjustedLengthCm;
  const before = previous?.adjustedLengthCm;
  if (now === undefined || before === undefined || tenths(before - now) <= tenths(changeLimits.shrunkCm))
    return undefined;
  return {
    id: "shrunk",
    field: "lengthCm",
    text: `Lebih pendek ${figureText(before - now)} cm daripada terakhir. Ukur sekali lagi?`,
    offersSecondMeasurement: true,
  };
};

const lengthJump = (facts: QualityFacts): QualityQuestion | undefined => {
  const now = facts.assessment.adjustedLengthCm;
  const before = facts.previous?.adjustedLengthCm;
  const months = monthsBetween(facts);
  if (now === undefined || before === undefined || months === undefined || !isPastInfancy(facts))
    return undefined;
  if (tenths(now - before) <= tenths(changeLimits.lengthGainCmPerMonth * months)) return undefined;
  return {
    id: "lengthJump",
    field: "lengthCm",
    text: `Bertambah ${figureText(now - before)} cm sejak terakhir. Ukur sekali lagi?`,
    offersSecondMeasurement: true,
  };
};

const weightJump = (facts: QualityFacts): QualityQuestion | undefined => {
  const now = facts.input.weightKg;
  const before = facts.previous?.weightKg;
  const months = monthsBetween(facts);
  if (now === undefined || before === undefined || months === undefined) return undefined;
  const change = now - before;
  const sharesCount = change < 0 || isPastInfancy(facts);
  const isLarge =
    Math.abs(change) > changeLimits.weightChangeKg * months ||
    (sharesCount && Math.abs(change) > changeLimits.weightChangeShare * before * months);
  if (!isLarge) return undefined;
  return {
    id: "weightJump",
    field: "weightKg",
    text: `${change > 0 ? "Naik" : "Turun"} ${figureText(Math.abs(change))} kg sejak terakhir. Timbang sekali lagi?`,
    offersSecondMeasurement: true,
  };
};

const isPastInfancy = ({ previous }: QualityFacts): boolean =>
  previous !== undefined && previous.ageDays / DAYS_PER_MONTH >= changeLimits.fromMonths;

// A few days count as a whole month: scales and boards err by as much as a child grows in a week.
const monthsBetween = ({ input, previous }: QualityFacts): number | undefined =>
  input.ageDays === undefined || previous === undefined || input.ageDays < previous.ageDays
    ? undefined
    : Math.max(1, (input.ageDays - previous.ageDays) / DAYS_PER_MONTH);

/** 60.1 + 0.7 - 60.3 is above 0.5 in floating point; centimetres compare in whole tenths. */
const tenths = (cm: number): number => Math.round(cm * 10);
