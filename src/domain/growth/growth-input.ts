import { ageMonths, wholeDays } from "#domain/growth/age.ts";
import { adjustedLength, isStandingTooEarly, type Position } from "#domain/growth/length-position.ts";
import type { Sex } from "#domain/people/sex.ts";

/** What was measured of one child on one day. A figure that was not taken is absent, never 0. */
export type GrowthInput = {
  readonly sex: Sex;
  /** Days since birth; whole in the app, files for analysis may carry decimals. */
  readonly ageDays: number | undefined;
  readonly weightKg?: number | undefined;
  readonly lengthCm?: number | undefined;
  /** Position in which `lengthCm` was taken. */
  readonly position?: Position | undefined;
  readonly headCm?: number | undefined;
  readonly armCm?: number | undefined;
  /** Bilateral pitting oedema (bengkak di kedua punggung kaki). */
  readonly oedema?: boolean | undefined;
};

/** A measurement brought into the form that the standards take. */
export type PreparedMeasurement = {
  readonly ageDays: number | undefined;
  readonly wholeDays: number | undefined;
  readonly ageMonths: number | undefined;
  readonly weightKg: number | undefined;
  /** Length as the table of this age takes it (lying before day 731, standing from then on). */
  readonly lengthCm: number | undefined;
  /** Position as used; undefined when unknown or dropped. */
  readonly position: Position | undefined;
  readonly standingUnderNineMonths: boolean;
  /** kg/m², from the adjusted length. */
  readonly bmi: number | undefined;
  readonly headCm: number | undefined;
  readonly oedema: boolean;
};

/** Applies the rules of age and position that all indices share. Sex plays no part in them. */
export const prepareMeasurement = (input: Omit<GrowthInput, "sex">): PreparedMeasurement => {
  const { ageDays, weightKg } = input;
  const standingUnderNineMonths = isStandingTooEarly(ageDays, input.position);
  const position = standingUnderNineMonths ? undefined : input.position;
  const lengthCm =
    input.lengthCm === undefined ? undefined : adjustedLength(input.lengthCm, ageDays, position);
  return {
    ageDays,
    wholeDays: ageDays === undefined ? undefined : wholeDays(ageDays),
    ageMonths: ageDays === undefined ? undefined : ageMonths(ageDays),
    weightKg,
    lengthCm,
    position,
    standingUnderNineMonths,
    bmi: weightKg === undefined || lengthCm === undefined ? undefined : bodyMassIndex(weightKg, lengthCm),
    headCm: input.headCm,
    oedema: input.oedema === true,
  };
};

// Products, not powers or binary operators: `^` once made an official server compute every BMI wrong.
const bodyMassIndex = (weightKg: number, lengthCm: number): number =>
  weightKg / ((lengthCm / 100) * (lengthCm / 100));
