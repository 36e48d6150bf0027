import type { SubjectFile } from "#storage/bundles/subject-file.ts";
import type { Contact } from "#storage/memory/contact.ts";
import type { StreamState } from "#storage/memory/memory.ts";
import type { OutboxEntry } from "#storage/outbox/outbox-entry.ts";
import type { Put, RowStore } from "#storage/rows.ts";
import { bytesToText } from "#storage/sealing/bytes.ts";

/** The text behind a sealed value, without asking the client: the checks must not trust what they check. */
export type Opener = (sealed: Uint8Array) => string;

/** What `createPlainSealer` wrote. */
export const openPlain: Opener = (sealed) => {
  const whole = bytesToText(sealed);
  return whole.slice(whole.indexOf("\n") + 1);
};

/** Everything that lies on a phone, opened. */
export interface OpenedPhone {
  readonly people: readonly OpenedPerson[];
  /** Handles of bundles that no key on this phone opens. */
  readonly unopened: readonly string[];
  /** Every outbox entry of everybody. */
  readonly outbox: readonly OutboxEntry[];
}

export interface OpenedPerson {
  readonly worker: string;
  readonly device: string;
  readonly contact: Contact;
  readonly streams: ReadonlyMap<string, StreamState | undefined>;
  /** By stream. */
  readonly files: ReadonlyMap<string, readonly SubjectFile[]>;
}

interface KeyringText {
  readonly worker: { readonly id: string };
  readonly device: string;
  readonly streams: readonly (readonly [stream: string, handle: string, key: string])[];
}

export const openPhone = async (rows: RowStore, open: Opener): Promise<OpenedPhone> => {
  const json = <T>(sealed: Uint8Array): T => JSON.parse(open(sealed)) as T;
  const [people, bundles, streams, outbox] = await Promise.all([
    rows.all("people"),
    rows.all("bundles"),
    rows.all("streams"),
    rows.all("outbox"),
  ]);
  const stateByHandle = new Map(streams.map(({ key, sealed }) => [key, json<StreamState>(sealed)]));
  const filesByHandle = new Map<string, SubjectFile[]>();
  for (const { stream, body } of bundles)
    filesByHandle.set(stream, [...(filesByHandle.get(stream) ?? []), ...json<readonly SubjectFile[]>(body)]);
  const opened: OpenedPerson[] = [];
  const held = new Set<string>();
  for (const { key, keyring } of people) {
    const contact = await rows.get("meta", `contact:${key}`);
    if (!keyring || !contact?.sealed) continue;
    const ring = json<KeyringText>(keyring);
    for (const [, handle] of ring.streams) held.add(handle);
    opened.push({
      worker: ring.worker.id,
      device: ring.device,
      contact: json<Contact>(contact.sealed),
      streams: new Map(ring.streams.map(([stream, handle]) => [stream, stateByHandle.get(handle)])),
      files: new Map(ring.streams.map(([stream, handle]) => [stream, filesByHandle.get(handle) ?? []])),
    });
  }
  return {
    people: opened,
    unopened: [...filesByHandle.keys()].filter((handle) => !held.has(handle)),
    outbox: outbox.flatMap(({ sealed }) => json<readonly OutboxEntry[]>(sealed)),
  };
};

/** Opens what one commit put. */
export const openPut = <T>({ row }: Put, open: Opener): T | undefined =>
  "sealed" in row && row.sealed ? (JSON.parse(open(row.sealed)) as T) : undefined;
