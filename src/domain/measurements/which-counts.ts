import { ROLE_RANK } from "../facts/field-class.ts";
import type { ChildMeasurement } from "./child-measurement.ts";

/**
 * Which measurement of a child counts for a period, a day (`YYYY-MM-DD`) or a calendar month (`YYYY-MM`): not sent back (and
 * not withdrawn, which `measurementsOf` already left out), puskesmas before cadre, then the later day, then the one the server
 * took later. Every screen, summary, indicator and export asks this function. `needs` may ask for a figure.
 *
 * Rejected: the server's `order` as the last step. It rises per record, so between two records it says nothing.
 */
export const whichCounts = <M extends ChildMeasurement>(
  measurements: readonly M[],
  period: string,
  needs: (measurement: M) => boolean = () => true,
): M | undefined => {
  // One look instead of sorting: schedules ask this several times of each child of a team.
  let best: M | undefined;
  for (const measurement of measurements) {
    if (!measurement.date.startsWith(period) || !mayCount(measurement) || !needs(measurement)) continue;
    if (best === undefined || byPrecedence(measurement, best) < 0) best = measurement;
  }
  return best;
};

/** All that may count for the period, the one that does first. */
export const inPrecedence = <M extends ChildMeasurement>(
  measurements: readonly M[],
  period: string,
): readonly M[] =>
  measurements
    .filter((measurement) => measurement.date.startsWith(period) && mayCount(measurement))
    .sort(byPrecedence);

/** False once a supervisor or the puskesmas sent it back; a correction is a new version and counts again. */
export const mayCount = ({ review }: ChildMeasurement): boolean => review?.decision !== "sendBack";

const byPrecedence = (a: ChildMeasurement, b: ChildMeasurement): number =>
  rank(b) - rank(a) ||
  descending(a.date, b.date) ||
  // What waits on the device will be accepted last.
  descending(a.acceptedAt ?? LAST, b.acceptedAt ?? LAST) ||
  descending(a.record, b.record);

/** Before acceptance nobody knows the role; a cadre's is the safe guess, since it outranks nobody. */
const rank = ({ role }: ChildMeasurement): number => ROLE_RANK[role ?? "cadre"];

const LAST = "~";

const descending = (a: string, b: string): number => (a === b ? 0 : a < b ? 1 : -1);
