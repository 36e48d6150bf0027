import type { Bytes } from "#protocol/courier/bytes.ts";
import type { Journal } from "./journal.ts";

const FOLDER = "titipan";

/**
 * The journal in the browser's private file system: one file a group, so that letting go of one rewrites no other. Undefined
 * where the browser has none, or writes there only from workers.
 */
export const openOpfsJournal = async (
  storage: Pick<StorageManager, "getDirectory"> | undefined = navigator.storage,
): Promise<Journal | undefined> => {
  try {
    const root = await storage?.getDirectory?.();
    const folder = await root?.getDirectoryHandle(FOLDER, { create: true });
    if (!folder || !("createWritable" in FileSystemFileHandle.prototype)) return undefined;
    return journalIn(folder);
  } catch {
    return undefined; // switched off, or a private window
  }
};

const journalIn = (folder: FileSystemDirectoryHandle): Journal => ({
  names: async () => {
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names.sort();
  },
  read: async (name): Promise<Bytes | undefined> => {
    try {
      const file = await (await folder.getFileHandle(name)).getFile();
      return new Uint8Array(await file.arrayBuffer());
    } catch {
      return undefined; // gone meanwhile
    }
  },
  write: async (name, bytes) => {
    const handle = await folder.getFileHandle(name, { create: true });
    // What was written shows all at once on closing: a killed browser leaves the old file or none.
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
  },
  remove: (name) => folder.removeEntry(name).catch(() => undefined),
});
