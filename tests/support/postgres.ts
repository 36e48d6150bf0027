import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { sharedPostgres } from "./shared-postgres.ts";

/** A database of its own in the PostgreSQL that all test files share. */
export interface TestDatabase {
  readonly url: string;
  /** The same database on a streaming replica; "" without one. */
  readonly replicaUrl: string;
  query<Row>(sql: string): Promise<readonly Row[]>;
  /** Lets go of it. Connections left open are cut. */
  drop(): Promise<void>;
}

/**
 * Makes an empty database. TEST_DATABASE_URL names a server to use instead of the one from npm (any 15 or newer; not where a
 * replica is asked for).
 */
export const createTestDatabase = async ({ replica = false } = {}): Promise<TestDatabase> => {
  const given = replica ? undefined : process.env.TEST_DATABASE_URL;
  // This connection keeps the shared server alive while its test file runs.
  const { admin, replicaUrl } = given
    ? { admin: await connectTo(given), replicaUrl: "" }
    : await sharedPostgres(replica);
  const name = `test_${randomBytes(6).toString("hex")}`;
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'`);
  const url = new URL(`postgres://${admin.host}:${admin.port}/${name}`);
  url.username = admin.user ?? "postgres";
  url.password = typeof admin.password === "string" ? admin.password : "";
  const own = await connectTo(url.href);
  return {
    url: url.href,
    replicaUrl: replicaUrl.replace(/\/[^/]*$/, `/${name}`),
    query: async <Row>(sql: string) => (await own.query(sql)).rows as readonly Row[],
    drop: async () => {
      await own.end();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
};

export const connectTo = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  return client;
};
