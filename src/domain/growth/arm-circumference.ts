import { AGE_LIMIT_MONTHS, ageMonths } from "#domain/growth/age.ts";
import { type Band, type BandScale, bandFor } from "#domain/growth/bands.ts";
import type { WhyNone } from "#domain/growth/why-none.ts";

/** What the arm tape says, in cm itself: for this screening no z-score is used. */
export type ArmReading =
  | { readonly kind: "cm"; readonly armCm: number; readonly band: Band }
  | { readonly kind: "none"; readonly why: WhyNone };

/** LiLA of children from 6 months to under 5 years; in cm. */
export const armCircumferenceBands: BandScale = {
  source: "WHO/UNICEF 2009, dipakai Kemenkes: LiLA balita 6-59 bulan",
  steps: [
    { under: 11.5, band: { id: "armSeverelyWasted", label: "LiLA: gizi buruk akut", tone: "veryLow" } },
    { under: 12.5, band: { id: "armWasted", label: "LiLA: gizi kurang akut", tone: "low" } },
    { band: { id: "armNormal", label: "LiLA normal", tone: "normal" } },
  ],
};

const FIRST_ARM_MONTHS = 6;

/** The band of an arm circumference in cm; none outside 6-59 months, where the cut-offs do not hold. */
export const readArm = (armCm: number | undefined, ageDays: number | undefined): ArmReading => {
  if (armCm === undefined) return { kind: "none", why: "noArm" };
  if (armCm <= 0) return { kind: "none", why: "notPositive" };
  if (ageDays === undefined) return { kind: "none", why: "noAge" };
  if (ageDays < 0) return { kind: "none", why: "negativeAge" };
  if (ageMonths(ageDays) < FIRST_ARM_MONTHS) return { kind: "none", why: "tooYoung" };
  if (ageMonths(ageDays) >= AGE_LIMIT_MONTHS) return { kind: "none", why: "tooOld" };
  return { kind: "cm", armCm, band: bandFor(armCircumferenceBands, armCm) };
};
