import { openPostgresStore, type PostgresStore } from "#server/store/postgres/postgres-store.ts";
import type { Store } from "#server/store/store.ts";
import { createTestDatabase, type TestDatabase } from "./postgres.ts";
import { lazyStore } from "./test-store.ts";

/** Empty PostgreSQL stores, one after another or side by side, over few databases. */
export interface PostgresStores {
  /** A store over an empty database. */
  open(): Store;
  /** Closes what the test that just ended left open and empties the databases it used. */
  reset(): Promise<void>;
  drop(): Promise<void>;
}

export const createPostgresStores = (): PostgresStores => {
  const free: TestDatabase[] = [];
  const used: { database: TestDatabase; store: PostgresStore }[] = [];
  return {
    open: () =>
      lazyStore(async () => {
        const database = free.pop() ?? (await createTestDatabase());
        const store = await openPostgresStore({ url: database.url, partitions: 4, connections: 4 });
        used.push({ database, store });
        return store;
      }),
    reset: async () => {
      for (const { database, store } of used.splice(0)) {
        await store.close();
        await emptyDatabase(database);
        free.push(database);
      }
    },
    drop: async () => {
      for (const database of free.splice(0)) await database.drop();
    },
  };
};

const ROOT_TABLES = `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition
  AND relnamespace = 'public'::regnamespace AND relname <> 'schema_step'`;

/** Deletes every row but those of the schema itself. */
export const emptyDatabase = async (database: TestDatabase): Promise<void> => {
  const tables = await database.query<{ name: string }>(ROOT_TABLES);
  await database.query(tables.map(({ name }) => `DELETE FROM ${name}`).join("; "));
};
