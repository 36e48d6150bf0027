import type { Version } from "#domain/facts/version.ts";

/** Every version whose local transaction was completed: the promise that the product makes. */
export interface Ledger {
  wrote(entry: LedgerEntry): void;
  /** These may be gone for good: they lay nowhere but on a phone that is gone, or was put back to an earlier day. */
  excuse(ids: readonly string[], why: string): void;
  entries(): Iterable<LedgerEntry>;
  get(id: string): LedgerEntry | undefined;
}

export interface LedgerEntry {
  readonly version: Version;
  readonly stream: string;
  /** The phone it was written on. */
  readonly phone: string;
  readonly atMs: number;
  excused?: string;
}

export const createLedger = (): Ledger => {
  const entries = new Map<string, LedgerEntry>();
  return {
    wrote: (entry) => {
      if (!entries.has(entry.version.id)) entries.set(entry.version.id, entry);
    },
    excuse: (ids, why) => {
      for (const id of ids) {
        const entry = entries.get(id);
        if (entry) entry.excused ??= why;
      }
    },
    entries: () => entries.values(),
    get: (id) => entries.get(id),
  };
};
