import type { SyncState } from "./next-step.ts";

/** What the sync line may say. Words are the screens'; these are the cases they have to have words for. */
export interface SyncStatus {
  readonly phase:
    | "locked"
    /** Nothing to do, or waiting for the next regular round. */
    | "resting"
    | "handingOver"
    /** Offline: grey, not an error. */
    | "waitingForSignal"
    | "waitingForServer"
    /** A Wi-Fi's sign-in page answers instead of our server. */
    | "notOurServer"
    /** This phone's storage failed for a moment; tried again. */
    | "storageTrouble"
    | "needLogin"
    | "needUpgrade"
    | "blocked"
    | "storageFull";
  /** Device clock, ms. */
  readonly retryAtMs?: number;
  /** When the server last answered this run, device clock, ms. */
  readonly lastContactAtMs?: number;
}

export const syncStatusOf = (
  state: SyncState,
  times: { readonly retryAtMs: number | undefined; readonly lastContactAtMs: number | undefined },
): SyncStatus => ({
  phase: phaseOf(state),
  ...(times.retryAtMs === undefined ? {} : { retryAtMs: times.retryAtMs }),
  ...(times.lastContactAtMs === undefined ? {} : { lastContactAtMs: times.lastContactAtMs }),
});

const phaseOf = (state: SyncState): SyncStatus["phase"] => {
  switch (state.at) {
    case "idle":
      return "resting";
    case "leased":
    case "round":
    case "applying":
      return "handingOver";
    case "backoff":
      return PHASE_BY_CAUSE[state.cause];
    default:
      return state.at;
  }
};

const PHASE_BY_CAUSE = {
  noSignal: "waitingForSignal",
  serverBusy: "waitingForServer",
  serverBroken: "waitingForServer",
  notOurServer: "notOurServer",
  storage: "storageTrouble",
} as const;

/** What a person can do about a refused version. */
export type RefusalAdvice =
  /** Open it, put right what is named, save again. */
  | "correctIt"
  /** Somebody else has to decide or to widen a grant. */
  | "askSupervisor"
  /** The subject was erased on request; there is nothing to do. */
  | "nothingToDo"
  /** Should not happen: tell the coordinator, with the code. */
  | "reportIt";

/** By the server's word (`REFUSALS`); what a newer server says is to be reported. */
export const refusalAdvice = (reason: string): RefusalAdvice => ADVICE_BY_REASON.get(reason) ?? "reportIt";

const ADVICE_BY_REASON: ReadonlyMap<string, RefusalAdvice> = new Map([
  ["badBody", "correctIt"],
  ["reasonMissing", "correctIt"],
  ["outsideScope", "askSupervisor"],
  ["notAllowed", "askSupervisor"],
  ["wrongAuthor", "askSupervisor"],
  ["erased", "nothingToDo"],
]);
