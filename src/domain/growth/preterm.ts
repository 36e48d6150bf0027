import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { FIRST_STANDING_DAY, wholeDays } from "#domain/growth/age.ts";
import { assessGrowth, type GrowthAssessment } from "#domain/growth/assess-growth.ts";
import type { GrowthInput } from "#domain/growth/growth-input.ts";

/** How far a pregnancy had come at birth: in days when HPHT is known, else in whole weeks. */
export type Gestation =
  | { readonly unit: "days"; readonly days: number }
  | { readonly unit: "weeks"; readonly weeks: number };

/** Age counted from the day the child was due. Said beside the real age, never instead of it. */
export type CorrectedAge =
  | { readonly kind: "corrected"; readonly ageDays: number }
  /** The due date has not come: no z-score, and not "safe" either. */
  | { readonly kind: "beforeTerm"; readonly daysToTerm: number }
  | { readonly kind: "notPreterm" }
  /** From 24 months on the real age counts for everyone. */
  | { readonly kind: "noLonger" }
  | { readonly kind: "noAge" };

const TERM_DAYS = 280;
const PRETERM_BELOW_DAYS = 37 * 7;

/** What a cadre reads beside each kind. */
export const correctedAgeText: Readonly<Record<CorrectedAge["kind"], string>> = {
  corrected: "Lahir kurang bulan: dinilai dengan umur koreksi",
  beforeTerm: "Umur koreksi belum cukup bulan, belum bisa dinilai. Tetap timbang dan temui petugas kesehatan",
  notPreterm: "Lahir cukup bulan",
  noLonger: "Lahir kurang bulan: sejak 24 bulan dinilai dengan umur sebenarnya",
  noAge: "Tanggal lahir belum diketahui",
};

/** Gestation in days from the first day of the last period (HPHT). */
export const gestationByHpht = (hpht: CivilDate, birth: CivilDate): Gestation => ({
  unit: "days",
  days: daysBetween(hpht, birth),
});

/** What is known of a child's gestation: to the day before weeks; undefined when neither is. */
export const gestationOf = ({ gestationDays, gestationWeeks }: KnownGestation): Gestation | undefined => {
  if (gestationDays !== undefined) return { unit: "days", days: gestationDays };
  return gestationWeeks === undefined ? undefined : { unit: "weeks", weeks: gestationWeeks };
};

/** As a child's facts hold it. */
export interface KnownGestation {
  /** From HPHT. */
  readonly gestationDays?: number | undefined;
  /** Completed weeks. */
  readonly gestationWeeks?: number | undefined;
}

/** Days of gestation; a whole week counts from its first day. */
export const gestationDays = (gestation: Gestation): number =>
  gestation.unit === "days" ? gestation.days : gestation.weeks * 7;

/** True below 37 completed weeks. */
export const isPreterm = (gestation: Gestation): boolean => gestationDays(gestation) < PRETERM_BELOW_DAYS;

/** Corrected age of a child `ageDays` old; until 24 months of real age. */
export const correctAge = (ageDays: number, gestation: Gestation): CorrectedAge => {
  if (!isPreterm(gestation)) return { kind: "notPreterm" };
  if (wholeDays(ageDays) >= FIRST_STANDING_DAY) return { kind: "noLonger" };
  const corrected = ageDays - (TERM_DAYS - gestationDays(gestation));
  return corrected < 0
    ? { kind: "beforeTerm", daysToTerm: -corrected }
    : { kind: "corrected", ageDays: corrected };
};

export type PretermAssessment = {
  /** By the real age: what reports and e-PPGBM take. */
  readonly reported: GrowthAssessment;
  readonly correction: CorrectedAge;
  /** By the corrected age; undefined when there is none. */
  readonly corrected: GrowthAssessment | undefined;
  /** What decides a referral: corrected when there is one, undefined before term, else as reported. */
  readonly deciding: GrowthAssessment | undefined;
};

/** Both assessments of one measurement of a child whose gestation is known. */
export const assessPreterm = (input: GrowthInput, gestation: Gestation): PretermAssessment => {
  const reported = assessGrowth(input);
  if (input.ageDays === undefined)
    return { reported, correction: { kind: "noAge" }, corrected: undefined, deciding: reported };
  const correction = correctAge(input.ageDays, gestation);
  if (correction.kind !== "corrected") {
    return {
      reported,
      correction,
      corrected: undefined,
      deciding: correction.kind === "beforeTerm" ? undefined : reported,
    };
  }
  const corrected = assessGrowth({
    ...input,
    ageDays: correction.ageDays,
    // Whether a child stands, and so the 0.7 cm, is a matter of the real age: the length comes adjusted by that.
    lengthCm: reported.adjustedLengthCm,
    position: undefined,
  });
  return { reported, correction, corrected, deciding: corrected };
};
