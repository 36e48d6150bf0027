import type { Stamp, Version } from "#domain/facts/version.ts";

/**
 * One version on its way to the server. Kept until the server holds it twice (`durable`); a refused one for as long as the
 * phone is used. Entries saved together share a row.
 */
export interface OutboxEntry {
  readonly version: Version;
  /** The stream its author believed its subject to live in. */
  readonly stream: string;
  readonly state: OutboxState;
  /** When a courier file with it was last made, by the device's clock. */
  readonly courierAt?: string;
}

export type OutboxState =
  | { readonly type: "waiting" }
  /** `byReceipt`: a courier's receipt said so, and no page has brought the version back yet. */
  | { readonly type: "acknowledged"; readonly stamp: Stamp; readonly byReceipt?: true }
  /** `isSettled`: put right by a later version, or acknowledged by its author. */
  | {
      readonly type: "refused";
      readonly reason: string;
      readonly detail?: string;
      readonly isSettled?: true;
    };

/** The row key: the first version's counter, so that key order is the order of writing. */
export const outboxKey = (firstN: number): string => String(firstN).padStart(10, "0");
