import { afterAll, afterEach } from "vitest";
import { sealStore } from "#server/seal/sealed-store.ts";
import { createMemoryStore } from "#server/store/memory/memory-store.ts";
import { openSqliteStore } from "#server/store/sqlite/sqlite-store.ts";
import { aKeyRing } from "#support/key-rings.ts";
import { createPostgresStores } from "#support/postgres-stores.ts";
import { describeStore } from "../store-contract.ts";
import { describeSealed } from "./describe-sealed.ts";

const stores = createPostgresStores();
afterEach(stores.reset);
afterAll(stores.drop);

describeSealed("memory", createMemoryStore);
describeSealed("SQLite", () => openSqliteStore(":memory:"));
describeSealed("PostgreSQL", stores.open);
describeStore("the sealed store in memory", () => sealStore(createMemoryStore(), aKeyRing("a")));
describeStore("the sealed store in SQLite", () => sealStore(openSqliteStore(":memory:"), aKeyRing("a")));
