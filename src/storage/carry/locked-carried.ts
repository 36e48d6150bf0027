import type { Bytes } from "#protocol/courier/bytes.ts";
import { answerOf, openExisting } from "../device/open-existing.ts";
import type { MetaRow } from "../rows.ts";
import { outlivesRefusal } from "./carried-row.ts";

/** Files carried for others that wait for the server's word. */
export interface LockedCarried {
  readonly files: readonly { readonly key: string; readonly file: Bytes }[];
  readonly onlyWifi: boolean;
}

/** What the server said of a file: its receipt, or why it will never take it. */
export type LockedWord = { readonly receipt: string } | { readonly problem: string };

/**
 * Reads what this device carries for others, for the service worker. Files that have a word already are the page's: whether
 * the server holds them twice by now is judged there.
 */
export const readLockedCarried = async (
  name: string,
  factory: IDBFactory = indexedDB,
): Promise<LockedCarried | undefined> => {
  const db = await openExisting(name, factory);
  if (!db) return undefined;
  try {
    const meta = await answerOf<MetaRow[]>(db.transaction("meta", "readonly").objectStore("meta").getAll());
    const files = meta.flatMap(({ key, carried }) => {
      const { file, by, receipt, problem } = carried ?? {};
      return file && by === undefined && receipt === undefined && problem === undefined
        ? [{ key, file }]
        : [];
    });
    if (files.length === 0) return undefined;
    return { files, onlyWifi: meta.find(({ key }) => key === "choices")?.onlyWifi === true };
  } finally {
    db.close();
  }
};

/**
 * Keeps the server's word beside the file, one revision later, so that a page writing the same row sees that it moved. The file
 * stays until a page finds it held twice. Without a word, or where a page was quicker, nothing is written.
 */
export const noteLockedCarried = async (
  name: string,
  key: string,
  word: LockedWord | undefined,
  factory: IDBFactory = indexedDB,
): Promise<void> => {
  const db = word && (await openExisting(name, factory));
  if (!db || !word) return;
  try {
    const tx = db.transaction("meta", "readwrite", { durability: "strict" });
    const meta = tx.objectStore("meta");
    const row = await answerOf<MetaRow | undefined>(meta.get(key));
    const carried = row?.carried;
    if (!row || !carried || carried.receipt !== undefined || carried.problem !== undefined) return;
    const { file: _, ...rest } = carried;
    const isGone = "problem" in word && !outlivesRefusal(carried, word.problem);
    const told = { ...(isGone ? rest : carried), ...word };
    const done = finished(tx);
    meta.put({ ...row, rev: row.rev + 1, carried: told });
    await done;
  } finally {
    db.close();
  }
};

const finished = (tx: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error("IndexedDB gave no reason"));
  });
