import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { useTestStore } from "#support/test-store.ts";

// The suites of agencies once more, word for word, over the embedded database.
useTestStore(() => openSqliteStore(":memory:"));

await import("./copies.test.ts");
await import("./answers.test.ts");
await import("./rights.test.ts");
