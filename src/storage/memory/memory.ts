import type { Cursor, Opened as OpenedWho } from "#protocol/messages.ts";
import type { BodyCache } from "../bundles/body-cache.ts";
import type { CourierKeys } from "../courier/courier-keys.ts";
import type { Draft } from "../draft-types.ts";
import type { Ids } from "../ids.ts";
import type { Keyring } from "../keys/keyring.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import type { StoragePorts } from "../ports.ts";
import type { DraftRow, MetaRow, OutboxRow, PersonRow, StreamRow } from "../rows.ts";
import type { Bytes } from "../sealing/bytes.ts";
import type { Contact } from "./contact.ts";
import type { Shelf } from "./shelf.ts";

/**
 * What an unlocked session holds opened. Rows are the truth; this follows them: after each commit of this tab by the plan's
 * own word, after another tab's by `refreshMemory`. Nothing here is written to directly by screens.
 */
export interface Memory {
  readonly ports: StoragePorts;
  readonly ids: Ids;
  /** The person's handle on this device. */
  readonly person: string;
  readonly personKey: Bytes;
  personRow: PersonRow;
  keyring: Keyring;
  contact: Opened<MetaRow, Contact>;
  /** Who was opened here, until the server knows. */
  openings: Opened<MetaRow, readonly OpenedWho[]>;
  /** Its revision rises whenever a bundle comes, goes or a subject changes bundles. */
  directory: MetaRow | undefined;
  /** The device's; what another tab learnt since is learnt at the next round. */
  courierKeys: CourierKeys | undefined;
  /** The device's next number, shared by everybody on it. */
  counter: MetaRow | undefined;
  /** By stream id. */
  readonly streams: Map<string, Opened<StreamRow, StreamState>>;
  readonly shelf: Shelf;
  readonly bodies: BodyCache;
  /** By row key, which is oldest first when sorted. */
  readonly outbox: Map<string, Opened<OutboxRow, readonly OutboxEntry[]>>;
  /** By draft id. */
  readonly drafts: Map<string, Opened<DraftRow, Draft>>;
  /** Streams whose checksum alarm has already led to a reload in this run. */
  readonly reloaded: Set<string>;
  /** Rises with every change. */
  revision: number;
  readonly listeners: Set<() => void>;
  isLocked: boolean;
}

export interface Opened<Stored, Content> {
  readonly row: Stored | undefined;
  readonly content: Content;
}

export interface StreamState {
  readonly stream: string;
  /** Null: the load has not begun, or begins anew. */
  readonly cursor: Cursor | null;
  /** There were bundles before the load under way began: what it does not bring, and is not unsent, goes at its end. */
  readonly isReloading: boolean;
  /** True once the stream was here to its end. */
  readonly isLoaded: boolean;
}

/** Counts the change and tells whoever draws. */
export const memoryChanged = (memory: Memory): void => {
  memory.revision += 1;
  for (const listener of [...memory.listeners]) listener();
};
