import type { Outcome } from "#protocol/outcomes.ts";
import { REFUSALS } from "#protocol/outcomes.ts";
import { createAlarmCount } from "./alarm-count.ts";
import { createCounter, createHistogram, gaugeText } from "./series.ts";

/** What this server process has counted since it started. Holds counts and words of the code, nothing of people. */
export interface Metrics {
  /** A request was answered. `route` is one of our own paths, or "other". */
  answered(route: string, method: string, status: number, seconds: number): void;
  /** Versions got their outcomes; `recordedAt` of each as its author's clock had it, in the same order. */
  judged(outcomes: readonly Outcome[], recordedAt: readonly (number | undefined)[], nowMs: number): void;
  /** A device tells how many checksum alarms it has had since its app was started. */
  alarmsTold(device: string, alarms: number): void;
  /** A transaction ended, waiting for its turn included. */
  stored(operation: "read" | "write", seconds: number, isDone: boolean): void;
  /** Everything in Prometheus text. */
  text(nowMs: number): string;
}

const REQUEST_SECONDS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10];
const STORE_SECONDS = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5];
/** A minute, an hour, a day, a week, a month. */
const LAG_SECONDS = [60, 3_600, 86_400, 604_800, 2_592_000];

export const createMetrics = (): Metrics => {
  const requests = createCounter("damping_requests_total", "Requests answered, by route and status.");
  const requestTime = createHistogram("damping_request_seconds", "Time to answer.", REQUEST_SECONDS);
  const outcomes = createCounter("damping_versions_total", "Versions judged, by outcome.");
  const refused = createCounter("damping_versions_refused_total", "Versions refused, by reason.");
  const lag = createHistogram(
    "damping_delivery_lag_seconds",
    "From the moment of writing, by the device's clock, to acceptance.",
    LAG_SECONDS,
  );
  const alarms = createCounter("damping_checksum_alarms_total", "Checksum alarms that devices told of.");
  const alarmCount = createAlarmCount();
  const storeTime = createHistogram("damping_store_seconds", "Transactions of the store.", STORE_SECONDS);
  const storeFailures = createCounter("damping_store_failures_total", "Transactions that ended in an error.");
  let newestMs: number | undefined;
  alarms.add({}, 0);

  return {
    answered: (route, method, status, seconds) => {
      requests.add({ route, method, status });
      requestTime.observe({ route }, seconds);
    },
    judged: (given, recordedAt, nowMs) => {
      for (const [at, outcome] of given.entries()) {
        outcomes.add({ outcome: outcome.outcome });
        if (outcome.outcome === "refused") refused.add({ reason: knownReason(outcome.reason) });
        if (outcome.outcome !== "accepted" && outcome.outcome !== "review") continue;
        newestMs = nowMs;
        const writtenMs = recordedAt[at];
        // A clock that is ahead gives no negative lag; the device page tells of such clocks.
        if (writtenMs !== undefined) lag.observe({}, Math.max(0, (nowMs - writtenMs) / 1000));
      }
    },
    alarmsTold: (device, told) => alarms.add({}, alarmCount.newOf(device, told)),
    stored: (operation, seconds, isDone) => {
      storeTime.observe({ operation }, seconds);
      if (!isDone) storeFailures.add({ operation });
    },
    text: (nowMs) =>
      [requests, requestTime, outcomes, refused, lag, alarms, storeTime, storeFailures]
        .map((series) => series.text())
        .join("") +
      gaugeText(
        "damping_newest_version_age_seconds",
        "Since this process last accepted a version; absent until it has.",
        newestMs === undefined ? [] : [{ labels: {}, value: (nowMs - newestMs) / 1000 }],
      ),
  };
};

/** Reasons come from our own code, and a label must never become anything else. */
const knownReason = (reason: string): string => REFUSALS.find((known) => known === reason) ?? "other";
