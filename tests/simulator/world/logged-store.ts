import type { Store, WriteTx } from "#server/store/store.ts";

/** One statement that changed something. */
export interface Statement {
  readonly group: keyof WriteTx;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** The real memory store with a log of what was committed, so that it can be put back or read as it was. */
export interface LoggedStore extends Store {
  /** Transactions committed so far. */
  position(): number;
  /** The store without any mutant's change: what the checks read. */
  plain(): Store;
  /** Every transaction committed and not undone, in order. */
  transactions(): readonly (readonly Statement[])[];
  /** As it was after that many transactions: a restored backup. */
  rewind(position: number): Promise<void>;
}

export interface LoggedStoreOptions {
  readonly createStore: () => Store;
  /** Called before every statement of a writing transaction; throws where the server dies. */
  readonly onStatement?: (group: string, method: string) => void;
  /** Called within each committing transaction, last. */
  readonly onCommit?: (statements: readonly Statement[]) => void;
  /** Transactions that reads lag behind, now. */
  readonly lag?: () => number;
  /** A fault of the store itself, for mutants. */
  readonly change?: (store: Store) => Store;
}

const WRITES: ReadonlySet<string> = new Set([
  ...["versions.add", "versions.place", "versions.overwrite"],
  ...["placements.put", "placements.putGone", "placements.removeGone", "placements.putErased"],
  ...["streams.lock", "streams.put", "refused.put", "refused.removeByIds", "meta.put"],
  ...["accounts.put", "accounts.putGrants", "accounts.putCodes", "accounts.putSessions"],
  ...["accounts.endSessions", "devices.put", "accessLog.add"],
]);

type AnyGroup = Record<string, (...args: unknown[]) => Promise<unknown>>;

export const createLoggedStore = (regency: string, options: LoggedStoreOptions): LoggedStore => {
  const { createStore, onStatement, onCommit, lag, change = (same) => same } = options;
  let log: (readonly Statement[])[] = [];
  let plain = createStore();
  let inner = change(plain);
  let replica: { readonly store: Store; position: number } | undefined;
  /** Who may read what is always asked of the newest: a lagging snapshot never goes back before the last change of it. */
  let lastAccess = 0;

  /** Of the transaction under way; the store runs one at a time. */
  let statements: Statement[] = [];
  const spies = new WeakMap<WriteTx, WriteTx>();
  const spyOn = (tx: WriteTx): WriteTx => {
    const known = spies.get(tx);
    if (known) return known;
    const spied: Record<string, AnyGroup> = {};
    for (const [group, methods] of Object.entries(tx) as [keyof WriteTx, AnyGroup][])
      spied[group] = Object.fromEntries(
        Object.entries(methods).map(([method, run]) => [
          method,
          async (...args: unknown[]) => {
            onStatement?.(group, method);
            if (WRITES.has(`${group}.${method}`)) statements.push({ group, method, args });
            return run(...args);
          },
        ]),
      );
    // Same groups, same methods: only told of.
    const made = spied as unknown as WriteTx;
    spies.set(tx, made);
    return made;
  };

  const replay = async (store: Store, from: number, to: number): Promise<void> => {
    for (const statements of log.slice(from, to))
      await store.write(regency, async (tx) => {
        for (const { group, method, args } of statements)
          await (tx[group] as unknown as AnyGroup)[method]?.(...args);
      });
  };

  const replicaAt = async (position: number): Promise<Store> => {
    if (!replica || replica.position > position) replica = { store: createStore(), position: 0 };
    const from = replica.position;
    replica.position = position;
    await replay(replica.store, from, position);
    return replica.store;
  };

  return {
    write: (named, work) =>
      inner.write(named, async (tx) => {
        statements = [];
        const value = await work(spyOn(tx));
        if (statements.length === 0) return value;
        onCommit?.(statements);
        log.push(statements);
        if (statements.some(({ group }) => group === "accounts" || group === "meta")) lastAccess = log.length;
        return value;
      }),
    read: async (named, work, how) => {
      const behind = lag?.() ?? 0;
      const position = Math.max(lastAccess, log.length - behind);
      if (behind === 0 || position === log.length) return inner.read(named, work, how);
      return (await replicaAt(position)).read(named, work, how);
    },
    regencies: () => inner.regencies(),
    close: () => inner.close(),
    position: () => log.length,
    plain: () => plain,
    transactions: () => log,
    rewind: async (position) => {
      log = log.slice(0, position);
      replica = undefined;
      lastAccess = 0;
      await plain.close();
      plain = createStore();
      await replay(plain, 0, position);
      inner = change(plain);
    },
  };
};
