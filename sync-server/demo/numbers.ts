import type { CivilDate } from "#domain/civil-date.ts";
import type { Sex } from "#domain/people/sex.ts";
import type { SeededRandom } from "./random.ts";

/**
 * Numbers that look like NIK and No KK and can be nobody's: a registry counts serials up from 0001 for each kecamatan and
 * day and never gets near 9000, so the block 9000-9999 says "made up".
 */
const serial = (random: SeededRandom): string => String(random.int(9000, 9999));

const dateDigits = (date: CivilDate, dayOffset: number): string =>
  `${String(Number(date.slice(8, 10)) + dayOffset).padStart(2, "0")}${date.slice(5, 7)}${date.slice(2, 4)}`;

export const syntheticNik = (birthDate: CivilDate, sex: Sex, random: SeededRandom): string =>
  `357101${dateDigits(birthDate, sex === "P" ? 40 : 0)}${serial(random)}`;

export const syntheticKkNumber = (issued: CivilDate, random: SeededRandom): string =>
  `357101${dateDigits(issued, 0)}${serial(random)}`;
