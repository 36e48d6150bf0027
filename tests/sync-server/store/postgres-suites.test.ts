import { afterAll, afterEach } from "vitest";
import { createPostgresStores } from "#support/postgres-stores.ts";
import { useTestStore } from "#support/test-store.ts";

// The suites of acceptance, of paging and of the routes once more, word for word, over PostgreSQL.
const stores = createPostgresStores();
useTestStore(stores.open);
afterEach(stores.reset);
afterAll(stores.drop);

await import("../accept/moves.test.ts");
await import("../accept/outcomes.test.ts");
await import("../accept/refusals.test.ts");
await import("../sync/first-round.test.ts");
await import("../sync/forks.test.ts");
await import("../sync/paging.test.ts");
await import("../routes/enrol.test.ts");
await import("../routes/requests.test.ts");
await import("../routes/devices.test.ts");
await import("../erase/erase.test.ts");
await import("../agencies/copies.test.ts");
await import("../agencies/answers.test.ts");
await import("../agencies/rights.test.ts");
