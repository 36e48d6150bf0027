import { afterAll, afterEach } from "vitest";
import { createPostgresStores } from "#support/postgres-stores.ts";
import { describeStore } from "../store-contract.ts";

const stores = createPostgresStores();
afterEach(stores.reset);
afterAll(stores.drop);

describeStore("the store in PostgreSQL", stores.open);
