import type { Draft } from "../draft-types.ts";
import type { Keyring } from "../keys/keyring.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import type { DraftRow, MetaRow, OutboxRow, PersonRow, StreamRow } from "../rows.ts";
import type { Contact } from "./contact.ts";
import type { Memory, Opened, StreamState } from "./memory.ts";

/**
 * Memory as it stood when a commit began to be prepared, rows and what was opened from them together. Preparing takes several
 * awaits (sealing), in which another tab's change may be read into memory: whoever then paired the newer row with what was
 * worked out from the older content would overwrite that change without noticing. So preparing looks only at this.
 */
export interface Seen {
  readonly personRow: PersonRow;
  readonly keyring: Keyring;
  readonly contact: Opened<MetaRow, Contact>;
  readonly openings: Memory["openings"];
  readonly directory: MetaRow | undefined;
  readonly counter: MetaRow | undefined;
  readonly streams: ReadonlyMap<string, Opened<StreamRow, StreamState>>;
  readonly outbox: ReadonlyMap<string, Opened<OutboxRow, readonly OutboxEntry[]>>;
  readonly drafts: ReadonlyMap<string, Opened<DraftRow, Draft>>;
}

export const lookAt = ({
  personRow,
  keyring,
  contact,
  openings,
  directory,
  counter,
  streams,
  outbox,
  drafts,
}: Memory): Seen => ({
  personRow,
  keyring,
  contact,
  openings,
  directory,
  counter,
  streams: new Map(streams),
  outbox: new Map(outbox),
  drafts: new Map(drafts),
});
