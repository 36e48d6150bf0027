import type { CourierCrypto } from "./courier/courier-crypto.ts";
import type { Journal } from "./journal/journal.ts";
import type { KeyCrypto } from "./keys/key-crypto.ts";
import type { PinKdf } from "./keys/pin-kdf.ts";
import type { RowStore } from "./rows.ts";
import type { Sealer } from "./sealing/sealer.ts";

/** What the phone's memory needs of the world. `browser-ports.ts` has the real ones, `tests/support/phone.ts` the test's. */
export interface StoragePorts {
  readonly rows: RowStore;
  readonly sealer: Sealer;
  readonly keyCrypto: KeyCrypto;
  readonly pinKdf: PinKdf;
  /** Seals copies that others may carry to the server; without it there are none. */
  readonly courier?: CourierCrypto;
  /** A second copy of unsent work, apart from the rows; none where the browser has no place for it. */
  readonly journal?: Journal | undefined;
  readonly clock: { nowMs(): number };
  readonly tabs: TabChannel;
  /** The app's version, as told to the server. */
  readonly app: string;
  /** Bytes the browser would still give, as it last said; undefined where it does not say. Told to the supervisor. */
  readonly storageLeft?: () => number | undefined;
  /** Told of what should never happen, for the diagnosis page: no content, no names. */
  readonly report?: (event: StorageReport) => void;
}

/** Tells the other tabs of this device that rows changed. A lost word costs freshness, never data. */
export interface TabChannel {
  announce(): void;
  /** The answer stops listening. */
  listen(onChange: () => void): () => void;
}

export type StorageReport =
  /** What this phone holds of a stream is not what the server says it should: the stream is loaded anew. */
  | { readonly type: "checksumAlarm"; readonly stream: string }
  /** The second copy could not be written; tried again at the next change. */
  | { readonly type: "journal"; readonly detail: string }
  /** A row that its key does not open: left as it is. */
  | { readonly type: "brokenRow"; readonly table: string; readonly key: string };
