import { backoffMs } from "./backoff.ts";
import type { Applied, Delivery, RoundSize, Trigger } from "./ports.ts";
import { doubled, FIRST_SIZE, halved, isSmallest, QUICK_MS } from "./round-size.ts";

/**
 * The whole behaviour of sync as one pure table: (state, event) -> state and what to do. Nothing here waits or asks a clock.
 *
 * | state       | means                                        | leaves by                                             |
 * |-------------|----------------------------------------------|-------------------------------------------------------|
 * | locked      | nobody is signed in                          | unlocked -> leased                                    |
 * | idle        | all is said; a timer runs                    | trigger, timer -> leased                              |
 * | leased      | asked to be the one tab that syncs           | granted -> round; another leads -> idle, short timer  |
 * | round       | a request is under way                       | delivered -> applying, round, backoff or a stop       |
 * | applying    | an answer is being stored                    | applied -> round while more, else idle                |
 * | backoff     | a failure; a timer runs                      | trigger, timer -> leased                              |
 * | needLogin, needUpgrade, blocked, storageFull | somebody has to do something | trigger by hand, slow timer -> leased |
 *
 * Held always: at most one request under way. Every state but `locked`, `leased`, `round`, `applying` has a timer running,
 * which leads back to `leased` (a failed round that nobody retries is how others lost data). A save during a round asks for
 * another round after it. A tap by hand forgets earlier failures. `lock` stops everything; what was under way is ignored.
 */
export type SyncState =
  | { readonly at: "locked" }
  | (Pace & { readonly at: "idle" | "leased" | "applying" })
  | (Pace & { readonly at: "round" })
  | (Pace & { readonly at: "backoff"; readonly cause: BackoffCause })
  | (Pace & { readonly at: "needLogin" | "needUpgrade" | "blocked" | "storageFull" });

/** What is remembered between rounds. */
export interface Pace {
  readonly size: RoundSize;
  /** Failures in a row. */
  readonly failures: number;
  /** Answers in a row that came quickly. */
  readonly quick: number;
  /** Somebody asked for a round while one was under way. */
  readonly again: boolean;
}

export type BackoffCause = "noSignal" | "serverBusy" | "serverBroken" | "notOurServer" | "storage";

export type SyncEvent =
  | { readonly type: "unlocked" }
  | { readonly type: "locked" }
  | { readonly type: "trigger"; readonly trigger: Trigger }
  | { readonly type: "timer" }
  | { readonly type: "leaseGranted" }
  | { readonly type: "anotherLeads" }
  /** `random` spreads a retry, 0 up to 1. */
  | {
      readonly type: "delivered";
      readonly delivery: Delivery<unknown>;
      readonly tookMs: number;
      readonly random: number;
    }
  | { readonly type: "applied"; readonly applied: Applied; readonly random: number };

export type SyncAction =
  | { readonly type: "askLease" }
  | { readonly type: "send"; readonly size: RoundSize }
  | { readonly type: "apply" }
  | { readonly type: "forgetEpoch"; readonly size: RoundSize }
  /** Replaces any timer that runs. */
  | { readonly type: "wait"; readonly ms: number }
  | { readonly type: "stop" };

export type Step = readonly [SyncState, readonly SyncAction[]];

export const IDLE_MS = 15 * 60_000;
const STOPPED_MS = 60 * 60_000;
const OTHER_TAB_MS = 5_000;
const FRESH: Pace = { size: FIRST_SIZE, failures: 0, quick: 0, again: false };

export const nextStep = (state: SyncState, event: SyncEvent): Step => {
  if (event.type === "locked") return [{ at: "locked" }, [{ type: "stop" }]];
  if (state.at === "locked") return event.type === "unlocked" ? lease(FRESH) : [state, []];
  switch (event.type) {
    case "unlocked":
      return [state, []];
    case "timer":
      return isWaiting(state) ? lease(paceOf(state)) : [state, []];
    case "trigger":
      return onTrigger(state, event.trigger);
    case "leaseGranted":
      return state.at === "leased" ? round({ ...paceOf(state), again: false }) : [state, []];
    case "anotherLeads":
      return state.at === "leased" ? rest(paceOf(state), OTHER_TAB_MS) : [state, []];
    case "delivered":
      return state.at === "round" ? onDelivered(paceOf(state), event) : [state, []];
    case "applied":
      return state.at === "applying" ? onApplied(paceOf(state), event.applied, event.random) : [state, []];
  }
};

const onTrigger = (state: Exclude<SyncState, { at: "locked" }>, trigger: Trigger): Step => {
  const pace = trigger === "manual" ? { ...paceOf(state), failures: 0 } : paceOf(state);
  switch (state.at) {
    case "idle":
      return lease(pace);
    case "backoff":
      // A save cannot bring the signal back; the network's return, the person's return or a tap can.
      return trigger === "save" ? [state, []] : lease(pace);
    case "leased":
    case "round":
    case "applying":
      return [{ ...state, ...pace, again: true }, []];
    default:
      return trigger === "manual" || trigger === "start" ? lease(pace) : [state, []];
  }
};

const onDelivered = (
  pace: Pace,
  { delivery, tookMs, random }: Extract<SyncEvent, { type: "delivered" }>,
): Step => {
  switch (delivery.type) {
    case "answer":
      return [{ ...paced(pace, tookMs), at: "applying" }, [{ type: "apply" }]];
    case "offline":
      return backOff(pace, "noSignal", random);
    case "timeout":
      return backOff({ ...pace, size: halved(pace.size) }, "noSignal", random);
    case "notOurServer":
      return backOff(pace, "notOurServer", random);
    case "nonsense":
      return backOff(pace, "serverBroken", random);
    case "refused":
      return onRefused(pace, delivery, random);
  }
};

const onRefused = (
  pace: Pace,
  { refusal, status, retryAfterMs }: Extract<Delivery<unknown>, { type: "refused" }>,
  random: number,
): Step => {
  if (refusal === "signedOut") return stopAt(pace, "needLogin");
  if (refusal === "deviceRevoked") return stopAt(pace, "blocked");
  if (refusal === "upgradeNeeded" || refusal === "unknownProtocol") return stopAt(pace, "needUpgrade");
  if (refusal === "epoch" && pace.failures < 3) {
    const next = { ...pace, failures: pace.failures + 1 };
    return [{ ...next, at: "round" }, [{ type: "forgetEpoch", size: next.size }]];
  }
  if (status === 413 && !isSmallest(pace.size)) return round({ ...pace, size: halved(pace.size) });
  if (status === 429 || status === 503) return backOff(pace, "serverBusy", random, retryAfterMs);
  // After three failures in a row the batch itself is suspected: smaller ones find what breaks the server.
  const size = status >= 500 && pace.failures >= 2 ? halved(pace.size) : pace.size;
  return backOff({ ...pace, size }, "serverBroken", random);
};

const onApplied = (pace: Pace, applied: Applied, random: number): Step => {
  switch (applied.type) {
    case "applied":
      return applied.more || pace.again
        ? round({ ...pace, failures: 0, again: false })
        : rest({ ...pace, failures: 0 }, IDLE_MS);
    case "ignored":
      // Something moved while the answer was on its way: asking again from where we stand now settles it.
      return pace.failures < 3
        ? round({ ...pace, failures: pace.failures + 1 })
        : backOff(pace, "storage", random);
    case "storageFull":
      return stopAt(pace, "storageFull");
    case "storageFailed":
      return backOff(pace, "storage", random);
    case "locked":
      return [{ at: "locked" }, [{ type: "stop" }]];
  }
};

const lease = (pace: Pace): Step => [{ ...pace, at: "leased" }, [{ type: "askLease" }]];

const round = (pace: Pace): Step => [{ ...pace, at: "round" }, [{ type: "send", size: pace.size }]];

const rest = (pace: Pace, ms: number): Step => [
  { ...pace, at: "idle", again: false },
  [{ type: "wait", ms }],
];

const backOff = (pace: Pace, cause: BackoffCause, random: number, askedMs?: number): Step => {
  const failures = pace.failures + 1;
  // Full jitter on top of what the server asked, so that 600 phones do not come back in the same second.
  const ms = askedMs === undefined ? backoffMs(failures, random) : askedMs + Math.round(random * 5_000);
  return [{ ...pace, at: "backoff", cause, failures, quick: 0, again: false }, [{ type: "wait", ms }]];
};

const stopAt = (pace: Pace, at: "needLogin" | "needUpgrade" | "blocked" | "storageFull"): Step => [
  { ...pace, at, again: false },
  [{ type: "wait", ms: at === "storageFull" ? IDLE_MS : STOPPED_MS }],
];

const isWaiting = ({ at }: SyncState): boolean =>
  at !== "locked" && at !== "leased" && at !== "round" && at !== "applying";

const paceOf = ({ size, failures, quick, again }: Pace): Pace => ({ size, failures, quick, again });

const paced = (pace: Pace, tookMs: number): Pace => {
  if (tookMs >= QUICK_MS) return { ...pace, quick: 0 };
  return pace.quick === 0 ? { ...pace, quick: 1 } : { ...pace, quick: 0, size: doubled(pace.size) };
};
