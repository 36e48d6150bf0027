import type { Bytes } from "#protocol/courier/bytes.ts";
import { courierParts } from "#protocol/courier/courier-parts.ts";
import type { MetaRow } from "../rows.ts";

/** A note written while its author's records were sealed, which the server has not said it took. */
export interface WaitingNote {
  readonly row: MetaRow;
  /** Its author's handle on this device. */
  readonly by: string;
  /** Sealed to the server, to go into a file with others. */
  readonly copies: readonly Bytes[];
}

/** Those among a device's rows, in no order that matters. */
export const waitingNotes = (rows: readonly MetaRow[]): readonly WaitingNote[] =>
  rows.flatMap((row) => {
    const { file, by, receipt } = row.carried ?? {};
    if (!file || by === undefined || receipt !== undefined) return [];
    const parts = courierParts(file);
    return parts.ok ? [{ row, by, copies: parts.value.copies }] : [];
  });
