import { addSum, EMPTY_SUM, type HeadSum, hashHead } from "#domain/facts/head-sum.ts";
import { neededOfKind, type Verdicts } from "#domain/facts/merge-kind.ts";
import type { Version } from "#domain/facts/version.ts";
import type { StoredVersion } from "../store/port/versions.ts";

/** A version accepted in this transaction, before it has a place. */
export interface NewVersion {
  readonly version: Version;
  readonly digest: string;
  readonly text: string;
  /** See `StoredVersion.wants`. */
  readonly wants: string | null;
}

/** One record on the table: what the store holds of it and what this transaction adds. */
export interface RecordDesk {
  readonly record: string;
  readonly subject: string;
  readonly kind: string;
  readonly stored: readonly StoredVersion[];
  /** Stored and new, in order of acceptance. */
  readonly versions: Version[];
  readonly added: NewVersion[];
}

export const openRecord = (
  name: Pick<Version, "record" | "subject" | "kind">,
  stored: readonly StoredVersion[],
): RecordDesk => ({
  record: name.record,
  subject: name.subject,
  kind: name.kind,
  stored,
  versions: stored.map(({ text }) => JSON.parse(text) as Version),
  added: [],
});

/** The order the next version of this record gets. */
export const nextOrder = ({ versions }: RecordDesk): number => (versions.at(-1)?.stamp?.order ?? 0) + 1;

/** Ids a first load must bring. */
export const neededOf = ({ versions }: RecordDesk, verdicts: Verdicts): ReadonlySet<string> => {
  const [only, second] = versions;
  return only && !second ? new Set([only.id]) : neededOfKind(versions, verdicts);
};

/** Ids that no other accepted version of the record names in `supersedes`. */
export const headsOf = ({ versions }: RecordDesk): ReadonlySet<string> => {
  const superseded = new Set(versions.flatMap(({ supersedes }) => supersedes));
  return new Set(versions.map(({ id }) => id).filter((id) => !superseded.has(id)));
};

export const sumOf = (heads: readonly { readonly id: string; readonly order: number }[]): HeadSum =>
  heads.reduce((sum, { id, order }) => addSum(sum, hashHead(id, order)), EMPTY_SUM);
