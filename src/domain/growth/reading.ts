import { type Band, bandFor } from "#domain/growth/bands.ts";
import type { PreparedMeasurement } from "#domain/growth/growth-input.ts";
import type { Indicator, Need } from "#domain/growth/indicator.ts";
import { zFromLms } from "#domain/growth/lms.ts";
import { roundLikeR } from "#domain/growth/round-like-r.ts";
import { lmsFor } from "#domain/growth/standards/standard.ts";
import type { WhyNone } from "#domain/growth/why-none.ts";
import type { Sex } from "#domain/people/sex.ts";

/** What one index says. `z` has two decimals; an implausible one is shown and questioned, never dropped. */
export type Reading =
  | { readonly kind: "z"; readonly z: number; readonly band: Band }
  | { readonly kind: "implausible"; readonly z: number; readonly band: Band }
  | { readonly kind: "none"; readonly why: WhyNone };

/** Judges a prepared measurement by one index. Band and flag come from the rounded z, as in WHO Anthro. */
export const readIndicator = (indicator: Indicator, sex: Sex, measured: PreparedMeasurement): Reading => {
  if (measured.oedema && indicator.withOedema === "excluded") return { kind: "none", why: "oedema" };
  for (const need of indicator.needs) {
    const unmet = unmetNeed(need, measured);
    if (unmet) return { kind: "none", why: unmet };
  }
  const lms = lmsFor(indicator.standard, sex, measured);
  if (typeof lms === "string") return { kind: "none", why: lms };
  const value = indicator.value(measured);
  if (value === undefined) throw new Error(`${indicator.id} has no value although its needs are met`);
  const z = roundLikeR(zFromLms(value, lms, indicator.tails));
  const { below, above } = indicator.implausible;
  return { kind: z < below || z > above ? "implausible" : "z", z, band: bandFor(indicator.bands, z) };
};

const unmetNeed = (need: Need, measured: PreparedMeasurement): WhyNone | undefined => {
  switch (need) {
    case "weight":
      return missing(measured.weightKg, "noWeight");
    case "length":
      return missing(measured.lengthCm, "noLength");
    case "head":
      return missing(measured.headCm, "noHead");
  }
};

const missing = (value: number | undefined, why: WhyNone): WhyNone | undefined => {
  if (value === undefined) return why;
  return value > 0 ? undefined : "notPositive";
};
