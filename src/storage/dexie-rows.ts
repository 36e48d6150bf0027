import { Dexie, type Table as DexieTable } from "dexie";
import { type FailureName, StorageFailure } from "./failures.ts";
import {
  type Commit,
  type Put,
  type Row,
  type RowByTable,
  type RowName,
  type RowStore,
  TABLES,
  type Table,
} from "./rows.ts";

/**
 * The rows in IndexedDB. The only file that knows Dexie.
 *
 * - Durability is strict: a commit that answered is on the disk, not in a buffer.
 * - Chrome drops connections ("backing store" errors are a quarter of all storage errors in the field): the work is tried
 *   once more on a new connection. A commit whose answer was lost that way is recognised by its own bytes.
 * - A database is never deleted here, and no secondary index exists: nothing but random keys can be read without a key.
 */
export interface DexieRowsOptions {
  readonly name: string;
  /** Where there is no global IndexedDB (tests). */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/** Raised only by adding a line below: an old one is never edited after release. */
const SCHEMA = {
  1: { bundles: "key", outbox: "key", drafts: "key", streams: "key", people: "key", meta: "key" },
} as const;
const NEWEST = Math.max(...Object.keys(SCHEMA).map(Number));

export const openDexieRows = async (options: DexieRowsOptions): Promise<RowStore> => {
  const db = createDatabase(options);
  let isClosed = false;
  await open(db);

  const attempt = async <T>(work: () => Promise<T>, again: () => Promise<T> = work): Promise<T> => {
    if (isClosed) throw new StorageFailure("closed", "closed by the app");
    try {
      return await work();
    } catch (thrown) {
      const failure = toFailure(thrown);
      if (failure.failure !== "closed") throw failure;
      db.close();
      await open(db);
      return again().catch((second: unknown) => {
        throw toFailure(second);
      });
    }
  };

  return {
    get: (table, key) => attempt(() => tableOf(db, table).get(key)),
    all: (table) => attempt(() => tableOf(db, table).toArray()),
    commit: (change) =>
      attempt(
        () => commitOnce(db, change),
        async () => ((await isAlreadyThere(db, change)) ? "committed" : commitOnce(db, change)),
      ),
    close: () => {
      isClosed = true;
      db.close();
    },
  };
};

/**
 * Layers that serve Dexie's live queries, of which there are none here: they keep account of every key read or written, and
 * tell it to every tab.
 */
const UNUSED = ["Cache", "Observability", "HooksMiddleware"];

const createDatabase = ({ name, ...deps }: DexieRowsOptions): Dexie => {
  const db = new Dexie(name, { ...deps, chromeTransactionDurability: "strict", autoOpen: false });
  for (const [version, stores] of Object.entries(SCHEMA)) db.version(Number(version)).stores(stores);
  for (const name of UNUSED) db.unuse({ stack: "dbcore", name });
  // A newer app in another tab goes first; this one finds `tooNew` at its next call. `false` ends Dexie's own handling.
  db.on("versionchange", () => {
    db.close();
    return false;
  });
  return db;
};

const tableOf = <T extends Table>(db: Dexie, table: T): DexieTable<RowByTable[T], string> => db.table(table);

/** Another tab with an older database keeps it open for as long as it likes: said at once instead of waited for. */
const open = (db: Dexie): Promise<void> =>
  new Promise((resolve, reject) => {
    db.on("blocked", () => {
      reject(new StorageFailure("blocked", "another tab holds an older database"));
      db.close();
      return false;
    });
    db.open().then(
      () => {
        // Dexie opens a newer database without a word; its rows may be in a shape this app would spoil.
        const isNewer = db.backendDB().version > NEWEST * 10;
        if (isNewer) db.close();
        if (isNewer) reject(new StorageFailure("tooNew", "made by a newer version of the app"));
        else resolve();
      },
      (thrown: unknown) => reject(toFailure(thrown)),
    );
  });

const commitOnce = async (db: Dexie, { expect, puts, deletes }: Commit): Promise<"committed" | "moved"> => {
  const touched = TABLES.filter((table) =>
    [...expect, ...deletes, ...puts].some((named) => named.table === table),
  );
  const absent = new Set(expect.filter(({ rev }) => rev === 0).map(nameOf));
  const isNew = ({ table, row: { key } }: Put): boolean => absent.has(nameOf({ table, key }));
  const made = new Set(puts.filter(isNew).map(({ table, row: { key } }) => nameOf({ table, key })));
  const read = expect.filter((revision) => !made.has(nameOf(revision)));
  const write = async (): Promise<"committed" | "moved"> => {
    // Each await is a trip to the browser's storage process: all readings travel together, then all writings.
    const standing = await Promise.all(touched.map((table) => isAsExpected(db, table, read)));
    if (standing.includes(false)) return "moved";
    await Promise.all(
      touched.flatMap((table) => {
        const gone = deletes.filter((name) => name.table === table).map(({ key }) => key);
        const here = puts.filter((put) => put.table === table);
        const added = here.filter(isNew).map((put): Row => put.row);
        const rows = here.filter((put) => !isNew(put)).map((put): Row => put.row);
        return [
          ...(gone.length > 0 ? [db.table(table).bulkDelete(gone)] : []),
          ...(added.length > 0 ? [db.table(table).bulkAdd(added)] : []),
          ...(rows.length > 0 ? [db.table(table).bulkPut(rows)] : []),
        ];
      }),
    );
    return "committed";
  };
  // A row that must not exist yet is added, which fails by itself where it does: a first load reads nothing before it writes.
  return db.transaction("rw", touched, write).catch((thrown: unknown) => {
    if (isOnlyTaken(thrown)) return "moved";
    throw thrown;
  });
};

const nameOf = ({ table, key }: RowName): string => `${table}/${key}`;

/** True when nothing but rows that exist already stood in the way; the whole transaction is undone then. */
const isOnlyTaken = (thrown: unknown): boolean =>
  thrown instanceof Dexie.BulkError && thrown.failures.every(({ name }) => name === "ConstraintError");

const isAsExpected = async (db: Dexie, table: Table, expect: Commit["expect"]): Promise<boolean> => {
  const expected = expect.filter((revision) => revision.table === table);
  if (expected.length === 0) return true;
  const rows = await tableOf(db, table).bulkGet(expected.map(({ key }) => key));
  return expected.every(({ rev }, i) => (rows[i]?.rev ?? 0) === rev);
};

/** True when every row of the commit stands exactly as it would have been written: sealed bytes never repeat by chance. */
const isAlreadyThere = async (db: Dexie, { puts, deletes }: Commit): Promise<boolean> => {
  const sealed = puts.filter(({ row }) => Object.values(row).some((value) => value instanceof Uint8Array));
  if (sealed.length === 0) return false;
  for (const { table, row } of puts) {
    const stored: Row | undefined = await db.table(table).get(row.key);
    if (!stored || !sameRow(stored, row)) return false;
  }
  for (const { table, key } of deletes) if ((await db.table(table).get(key)) !== undefined) return false;
  return true;
};

const sameRow = (a: Row, b: Row): boolean =>
  a.rev === b.rev &&
  Object.entries(b).every(([field, value]) => {
    const other: unknown = Object.entries(a).find(([name]) => name === field)?.[1];
    if (!(value instanceof Uint8Array)) return true;
    return (
      other instanceof Uint8Array &&
      other.length === value.length &&
      value.every((byte, i) => byte === other[i])
    );
  });

const FAILURE_BY_ERROR: Readonly<Record<string, FailureName>> = {
  QuotaExceededError: "quota",
  DatabaseClosedError: "closed",
  InvalidStateError: "closed",
  UnknownError: "closed",
  TransactionInactiveError: "closed",
  VersionError: "tooNew",
  MissingAPIError: "unavailable",
  SecurityError: "unavailable",
  NotAllowedError: "unavailable",
};

/** Dexie wraps what the browser said, sometimes twice; the innermost known name decides. */
const toFailure = (thrown: unknown): StorageFailure => {
  if (thrown instanceof StorageFailure) return thrown;
  const names: string[] = [];
  for (let at = thrown; isNamed(at); at = at.inner ?? at.cause) names.push(at.name);
  const name = names.toReversed().find((known) => known in FAILURE_BY_ERROR) ?? names[0] ?? "";
  return new StorageFailure(FAILURE_BY_ERROR[name] ?? "unknown", `${names.join(" < ")}: ${String(thrown)}`);
};

const isNamed = (
  value: unknown,
): value is { readonly name: string; readonly inner?: unknown; readonly cause?: unknown } =>
  typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
