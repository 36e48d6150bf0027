import type { Opened } from "#protocol/messages.ts";
import type { CardFrame } from "../bundles/card-frame.ts";
import type { SubjectFile } from "../bundles/subject-file.ts";
import type { Draft } from "../draft-types.ts";
import type { StreamKey } from "../keys/keyring.ts";
import type { OutboxEntry } from "../outbox/outbox-entry.ts";
import type { BundleRow, DraftRow, OutboxRow, StreamRow } from "../rows.ts";
import type { Bytes } from "../sealing/bytes.ts";
import { placeOf } from "../sealing/places.ts";
import type { Sealer } from "../sealing/sealer.ts";
import type { Contact } from "./contact.ts";
import type { StreamState } from "./memory.ts";

/**
 * What is in each sealed row. Opened text was written by the function beside it and is authenticated by its key, so it is
 * trusted as it is: this is no door.
 */
const read = async <T>(sealer: Sealer, key: Bytes, sealed: Uint8Array, place: string): Promise<T> =>
  JSON.parse(await sealer.open(key, sealed, place)) as T;

export const sealBundle = async (
  sealer: Sealer,
  bundle: string,
  { handle, key }: StreamKey,
  frame: CardFrame,
  files: readonly SubjectFile[],
): Promise<Pick<BundleRow, "stream" | "card" | "body">> => {
  const [card, body] = await Promise.all([
    sealer.seal(key, JSON.stringify(frame), placeOf.card(bundle, handle), "plain"),
    sealer.seal(key, JSON.stringify(files), placeOf.body(bundle, handle), "packed"),
  ]);
  return { stream: handle, card, body };
};

export const openCard = (sealer: Sealer, { key: bundle, card }: BundleRow, { handle, key }: StreamKey) =>
  read<CardFrame>(sealer, key, card, placeOf.card(bundle, handle));

export const openBody = (sealer: Sealer, { key: bundle, body }: BundleRow, { handle, key }: StreamKey) =>
  read<readonly SubjectFile[]>(sealer, key, body, placeOf.body(bundle, handle));

export const sealStream = (sealer: Sealer, { handle, key }: StreamKey, state: StreamState): Promise<Bytes> =>
  sealer.seal(key, JSON.stringify(state), placeOf.stream(handle), "plain");

export const openStream = (sealer: Sealer, { sealed }: StreamRow, { handle, key }: StreamKey) =>
  read<StreamState>(sealer, key, sealed, placeOf.stream(handle));

export const sealOutbox = (
  sealer: Sealer,
  own: Bytes,
  rowKey: string,
  person: string,
  entries: readonly OutboxEntry[],
): Promise<Bytes> => sealer.seal(own, JSON.stringify(entries), placeOf.outbox(rowKey, person), "plain");

export const openOutbox = (sealer: Sealer, own: Bytes, { key, person, sealed }: OutboxRow) =>
  read<readonly OutboxEntry[]>(sealer, own, sealed, placeOf.outbox(key, person));

export const sealDraft = (
  sealer: Sealer,
  own: Bytes,
  rowKey: string,
  person: string,
  draft: Draft,
): Promise<Bytes> => sealer.seal(own, JSON.stringify(draft), placeOf.draft(rowKey, person), "plain");

export const openDraft = (sealer: Sealer, own: Bytes, { key, person, sealed }: DraftRow) =>
  read<Draft>(sealer, own, sealed, placeOf.draft(key, person));

export const sealOpenings = (
  sealer: Sealer,
  own: Bytes,
  person: string,
  openings: readonly Opened[],
): Promise<Bytes> => sealer.seal(own, JSON.stringify(openings), placeOf.openings(person), "packed");

export const openOpenings = (sealer: Sealer, own: Bytes, person: string, sealed: Uint8Array) =>
  read<readonly Opened[]>(sealer, own, sealed, placeOf.openings(person));

export const sealContact = (sealer: Sealer, own: Bytes, person: string, contact: Contact): Promise<Bytes> =>
  sealer.seal(own, JSON.stringify(contact), placeOf.contact(person), "plain");

export const openContact = (sealer: Sealer, own: Bytes, person: string, sealed: Uint8Array) =>
  read<Contact>(sealer, own, sealed, placeOf.contact(person));
