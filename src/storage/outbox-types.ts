import type { Version } from "#domain/facts/version.ts";

/** Receipts: masih di HP ini (waiting), sudah dititipkan (handedOver), sudah aman (durable, no longer listed). */
export interface OutboxView {
  readonly waiting: number;
  /** Device clock, ISO instant of the oldest that waits. */
  readonly oldestWaitingAt?: string;
  readonly handedOver: number;
  readonly refused: readonly RefusedVersion[];
  /** What was written here and the server does not hold twice yet, oldest first, stamped once it was handed over. */
  readonly written: readonly Version[];
  /** The courier file last made, if something in it still waits: when, by the device's clock, and how much of it does. */
  readonly courierFile?: { readonly madeAt: string; readonly waiting: number };
  /** Server's clock, ISO instant of the last time something was handed over. */
  readonly lastHandOverAt?: string;
  /** Everything accepted up to this instant is held twice. */
  readonly durableUpTo?: string;
  /** The receipt of one version. */
  receiptOf(version: Version): Receipt;
}

/** masih di HP ini, sudah dititipkan, sudah aman; or not taken by the server. */
export type Receipt = "onlyHere" | "handedOver" | "safe" | "refused";

export interface RefusedVersion {
  readonly version: Version;
  /** One of `REFUSALS`, or a newer server's word. */
  readonly reason: string;
  readonly detail?: string;
}
