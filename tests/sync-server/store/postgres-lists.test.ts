import { afterAll } from "vitest";
import { createPostgresStores } from "#support/postgres-stores.ts";
import { useTestStore } from "#support/test-store.ts";

// Like `postgres-suites.test.ts`; this suite makes its village once for all its tests.
const stores = createPostgresStores();
useTestStore(stores.open);
afterAll(async () => {
  await stores.reset();
  await stores.drop();
});

await import("../routes/lists.test.ts");
