import { groupBy } from "../group-by.ts";
import { type Judgement, judgementsOf, verdictsOf } from "./judgement.ts";
import type { Merged } from "./merge.ts";
import { mergeOfKind, NO_VERDICTS, neededOfKind, type Verdicts } from "./merge-kind.ts";
import type { Version } from "./version.ts";

/** What a set of versions of any records says, by record and by subject. */
export interface Fold {
  /** Every record, withdrawn, proposed and erased ones among them, by id. */
  readonly records: ReadonlyMap<string, Merged>;
  /** Every subject that something is said of, sorted. */
  readonly subjects: readonly string[];
  /** The records of one kind about one subject, by record id. */
  of(subject: string, kind: string): readonly Merged[];
  /** Every record about one subject, by record id. */
  about(subject: string): readonly Merged[];
  /** What reviewers said of one version, oldest first. */
  judgementsOn(version: string): readonly Judgement[];
}

/**
 * Merges versions of any number of records. Reviews go first: they decide which proposals of the others count. A review
 * lies with the subject of what it judges, so all versions of a subject give the whole answer about it.
 * `reader` is the worker whose own proposals are shown to them.
 */
export const foldSubjects = (versions: readonly Version[], reader?: string): Fold => {
  const { reviews, others } = sortRecords(versions);
  const judgements = judgementsIn(reviews, versions);
  const verdicts = verdictsOf(judgements);
  const records = new Map<string, Merged>();
  for (const [record, group] of reviews) records.set(record, mergeOfKind(group, NO_VERDICTS, reader));
  for (const [record, group] of others) records.set(record, mergeOfKind(group, verdicts, reader));

  const sorted = [...records.values()].sort((a, b) => (a.record < b.record ? -1 : 1));
  const bySubject = groupBy(sorted, ({ subject }) => subject);
  const byTarget = groupBy(judgements, ({ target }) => target);
  return {
    records,
    subjects: [...bySubject.keys()].sort(),
    of: (subject, kind) => (bySubject.get(subject) ?? []).filter((merged) => merged.kind === kind),
    about: (subject) => bySubject.get(subject) ?? [],
    judgementsOn: (version) => byTarget.get(version) ?? [],
  };
};

/** The ids among versions of any records that a reader needs for the same fold (`neededVersions`). */
export const neededOf = (versions: readonly Version[]): ReadonlySet<string> => {
  const { reviews, others } = sortRecords(versions);
  const verdicts = verdictsOf(judgementsIn(reviews, versions));
  const needed = (groups: ReadonlyMap<string, readonly Version[]>, decided: Verdicts) =>
    [...groups.values()].flatMap((group) => [...neededOfKind(group, decided)]);
  return new Set([...needed(reviews, NO_VERDICTS), ...needed(others, verdicts)]);
};

/** The verdicts on proposals among versions of one subject, for whoever merges single records of it. */
export const verdictsIn = (versions: readonly Version[]): Verdicts =>
  verdictsOf(judgementsIn(sortRecords(versions).reviews, versions));

type Groups = ReadonlyMap<string, readonly Version[]>;

const sortRecords = (versions: readonly Version[]): { reviews: Groups; others: Groups } => {
  const isReview = ({ kind }: Version): boolean => kind === "review";
  return {
    reviews: groupBy(versions.filter(isReview), ({ record }) => record),
    others: groupBy(
      versions.filter((version) => !isReview(version)),
      ({ record }) => record,
    ),
  };
};

const judgementsIn = (reviews: Groups, versions: readonly Version[]): readonly Judgement[] => {
  if (reviews.size === 0) return [];
  const merged = [...reviews.values()].map((group) => mergeOfKind(group, NO_VERDICTS));
  return judgementsOf(merged, new Map(versions.map((version) => [version.id, version])));
};
