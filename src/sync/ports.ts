import type { EnrolAnswer, EnrolRequest, SyncAnswer, SyncRequest } from "#protocol/messages.ts";

/** What this layer needs of the world. `storage` and the browser happen to fit; `main.tsx` joins them. */
export interface SyncPorts {
  readonly store: SyncStore;
  readonly transport: Transport;
  readonly lead: Lead;
  readonly clock: { nowMs(): number };
  readonly timer: Timer;
  /** 0 up to, not including, 1. Spreads retries of many phones. */
  readonly random: () => number;
  /** Told of what should never happen, for the diagnosis page: no content, no names. */
  readonly report?: (event: SyncReport) => void;
}

/** The phone's memory as sync sees it: what to send, and what to do with an answer. */
export interface SyncStore {
  /** The oldest groups that wait, at most `up` versions, and where each stream stands. Reads only. */
  nextRequest(size: RoundSize): Promise<SyncRequest>;
  /** Everything of one answer in one transaction, or nothing of it. `request` is the one it answers. */
  applyAnswer(request: SyncRequest, answer: SyncAnswer): Promise<Applied>;
  /** The server speaks of another history (409 epoch): forget cursors, send again what may be missing there. */
  forgetEpoch(): Promise<void>;
  /**
   * The server does not know the token. A server restored from a backup may know the one before it, which is taken up again;
   * false when there is none, and somebody has to sign in.
   */
  backToFormerToken(): Promise<boolean>;
}

/** Versions up and down in one round. */
export interface RoundSize {
  readonly up: number;
  readonly down: number;
}

export type Applied =
  /** `more`: pages or outbox entries are left; ask again at once. */
  | { readonly type: "applied"; readonly more: boolean }
  /** A fence held it back: an answer to something this device no longer stands at. */
  | { readonly type: "ignored"; readonly fence: string }
  | { readonly type: "storageFull" }
  | { readonly type: "storageFailed"; readonly failure: string }
  /** The person locked meanwhile. */
  | { readonly type: "locked" };

export interface Transport {
  sync(request: SyncRequest): Promise<Delivery<SyncAnswer>>;
  enrol(request: EnrolRequest): Promise<Delivery<EnrolAnswer>>;
}

/** What became of one request. */
export type Delivery<Answer> =
  /** `unreadable`: versions in it that nobody here can read; the others are taken. */
  | { readonly type: "answer"; readonly answer: Answer; readonly unreadable?: number }
  /** Our server said no, by a word of `REQUEST_REFUSALS` (or a newer one). */
  | {
      readonly type: "refused";
      readonly refusal: string;
      readonly status: number;
      readonly retryAfterMs?: number;
      /** Why, with `badFile`. */
      readonly problem?: string;
    }
  /** No network, no name, no route, or not secure. */
  | { readonly type: "offline" }
  | { readonly type: "timeout" }
  /** Something else answered: a sign-in page of a Wi-Fi, a proxy. */
  | { readonly type: "notOurServer" }
  /** Our server, but not our words. */
  | { readonly type: "nonsense"; readonly detail: string };

/** Runs `work` if no other tab is at it now; says whether it ran. An optimisation only: two at once stay correct. */
export type Lead = (work: () => Promise<void>) => Promise<"led" | "anotherLeads">;

export interface Timer {
  /** Calls once after `ms`; the answer cancels. */
  after(ms: number, call: () => void): () => void;
}

export type SyncReport =
  | { readonly type: "fence"; readonly fence: string }
  | { readonly type: "nonsense"; readonly detail: string }
  | { readonly type: "unreadable"; readonly versions: number }
  | { readonly type: "storage"; readonly failure: string };

/** Why somebody wants a round now. */
export type Trigger = "start" | "save" | "visible" | "online" | "manual" | "background";
