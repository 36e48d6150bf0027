import { openDexieRows } from "./dexie-rows.ts";
import { createWebKeyCrypto } from "./keys/key-crypto.ts";
import { createPbkdf2 } from "./keys/pbkdf2.ts";
import { createPinKdf } from "./keys/pin-kdf.ts";
import type { StoragePorts } from "./ports.ts";
import { type RowName, type RowStore, TABLES } from "./rows.ts";
import { createWebSealer } from "./sealing/web-sealer.ts";

/** The practice village's own database; the real one is called "damping", and neither ever opens the other. */
export const PRACTICE_DATABASE = "damping-latihan";

export interface PracticePortsOptions {
  readonly app: string;
  /** Where there is no global IndexedDB (tests). */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/**
 * Ports of the practice village. No courier and no journal: a second copy of practice would lie where unsent work lies. The PIN
 * is a fixed one that nobody types, and made-up people need no slow stretching. Throws `StorageFailure` without storage.
 */
export const openPracticePorts = async ({ app, ...deps }: PracticePortsOptions): Promise<StoragePorts> => ({
  rows: await openDexieRows({ name: PRACTICE_DATABASE, ...deps }),
  sealer: createWebSealer(),
  keyCrypto: createWebKeyCrypto(),
  pinKdf: createPinKdf({
    argon2: async () => undefined,
    pbkdf2: createPbkdf2(),
    preferred: { type: "pbkdf2", rounds: 1_000 },
  }),
  clock: { nowMs: () => Date.now() },
  // Another tab of the same practice finds out at its next write.
  tabs: { announce: () => undefined, listen: () => () => undefined },
  app,
});

/** Empties the practice store, row by row in one commit. Handed the rows of `openPracticePorts` only. */
export const wipePractice = async (rows: RowStore): Promise<void> => {
  for (;;) {
    const found: { readonly name: RowName; readonly rev: number }[] = [];
    for (const table of TABLES)
      for (const { key, rev } of await rows.all(table)) found.push({ name: { table, key }, rev });
    const done = await rows.commit({
      expect: found.map(({ name, rev }) => ({ ...name, rev })),
      puts: [],
      deletes: found.map(({ name }) => name),
    });
    if (done === "committed") return;
  }
};
