import { CARD_FORMAT, type CardFrame } from "../bundles/card-frame.ts";
import { frameOf } from "../bundles/frame-of.ts";
import { StorageFailure } from "../failures.ts";
import { type Keyring, keyringFromText } from "../keys/keyring.ts";
import { openingsKey, readOpenings } from "../openings/openings.ts";
import type { BundleRow, Row, Table } from "../rows.ts";
import { placeOf } from "../sealing/places.ts";
import { firstContact } from "./contact.ts";
import type { Memory } from "./memory.ts";
import { memoryChanged } from "./memory.ts";
import { type ReadBundles, readBundles } from "./read-bundles.ts";
import { openBody, openCard, openContact, openDraft, openOutbox, openStream } from "./seal-rows.ts";

/**
 * Reads again what other tabs may have changed, and opens only what differs by revision. Also the first reading at unlock:
 * then everything differs. When this tab committed something meanwhile, what was read is stale, and is read once more.
 */
export const refreshMemory = async (memory: Memory, given?: ReadBundles): Promise<void> => {
  for (let read = given; ; read = undefined) {
    const before = memory.revision;
    const apply = await readRows(memory, read);
    if (memory.isLocked) return;
    if (memory.revision !== before) continue;
    apply();
    return;
  }
};

const readRows = async (memory: Memory, given: ReadBundles | undefined): Promise<() => void> => {
  const { rows, sealer } = memory.ports;
  // First the directory, last the keys: a stream or bundle that comes in between shows as "moved" at the next write.
  const { directory, bundles: bundleRows } = given ?? (await readBundles(rows));
  const [contactRow, openingsRow, counter, streamRows, outboxRows, draftRows] = await Promise.all([
    rows.get("meta", `contact:${memory.person}`),
    rows.get("meta", openingsKey(memory.person)),
    rows.get("meta", "counter"),
    rows.all("streams"),
    rows.all("outbox"),
    rows.all("drafts"),
  ]);
  const personRow = await rows.get("people", memory.person);
  const keyring = await openKeyring(memory, personRow?.keyring);
  const streamByHandle = new Map(
    [...keyring.streams].map(([stream, held]) => [held.handle, { stream, held }]),
  );

  const streams = await mapChanged(
    memory,
    "streams",
    streamRows.filter(({ key, holders }) => holders > 0 && streamByHandle.has(key)),
    (row) => [...memory.streams.values()].find((known) => known.row?.key === row.key),
    async (row) => {
      const found = streamByHandle.get(row.key);
      if (!found) throw new Error("a stream row was let through without its key");
      return { row, content: await openStream(sealer, row, found.held) };
    },
  );
  const mine = <R extends Row & { person: string }>(all: readonly R[]): readonly R[] =>
    all.filter(({ person }) => person === memory.person);
  const outbox = await mapChanged(
    memory,
    "outbox",
    mine(outboxRows),
    (row) => memory.outbox.get(row.key),
    async (row) => ({ row, content: await openOutbox(sealer, keyring.own, row) }),
  );
  const known = new Map([...memory.drafts.values()].map((draft) => [draft.row?.key, draft]));
  const drafts = await mapChanged(
    memory,
    "drafts",
    mine(draftRows),
    (row) => known.get(row.key),
    async (row) => ({ row, content: await openDraft(sealer, keyring.own, row) }),
  );
  const bundles = await mapChanged(
    memory,
    "bundles",
    bundleRows.filter(({ stream }) => streamByHandle.has(stream)),
    (row) => memory.shelf.get(row.key),
    async (row) => {
      const found = streamByHandle.get(row.stream);
      if (!found) throw new Error("a bundle was let through without its key");
      const { key, rev, stream: handle } = row;
      const frame = await freshFrame(memory, keyring, row, await openCard(sealer, row, found.held), found);
      return { row: { key, rev, stream: handle }, stream: found.stream, frame };
    },
  );
  const contact = contactRow?.sealed
    ? { row: contactRow, content: await openContact(sealer, keyring.own, memory.person, contactRow.sealed) }
    : { row: undefined, content: memory.contact.content ?? firstContact(0, { version: 0, list: [] }) };

  const openings = await mapChanged(
    memory,
    "meta",
    openingsRow ? [openingsRow] : [],
    () => memory.openings,
    async (row) => ({ row, content: await readOpenings({ ...memory, keyring }, row) }),
  );

  return () => {
    memory.openings = openings[0] ?? { row: openingsRow, content: [] };
    if (personRow) memory.personRow = personRow;
    memory.keyring = keyring;
    memory.contact = contact;
    memory.directory = directory;
    memory.counter = counter;
    refill(
      memory.streams,
      streams.map((opened) => [opened.content.stream, opened]),
    );
    refill(
      memory.outbox,
      outbox.map((opened) => [opened.row?.key ?? "", opened]),
    );
    refill(
      memory.drafts,
      drafts.map((opened) => [opened.content.id, opened]),
    );
    memory.shelf.replaceAll(bundles);
    memoryChanged(memory);
  };
};

const openKeyring = async (memory: Memory, sealed: Uint8Array | undefined): Promise<Keyring> => {
  if (!sealed) throw new StorageFailure("broken", "the person is no longer on this device");
  const text = await memory.ports.sealer.open(memory.personKey, sealed, placeOf.keyring(memory.person));
  return keyringFromText(text, memory.keyring);
};

/** Opens the rows whose revision memory does not have. One that does not open is reported and left out, not fatal. */
const mapChanged = async <R extends Row, O extends { readonly row: Pick<Row, "rev"> | undefined }>(
  memory: Memory,
  table: Table,
  rows: readonly R[],
  knownOf: (row: R) => O | undefined,
  open: (row: R) => Promise<O>,
): Promise<readonly O[]> => {
  const opened = await Promise.all(
    rows.map(async (row) => {
      const known = knownOf(row);
      if (known?.row?.rev === row.rev) return known;
      try {
        return await open(row);
      } catch (thrown) {
        if (!(thrown instanceof StorageFailure) || thrown.failure !== "broken") throw thrown;
        memory.ports.report?.({ type: "brokenRow", table, key: row.key });
        return undefined;
      }
    }),
  );
  return opened.filter((one) => one !== undefined);
};

/** A card of an older format, or drawn for another reader's own proposals, is built again from the body; in memory only. */
const freshFrame = async (
  memory: Memory,
  keyring: Keyring,
  row: BundleRow,
  frame: CardFrame,
  { held }: { readonly held: Parameters<typeof openBody>[2] },
): Promise<CardFrame> => {
  const reader = keyring.worker.id;
  if (frame.format === CARD_FORMAT && (frame.reader === undefined || frame.reader === reader)) return frame;
  return frameOf(frame.group, await openBody(memory.ports.sealer, row, held), reader);
};

const refill = <K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void => {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
};
