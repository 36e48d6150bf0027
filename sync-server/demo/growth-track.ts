import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { FIRST_STANDING_DAY } from "#domain/growth/age.ts";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { type Lms, type Tails, valueAtSd } from "#domain/growth/lms.ts";
import { lmsRow, lmsTable } from "#domain/growth/standards/lms-table.ts";
import type { Sex } from "#domain/people/sex.ts";
import type { SeededRandom } from "./random.ts";

export interface TrackPoint {
  readonly date: CivilDate;
  readonly weightKg: number;
  readonly lengthCm: number;
  readonly position: "lying" | "standing" | undefined;
}

/** How far weight and length may stray from the child's own line between two months, in SD. */
const WEIGHT_NOISE = 0.12;
const LENGTH_NOISE = 0.05;
/** Children slip away from the median slowly: a month earlier they stood this part of their deficit higher. */
const FALTERING = 0.02;

/**
 * Earlier measurements that lead up to one: back along the child's own z, with noise, never longer than later. `dates` are
 * the weighing days before, latest first; answers in the same order.
 */
export const earlierTrack = (
  sex: Sex,
  birthDate: CivilDate,
  last: TrackPoint,
  dates: readonly CivilDate[],
  random: SeededRandom,
): readonly TrackPoint[] => {
  const { readings } = assessGrowth({ sex, ageDays: daysBetween(birthDate, last.date), ...last });
  let weightZ = zOf(readings.weightForAge);
  let lengthZ = zOf(readings.lengthForAge);
  let longest = last.lengthCm;
  return dates.map((date) => {
    const ageDays = daysBetween(birthDate, date);
    weightZ += random.normal(WEIGHT_NOISE) - Math.min(0, weightZ) * FALTERING;
    lengthZ += random.normal(LENGTH_NOISE) - Math.min(0, lengthZ) * FALTERING;
    const lengthCm = round(valueAtZ("lengthForAge", sex, ageDays, lengthZ, "plain"), 10);
    longest = Math.min(longest, lengthCm);
    return {
      date,
      weightKg: round(valueAtZ("weightForAge", sex, ageDays, weightZ, "adjusted-beyond-3-sd"), 10),
      lengthCm: longest,
      position: ageDays < FIRST_STANDING_DAY ? "lying" : "standing",
    };
  });
};

/** Weight at birth that fits the child's line, in kg. */
export const birthWeightKg = (sex: Sex, weightZ: number): number =>
  Math.max(0.8, round(valueAtZ("weightForAge", sex, 0, weightZ, "plain"), 10));

type Reading = ReturnType<typeof assessGrowth>["readings"]["weightForAge"];

/** An implausible child of the survey leads up from a believable one. */
const zOf = (reading: Reading): number =>
  reading.kind === "none" ? 0 : Math.max(-4, Math.min(4, reading.z));

const valueAtZ = (
  table: "weightForAge" | "lengthForAge",
  sex: Sex,
  ageDays: number,
  z: number,
  tails: Tails,
): number => {
  const lms = lmsRow(lmsTable(table, sex), ageDays);
  if (!lms) throw new Error(`no standard for day ${ageDays}`);
  return tails === "plain" || Math.abs(z) <= 3 ? valueAtSd(lms, z) : beyondThree(lms, z);
};

/** WHO's rule beyond 3 SD, read backwards: equal steps of the last known distance. */
const beyondThree = (lms: Lms, z: number): number => {
  const side = Math.sign(z);
  const step = Math.abs(valueAtSd(lms, 3 * side) - valueAtSd(lms, 2 * side));
  return valueAtSd(lms, 3 * side) + side * (Math.abs(z) - 3) * step;
};

const round = (value: number, parts: number): number => Math.round(value * parts) / parts;
