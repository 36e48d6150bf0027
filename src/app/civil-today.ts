import { type CivilDate, civilDate } from "#domain/civil-date.ts";

/**
 * The calendar day that people in Indonesia read off the device's clock, corrected by what the server last said of it.
 * `timeZone` is the device's own: a phone in Kediri shows WIB.
 */
export const civilToday = (deviceMs: number, offsetMs: number): CivilDate => {
  const now = new Date(deviceMs + (Math.abs(offsetMs) >= DAY_MS ? offsetMs : 0));
  return civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
};

/** Smaller differences are nobody's business: the person's own calendar holds. */
const DAY_MS = 86_400_000;
