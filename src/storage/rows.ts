import type { CarriedRow } from "./carry/carried-row.ts";
import type { CourierKeys } from "./courier/courier-keys.ts";
import type { Bytes } from "./sealing/bytes.ts";

/**
 * The low-level port of the phone's memory: tables of rows with a revision, and one write.
 *
 * `commit` is the only way to change anything: atomic, durable when it answers, and refused with "moved" when any row it
 * expects has another revision by now (another tab was quicker; read anew and try again). Every row that is put or deleted
 * must be expected. Failures are thrown as `StorageFailure`; a commit that throws has changed nothing.
 */
export interface RowStore {
  get<T extends Table>(table: T, key: string): Promise<RowByTable[T] | undefined>;
  /** In key order. */
  all<T extends Table>(table: T): Promise<readonly RowByTable[T][]>;
  commit(change: Commit): Promise<"committed" | "moved">;
  /** Closes the connection; later calls throw `closed`. */
  close(): void;
}

export const TABLES = ["bundles", "outbox", "drafts", "streams", "people", "meta"] as const;
export type Table = (typeof TABLES)[number];

export interface Row {
  readonly key: string;
  /** 1 when first put, one more with each put. */
  readonly rev: number;
}

/** Several subjects that are read together, sealed with their stream's key. */
export interface BundleRow extends Row {
  /** Handle of the stream: random, not its name. */
  readonly stream: string;
  readonly card: Bytes;
  readonly body: Bytes;
}

/** Versions saved together, sealed with their author's own key. The key is the first one's counter, ten digits. */
export interface OutboxRow extends Row {
  readonly person: string;
  readonly sealed: Bytes;
  /** The same group sealed to the server, for couriers and for handing in while locked; there while something in it waits. */
  readonly copy?: Bytes;
}

export interface DraftRow extends Row {
  readonly person: string;
  readonly sealed: Bytes;
}

/** The key is the stream's handle. */
export interface StreamRow extends Row {
  /** How many people on this device hold its key; at 0 its bundles are only waiting to be deleted. */
  readonly holders: number;
  readonly sealed: Bytes;
}

/** The key is the person's handle on this device. */
export interface PersonRow extends Row {
  /** Name for the lock screen, sealed with the device's secret. */
  readonly label: Bytes;
  /** An enrolment whose PIN is not chosen yet, sealed with the device's secret. */
  readonly enrolment?: Bytes;
  /** The person key, wrapped by PIN and device secret. */
  readonly pin?: PinWrap;
  readonly attempts?: Attempts;
  /** Public key of the letter box: what is put in while the rest is sealed. */
  readonly box?: Bytes;
  /** In the PIN's place after a lease ended: opens with PIN, device and a key from the server, asked for with the token. */
  readonly leased?: { readonly wrap: PinWrap; readonly token: Bytes };
  /** The person key, wrapped by recovery key and device secret: one wrap, or two while a new key is on its way to the server. */
  readonly recovery?: readonly Bytes[];
  /** Stream keys, token, own key: sealed with the person key. */
  readonly keyring?: Bytes;
}

export interface PinWrap {
  readonly kdf: KdfChoice;
  readonly salt: Bytes;
  readonly wrapped: Bytes;
}

/** How a PIN was stretched; kept beside the wrap so that the numbers can rise later. */
export type KdfChoice =
  | {
      readonly type: "argon2id";
      readonly memoryKib: number;
      readonly passes: number;
      readonly lanes: number;
    }
  | { readonly type: "pbkdf2"; readonly rounds: number };

/** Wrong PINs since the last right one, authenticated by the device secret. */
export interface Attempts {
  readonly count: number;
  /** Device clock, ms. */
  readonly lastAt: number;
  readonly mac: Bytes;
}

/** "device": secret and id. "counter": next n, and its life (counting-device.ts). "directory": revision only. "contact:<person>": sealed. */
export interface MetaRow extends Row {
  /** The device secret as its implementation keeps it (a non-extractable CryptoKey in a browser). */
  readonly secret?: unknown;
  readonly device?: string;
  readonly next?: number;
  readonly life?: string;
  readonly sealed?: Bytes;
  /** In the row "choices". */
  readonly onlyWifi?: boolean;
  /** There too: a file outside the browser, as the browser hands it out. */
  readonly backupFile?: unknown;
  /** In the row "courier". */
  readonly courier?: CourierKeys;
  /** In a row "carried:<...>". */
  readonly carried?: CarriedRow;
}

export interface RowByTable {
  readonly bundles: BundleRow;
  readonly outbox: OutboxRow;
  readonly drafts: DraftRow;
  readonly streams: StreamRow;
  readonly people: PersonRow;
  readonly meta: MetaRow;
}

export interface RowName {
  readonly table: Table;
  readonly key: string;
}

/** `rev` 0: the row must not exist. */
export interface Revision extends RowName {
  readonly rev: number;
}

export type Put = { readonly [T in Table]: { readonly table: T; readonly row: RowByTable[T] } }[Table];

export interface Commit {
  readonly expect: readonly Revision[];
  readonly puts: readonly Put[];
  readonly deletes: readonly RowName[];
}
