/**
 * How long to wait after the `attempt`-th failure in a row (from 1), in ms: full jitter over 5 s doubling up to 15 minutes,
 * never under a second. `random` is 0 up to, not including, 1. Full jitter empties a village's retries out of step (AWS,
 * "Exponential backoff and jitter").
 */
export const backoffMs = (attempt: number, random: number): number => {
  const ceiling = Math.min(FIRST_MS * 2 ** Math.max(0, attempt - 1), LONGEST_MS);
  return Math.max(SHORTEST_MS, Math.round(ceiling * random));
};

const FIRST_MS = 5_000;
const LONGEST_MS = 15 * 60_000;
const SHORTEST_MS = 1_000;
