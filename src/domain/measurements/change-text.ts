import type { CivilDate } from "../civil-date.ts";
import type { MonthAssessment } from "../growth/monthly/assess-month.ts";
import type { MonthlyEntry } from "../growth/monthly/monthly-status.ts";
import { monthlyText } from "../growth/monthly/status-text.ts";
import { numberToText } from "../units.ts";
import type { MeasurementChange } from "./measurement-change.ts";

/** A length within half a centimetre of the last is the same within what a board can tell. */
const SAME_LENGTH_MM = 5;

/**
 * What changed, as it is said at the scale: "Naik 300 gram sejak 3 Okt." `dayText` writes the day. One sentence a figure. Against
 * the calendar month before, the KMS also says how much was needed (`month`).
 */
export const changeTexts = (
  { weight, length }: MeasurementChange,
  dayText: (day: CivilDate) => string,
  month: Pick<MonthAssessment, "monthly"> | undefined,
): ChangeTexts => ({
  ...(weight === undefined
    ? {}
    : { weight: monthText(month?.monthly) ?? weightText(weight.grams, dayText(weight.since)) }),
  ...(length === undefined ? {} : { length: lengthText(length.mm, dayText(length.since)) }),
});

/** A sentence for each figure that has an earlier one. */
export interface ChangeTexts {
  readonly weight?: string;
  readonly length?: string;
}

const monthText = (entry: MonthlyEntry | undefined): string | undefined =>
  entry?.status.kind === "N" || entry?.status.kind === "T" ? `${monthlyText(entry)}.` : undefined;

const weightText = (grams: number, since: string): string => {
  if (grams === 0) return `Berat tetap sejak ${since}.`;
  return `Berat ${grams > 0 ? "naik" : "turun"} ${massText(Math.abs(grams))} sejak ${since}.`;
};

const massText = (grams: number): string =>
  grams < 1000 ? `${grams} gram` : `${numberToText(grams / 1000)} kg`;

const lengthText = (mm: number, since: string): string => {
  if (mm > 0) return `Bertambah ${numberToText(mm / 10)} cm sejak ${since}.`;
  return -mm <= SAME_LENGTH_MM
    ? `Panjang tetap sejak ${since}.`
    : `Lebih pendek ${numberToText(-mm / 10)} cm dari ${since}.`;
};
