import type { UsedOnDay } from "#platform/platform.ts";

/**
 * Bytes a working day adds where too little is known yet: twenty saved groups, each a bundle of some 4 kB written anew, an
 * outbox row and its sealed copy.
 */
const USUAL_BYTES_A_DAY = 150_000;
/** A phone whose use falls (rows were handed over) still fills up one day. */
const LEAST_BYTES_A_DAY = 20_000;
/** Fewer days say more about chance than about work. */
const ENOUGH_DAYS = 5;

/** Working days that fit into `leftBytes`, by what the days before took. A day counts when the app was opened on it. */
export const storageDays = (leftBytes: number, usedByDay: readonly UsedOnDay[]): number => {
  const [first] = usedByDay;
  const last = usedByDay.at(-1);
  const isKnown = first && last && usedByDay.length >= ENOUGH_DAYS;
  const perDay = isKnown ? (last.usedBytes - first.usedBytes) / (usedByDay.length - 1) : USUAL_BYTES_A_DAY;
  return Math.floor(leftBytes / Math.max(perDay, LEAST_BYTES_A_DAY));
};
