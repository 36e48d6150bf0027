import { afterAll, afterEach } from "vitest";
import { createPostgresStores } from "#support/postgres-stores.ts";
import { useTestStore } from "#support/test-store.ts";

// The flows of handing over once more, word for word, over PostgreSQL.
const stores = createPostgresStores();
useTestStore(stores.open);
afterEach(stores.reset);
afterAll(stores.drop);

await import("./hand-over.test.ts");
await import("./planned-hand-over.test.ts");
