import type { Pool, PoolClient } from "pg";
import { CommitUnknownError } from "./conflict.ts";
import { isConnectionLoss } from "./retry.ts";
import { createSql, type Sql } from "./sql.ts";

/** Row locks give writers their order; every statement sees what was committed before it. */
export const WRITE = "BEGIN ISOLATION LEVEL READ COMMITTED";
/** One snapshot for all that is read. */
export const READ = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/** Runs `work` once, on a connection of its own, as one transaction. */
export const transaction = async <T>(
  pool: Pool,
  begin: typeof WRITE | typeof READ,
  work: (sql: Sql) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect();
  // A connection that breaks between two statements says so here; the next statement fails by itself.
  const onError = (): void => {};
  client.on("error", onError);
  const sql = createSql(client);
  let broken = false;
  try {
    // Sent ahead of the first statement, which would fail if this did.
    const begun = client.query(begin);
    begun.catch(() => {});
    const done = await work(sql);
    await begun;
    await sql.settled();
    sql.end();
    await commit(client);
    return done;
  } catch (error) {
    sql.end();
    broken = await client.query("ROLLBACK").then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.off("error", onError);
    client.release(broken);
  }
};

const commit = async (client: PoolClient): Promise<void> => {
  const { command } = await client.query("COMMIT").catch((error: unknown) => {
    throw isConnectionLoss(error) ? new CommitUnknownError("lost while committing", { cause: error }) : error;
  });
  // What failed inside and was swallowed by the caller: the server has rolled back and says so only here.
  if (command !== "COMMIT") throw new Error("the transaction had failed before its end");
};
