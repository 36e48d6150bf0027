import { type CivilDate, completedMonths } from "../civil-date.ts";

/** Age in whole years; undefined before birth. */
export const completedYears = (birth: CivilDate, on: CivilDate): number | undefined =>
  on < birth ? undefined : Math.floor(completedMonths(birth, on) / 12);
