import type { Version } from "#domain/facts/version.ts";
import type { ReadTx } from "../store/store.ts";

/** Everything held about a person or household. */
export interface SubjectExport {
  readonly subject: string;
  /** ISO instant. */
  readonly exportedAt: string;
  /** By record, in the order accepted. */
  readonly versions: readonly Version[];
  /** Names of those who wrote, opened or are named in the log, by id. */
  readonly workers: Readonly<Record<string, string>>;
  /** Who opened it, when, and how; oldest first. */
  readonly opened: readonly { readonly at: string; readonly worker: string; readonly how: string }[];
}

/**
 * Collects it, with the copies that agencies were given and what they said; kinds that the asker may not see are left out.
 * Nothing when nothing is held.
 */
export const exportSubject = async (
  tx: ReadTx,
  subject: string,
  nowMs: number,
  mayRead: (kind: string) => boolean,
): Promise<SubjectExport | undefined> => {
  const copies = (await tx.agencyItems.ofSubjects([subject])).map(({ item }) => item);
  const own = await tx.versions.ofSubjects([subject]);
  const stored = [...own, ...(await tx.versions.ofSubjects(copies))].filter(({ kind }) => mayRead(kind));
  if (stored.length === 0) return undefined;
  const log = await tx.accessLog.about([subject, ...new Set(stored.map(({ record }) => record))], "");
  const people = [...new Set([...stored.map(({ author }) => author), ...log.map(({ worker }) => worker)])];
  const names = (await tx.accounts.byWorkers(people)).map(({ worker, name }) => [worker, name] as const);
  return {
    subject,
    exportedAt: new Date(nowMs).toISOString(),
    versions: stored.map(({ text }) => JSON.parse(text) as Version),
    workers: Object.fromEntries(names),
    opened: log.map(({ at, worker, action }) => ({ at, worker, how: action })),
  };
};
