import { type CivilDate, daysBetween } from "../civil-date.ts";
import { adjustedLength, believedPosition } from "../growth/length-position.ts";
import type { CorrectedAge } from "../growth/preterm.ts";
import { isSlow, readVelocity, type Velocity } from "../growth/velocity/velocity.ts";
import type { KmsLine } from "./kms-lines.ts";
import type { EarlierMeasurement } from "./last-figures.ts";
import type { MeasuredChild } from "./measurement-draft.ts";

/** WHO's increments of length go by lying lengths, up to the second birthday. */
const ANY_LYING_DAY = 0;

/**
 * How unusual the gain in length is over about two or three months, the shorter first; nothing where no earlier length lies
 * near such an interval, from 24 months on, or before term. Ages are corrected ones for a child born preterm.
 */
export const lengthGain = (
  { sex, birthDate }: MeasuredChild,
  now: EarlierMeasurement,
  others: readonly EarlierMeasurement[],
  correction: CorrectedAge | undefined,
): KmsLine | undefined => {
  if (birthDate === undefined) return undefined;
  const length = lyingLength(now, birthDate);
  if (length === undefined) return undefined;
  const ageDays = daysBetween(birthDate, now.date);
  const shiftDays = correction?.kind === "corrected" ? ageDays - correction.ageDays : 0;
  const newestFirst = others.filter(({ date }) => date < now.date).sort((a, b) => (a.date < b.date ? 1 : -1));
  for (const earlier of newestFirst) {
    const before = lyingLength(earlier, birthDate);
    if (before === undefined) continue;
    const at = (date: CivilDate) => daysBetween(birthDate, date) - shiftDays;
    const velocity = readVelocity({
      sex,
      measure: "length",
      fromDays: at(earlier.date),
      toDays: at(now.date),
      gain: length - before,
    });
    if (velocity.kind !== "none") return lineOf(velocity);
  }
  return undefined;
};

const lyingLength = (
  { date, lengthCm, position }: EarlierMeasurement,
  birthDate: CivilDate,
): number | undefined =>
  lengthCm === undefined
    ? undefined
    : adjustedLength(lengthCm, ANY_LYING_DAY, believedPosition(daysBetween(birthDate, date), position));

type Known = Exclude<Velocity, { readonly kind: "none" }>;

const lineOf = (velocity: Known): KmsLine => ({
  id: "lengthGain",
  label: `Pertambahan panjang ${velocity.intervalMonths} bulan`,
  tone: isSlow(velocity) ? "watch" : velocity.kind === "aboveTable" ? "unknown" : "normal",
  word: wordOf(velocity),
  notes: velocity.kind === "z" ? [] : ["Ukur sekali lagi untuk memastikan."],
});

const wordOf = (velocity: Known): string => {
  switch (velocity.kind) {
    case "belowTable":
      return "Jauh lebih lambat dari biasanya";
    case "aboveTable":
      return "Jauh lebih cepat dari biasanya";
    case "z":
      if (velocity.z < -2) return "Lambat";
      if (velocity.z < -1) return "Agak lambat";
      return velocity.z <= 2 ? "Biasa" : "Cepat";
  }
};
