import { canonical } from "./canonical.ts";
import { createDescent, type Descent } from "./descent.ts";
import { type FieldClass, ROLE_RANK } from "./field-class.ts";
import { type Body, RETRACTED, type Version } from "./version.ts";

/**
 * What one record says, from any set of its versions, the same on phone, server and in tests.
 *
 * - A write of a field is a version that names it in `changed`. Writes from which a later write of the same field descends
 *   are settled; the others *stand*. One standing value is the answer; several different ones are a conflict, shown by the
 *   field's class. No clock is asked: order is the server's acceptance, then the device's own counter.
 * - A proposed version does not count until its id is in `adopted`; on the author's own device it is shown, marked.
 * - The result depends on the set alone: not on the order, repetition or grouping in which versions came.
 */
export interface Merged {
  readonly record: string;
  readonly subject: string;
  readonly kind: string;
  readonly state: "active" | "retracted" | "erased" | "proposed";
  /** The shown value of every field. */
  readonly body: Body;
  /** The version whose value is shown, by field. */
  readonly writers: Readonly<Record<string, Version>>;
  readonly conflicts: readonly FieldConflict[];
  /** Proposals still waiting for somebody who may decide. */
  readonly proposals: readonly Version[];
  /** True when a version without the server's stamp is part of what is shown. */
  readonly pending: boolean;
  /** Ids a new version of this record must supersede: heads, and holders of standing writes. Sorted. */
  readonly standing: readonly string[];
}

/** Several standing values of one field. `shown` is among `writes`, except for the structural class. */
export interface FieldConflict {
  readonly field: string;
  readonly shown: Version;
  /** Every competing write, earliest accepted first; two or more. */
  readonly writes: readonly Version[];
}

export interface MergeContext {
  /** Class of a field; fields nobody knows are registers. */
  readonly classOf: (field: string) => FieldClass;
  /** Ids of proposals that somebody with the right adopted. */
  readonly adopted: ReadonlySet<string>;
  /** Ids of proposals that were rejected. */
  readonly rejected: ReadonlySet<string>;
  /** The reader's own worker id: their pending proposals are shown to them. */
  readonly reader?: string;
}

/** Merges the versions of one record; throws on an empty set or versions of two records (bugs). */
export const mergeRecord = (given: readonly Version[], context: MergeContext): Merged => {
  const versions = inOrder(given);
  const [first] = versions;
  if (!first) throw new Error("a record has at least one version");
  if (versions.some(({ record }) => record !== first.record)) throw new Error("versions of two records");

  const { adopted, rejected, reader } = context;
  const isProposal = (v: Version): boolean => v.stamp?.proposed === true && !adopted.has(v.id);
  const counting = versions.filter((v) => !isProposal(v) || (v.author === reader && !rejected.has(v.id)));
  const proposals = versions.filter((v) => isProposal(v) && !rejected.has(v.id));
  const descent = createDescent(versions);
  const subjectOf = { record: first.record, subject: first.subject, kind: first.kind };
  const heads = headsOf(versions, descent);

  if (counting.length === 0) {
    const standing = ids(heads);
    return {
      ...subjectOf,
      state: "proposed",
      body: {},
      writers: {},
      conflicts: [],
      proposals,
      pending: false,
      standing,
    };
  }
  if (counting.some((v) => v.content.type === "erased")) {
    const standing = ids(heads);
    return {
      ...subjectOf,
      state: "erased",
      body: {},
      writers: {},
      conflicts: [],
      proposals: [],
      pending: false,
      standing,
    };
  }

  const body: Record<string, unknown> = {};
  const writers: Record<string, Version> = {};
  const conflicts: FieldConflict[] = [];
  const standing = new Set(ids(heads));
  for (const field of fieldsOf(counting)) {
    const writes = standingWrites(counting, field, descent);
    for (const write of writes) standing.add(write.id);
    const distinct = new Set(writes.map((write) => canonical(fieldValue(write, field))));
    const shown =
      distinct.size > 1 ? choose(writes, field, context.classOf(field), counting, descent) : writes.at(-1);
    if (!shown) continue;
    if (distinct.size > 1) conflicts.push({ field, shown, writes });
    if (!writes.includes(shown)) standing.add(shown.id);
    writers[field] = shown;
    const value = fieldValue(shown, field);
    if (field !== RETRACTED && value !== undefined) body[field] = value;
  }

  const retraction = writers[RETRACTED];
  const isRetracted = retraction?.content.type === "retracted";
  if (retraction && isRetracted && !conflicts.some(({ field }) => field === RETRACTED)) {
    const concurrent = counting.filter(
      (v) => v !== retraction && v.content.type === "body" && !related(v.id, retraction.id, descent),
    );
    // Somebody kept working on what another withdrew: nobody's work may vanish unseen.
    if (concurrent.length > 0)
      conflicts.push({ field: RETRACTED, shown: retraction, writes: inOrder([retraction, ...concurrent]) });
  }
  const pending = counting.some((v) => v.stamp === undefined || isProposal(v));
  const state = isRetracted ? "retracted" : "active";
  return {
    ...subjectOf,
    state,
    body,
    writers,
    conflicts,
    proposals,
    pending,
    standing: [...standing].sort(),
  };
};

/** Versions sorted by acceptance (the server's `order`), those without a stamp last by counter; repeats removed. */
export const inOrder = (versions: readonly Version[]): readonly Version[] => {
  const byId = new Map<string, Version>();
  for (const version of versions) {
    const known = byId.get(version.id);
    // The stamped copy of a version knows more than the copy the author kept; an erased one replaces both.
    if (!known || (!known.stamp && version.stamp) || version.content.type === "erased")
      byId.set(version.id, version);
  }
  return [...byId.values()].sort(compareAcceptance);
};

const compareAcceptance = (a: Version, b: Version): number => {
  const byOrder = (a.stamp?.order ?? Number.POSITIVE_INFINITY) - (b.stamp?.order ?? Number.POSITIVE_INFINITY);
  if (byOrder) return byOrder; // NaN (both unstamped) and 0 fall through
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.n - b.n || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
};

const headsOf = (versions: readonly Version[], { descends }: Descent): readonly Version[] =>
  versions.filter((v) => !versions.some((other) => descends(other.id, v.id)));

const ids = (versions: readonly Version[]): readonly string[] => versions.map(({ id }) => id).sort();

const related = (a: string, b: string, { descends }: Descent): boolean => descends(a, b) || descends(b, a);

/** Every field somebody wrote, plus fields only carried in a body (their writer is not in the set). Sorted. */
const fieldsOf = (counting: readonly Version[]): readonly string[] => {
  const fields = new Set<string>();
  for (const { changed, content } of counting) {
    for (const field of changed) fields.add(field);
    if (content.type === "retracted") fields.add(RETRACTED);
    if (content.type === "body") for (const field of Object.keys(content.body)) fields.add(field);
  }
  return [...fields].sort();
};

const writesField = (version: Version, field: string): boolean =>
  field === RETRACTED
    ? version.content.type === "retracted" || version.changed.includes(RETRACTED)
    : version.content.type === "body" && version.changed.includes(field);

const standingWrites = (
  counting: readonly Version[],
  field: string,
  descent: Descent,
): readonly Version[] => {
  const writes = counting.filter((v) => writesField(v, field));
  // A field that is only carried was written by a version outside the set: its newest carrier speaks for it.
  if (writes.length === 0)
    return counting.filter((v) => v.content.type === "body" && field in v.content.body).slice(-1);
  return writes.filter((v) => !writes.some((other) => descent.descends(other.id, v.id)));
};

const fieldValue = ({ content }: Version, field: string): unknown => {
  if (field === RETRACTED) return content.type === "retracted";
  return content.type === "body" ? content.body[field] : undefined;
};

const choose = (
  writes: readonly Version[],
  field: string,
  fieldClass: FieldClass,
  counting: readonly Version[],
  { descends }: Descent,
): Version | undefined => {
  switch (fieldClass.type) {
    case "register":
      return writes.at(-1);
    case "identity":
      return writes[0];
    case "lattice":
    case "restrictive":
      return highest(writes, (v) =>
        fieldClass.order.findIndex((step) => canonical(step) === canonical(fieldValue(v, field))),
      );
    case "roleRanked":
      return highest(writes, (v) => (v.stamp ? ROLE_RANK[v.stamp.role] : 0));
    case "structural":
      return (
        counting.filter((v) => writesField(v, field) && writes.every((w) => descends(w.id, v.id))).at(-1) ??
        writes[0]
      );
  }
};

/** The last of the highest-ranked. */
const highest = (writes: readonly Version[], rank: (version: Version) => number): Version | undefined =>
  writes.reduce<Version | undefined>(
    (best, v) => (best === undefined || rank(v) >= rank(best) ? v : best),
    undefined,
  );
