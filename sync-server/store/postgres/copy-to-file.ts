import { migrateStore } from "../migrate-store.ts";
import { openSqliteStore } from "../sqlite/sqlite-store.ts";
import type { Store } from "../store.ts";

/**
 * Copies a store to a new embedded database file: a backup that needs no PostgreSQL to be read, and that goes back into one
 * the way an embedded database moves. What is written during the copy is not in it, and is no reason to fail.
 */
export const copyToFile = async (from: Store, file: string): Promise<void> => {
  const copy = openSqliteStore(file);
  try {
    const done = await migrateStore(from, copy, { compares: false });
    if (!done.ok) throw new Error(`a copy is made into an empty file (${done.problem.type})`);
  } finally {
    await copy.close();
  }
};
