import type { Bytes } from "#protocol/courier/bytes.ts";
import { courierFileBytes, MOST_COPIES, MOST_FILE_BYTES } from "#protocol/courier/courier-parts.ts";
import { answerOf, openExisting } from "../device/open-existing.ts";
import { waitingNotes } from "../locked-notes/waiting-notes.ts";
import type { MetaRow, OutboxRow } from "../rows.ts";
import type { CourierKeys } from "./courier-keys.ts";

/** What can be handed in without anybody's PIN. */
export interface LockedCopies {
  readonly keys: CourierKeys;
  /** Oldest first, as many as one hand-in may carry. */
  readonly copies: readonly Bytes[];
  readonly onlyWifi: boolean;
}

/**
 * Reads sealed copies and the device's courier keys straight from IndexedDB, without the row store: the service worker has no
 * need of the rest. Writes nothing, makes no database, and finds nothing where there is none.
 */
export const readLockedCopies = async (
  name: string,
  factory: IDBFactory = indexedDB,
): Promise<LockedCopies | undefined> => {
  const db = await openExisting(name, factory);
  if (!db) return undefined;
  try {
    const tx = db.transaction(["meta", "outbox"], "readonly");
    const [meta, outbox] = await Promise.all([
      answerOf<MetaRow[]>(tx.objectStore("meta").getAll()),
      answerOf<OutboxRow[]>(tx.objectStore("outbox").getAll()),
    ]);
    const choices = meta.find(({ key }) => key === "choices");
    const keys = meta.find(({ key }) => key === "courier")?.courier;
    const notes = waitingNotes(meta).flatMap(({ copies: sealed }) => sealed);
    const copies = asManyAsFit([...outbox.flatMap(({ copy }) => copy ?? []), ...notes]);
    if (!keys?.certificate || !keys.place || copies.length === 0) return undefined;
    return { keys, copies, onlyWifi: choices?.onlyWifi === true };
  } finally {
    db.close();
  }
};

/** Copies from the first on until the file is full. */
export const asManyAsFit = (copies: readonly Bytes[]): readonly Bytes[] => {
  const room = MOST_FILE_BYTES - courierFileBytes([]);
  let bytes = 0;
  let count = 0;
  for (const copy of copies) {
    bytes += courierFileBytes([copy.length]) - courierFileBytes([]);
    if (bytes > room || count === MOST_COPIES) break;
    count += 1;
  }
  return copies.slice(0, count);
};
