import type { StoragePorts } from "#storage/ports.ts";
import type { RowStore } from "#storage/rows.ts";
import type { Sealer } from "#storage/sealing/sealer.ts";

/** Thrown where a process was killed; nothing after it happens. */
export class Killed extends Error {}

export interface Killer {
  /** Ports that count every call to storage and sealing, and die at the chosen one. */
  readonly wrap: (ports: StoragePorts) => StoragePorts;
  /** Dies at the `point`-th call from now: before it is done, or right after. */
  arm(point: number, when: "before" | "after"): void;
  /** Calls since arming. */
  calls(): number;
  isDead(): boolean;
}

/** Kills a phone's process at any await of its storage: every row access and every seal is one. */
export const createKiller = (): Killer => {
  let calls = 0;
  let point = Number.POSITIVE_INFINITY;
  let when: "before" | "after" = "before";
  let isDead = false;
  const mortal = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isDead) throw new Killed("already dead");
    calls += 1;
    const dies = calls === point;
    if (dies && when === "before") {
      isDead = true;
      throw new Killed(`killed before call ${point}`);
    }
    const done = await work();
    if (dies || isDead) {
      isDead = true;
      throw new Killed(`killed after call ${point}`);
    }
    return done;
  };
  const mortalRows = (rows: RowStore): RowStore => ({
    get: (table, key) => mortal(() => rows.get(table, key)),
    all: (table) => mortal(() => rows.all(table)),
    commit: (change) => mortal(() => rows.commit(change)),
    close: () => rows.close(),
  });
  const mortalSealer = (sealer: Sealer): Sealer => ({
    newKey: () => sealer.newKey(),
    seal: (...given) => mortal(() => sealer.seal(...given)),
    open: (...given) => mortal(() => sealer.open(...given)),
  });
  return {
    wrap: (ports) => ({ ...ports, rows: mortalRows(ports.rows), sealer: mortalSealer(ports.sealer) }),
    arm: (at, how) => {
      calls = 0;
      point = at;
      when = how;
    },
    calls: () => calls,
    isDead: () => isDead,
  };
};

/** Row stores that count commits and rows written. */
export const countWrites = (rows: RowStore): RowStore & { readonly written: () => readonly string[] } => {
  const written: string[] = [];
  return {
    ...rows,
    commit: async (change) => {
      const answer = await rows.commit(change);
      if (answer === "committed")
        written.push(
          ...[...change.puts.map(({ table }) => table), ...change.deletes.map(({ table }) => `-${table}`)],
        );
      return answer;
    },
    written: () => written,
  };
};
