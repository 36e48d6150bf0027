import { canonical } from "./canonical.ts";
import { choose } from "./choose.ts";
import { createDescent, type Descent } from "./descent.ts";
import type { FieldClass } from "./field-class.ts";
import { groundedAmong, groundOf } from "./ground.ts";
import { inOrder } from "./in-order.ts";
import { type Body, RETRACTED, type Version } from "./version.ts";
import { fieldsOf, fieldValue, latestOf, writesField } from "./writes.ts";

/**
 * What one record says, from any set of its versions, the same on phone, server and in tests.
 *
 * - A write of a field is a version that names it in `changed`. Writes from which a later write of the same field descends
 *   are settled; the others *stand*. One standing value is the answer; several different ones are a conflict, shown by the
 *   field's class. No clock is asked: order is the server's acceptance, then the device's own counter.
 * - A field that no version in the set names, but a body carries, was written by a version outside the set: its newest
 *   carrier speaks for it, of those that were accepted before any proposal of that field.
 * - A proposed version does not count until its id is in `adopted`; on the author's own device it is shown, marked. It
 *   waits until it is adopted, rejected, or all it sets was set anew by somebody who had seen it. An edit of what is only
 *   proposed waits with it (`ground.ts`), but whoever wrote that edit is shown what they built on.
 * - An edit made without having seen a withdrawal is in conflict with it: nobody's work may vanish unseen.
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
  /** True when a version without the server's stamp, or the reader's own proposal, is part of what is shown. */
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
  const [only] = given;
  if (only && given.length === 1 && isSaid(only, context)) return soleWord(only);
  const versions = inOrder(given);
  const [first] = versions;
  if (!first) throw new Error("a record has at least one version");
  if (versions.some(({ record }) => record !== first.record)) throw new Error("versions of two records");

  const descent = createDescent(versions);
  const heads = latestOf(versions, descent);
  const nothing = { ...nameOf(first), body: {}, writers: {}, conflicts: [], proposals: [], pending: false };
  const erased = versions.filter(({ content }) => content.type === "erased");
  if (erased.length > 0) return { ...nothing, state: "erased", standing: idsOf([...heads, ...erased]) };
  const counting = countingOf(versions, context, descent);
  const proposals = waitingProposals(versions, counting, context, descent);
  if (counting.length === 0) return { ...nothing, state: "proposed", proposals, standing: idsOf(heads) };

  const answers = fieldsOf(counting).flatMap(
    (field) => answerFor(field, versions, counting, context, descent) ?? [],
  );
  const writers = Object.fromEntries(answers.map(({ field, shown }) => [field, shown]));
  const standing = new Set([...heads, ...answers.flatMap(({ shown, writes }) => [shown, ...writes])]);
  return {
    ...nothing,
    state: writers[RETRACTED]?.content.type === "retracted" ? "retracted" : "active",
    body: bodyOf(answers),
    writers,
    conflicts: answers
      .filter(({ isConflict }) => isConflict)
      .map(({ isConflict: _, ...conflict }) => conflict),
    proposals,
    pending: counting.some((v) => standing.has(v) && (v.stamp === undefined || isProposal(v, context))),
    standing: idsOf([...standing]),
  };
};

/** True of a version that counts by itself and withdraws or restores nothing. */
const isSaid = (version: Version, context: MergeContext): boolean =>
  version.content.type === "body" && !version.changed.includes(RETRACTED) && !isProposal(version, context);

/**
 * Most records have one version and nothing to weigh: a visit of sixty answers is read many times and written once. Who wrote
 * which field is worked out when somebody asks.
 */
const soleWord = (version: Version): Merged => {
  let writers: Merged["writers"] | undefined;
  return {
    ...nameOf(version),
    state: "active",
    body: saidBody(version),
    get writers() {
      writers ??= Object.fromEntries(fieldsOf([version]).map((field) => [field, version]));
      return writers;
    },
    conflicts: [],
    proposals: [],
    pending: version.stamp === undefined,
    standing: [version.id],
  };
};

/** The body without what its author cleared. */
const saidBody = ({ content }: Version): Body => {
  if (content.type !== "body") return {};
  const { body } = content;
  // Looked through without a list of its values: every record of a first load passes here.
  for (const field in body)
    if (body[field] === undefined)
      return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  return body;
};

interface Answer extends FieldConflict {
  readonly isConflict: boolean;
}

const answerFor = (
  field: string,
  versions: readonly Version[],
  counting: readonly Version[],
  context: MergeContext,
  descent: Descent,
): Answer | undefined => {
  const all = counting.filter((version) => writesField(version, field));
  const [write, ...others] = latestOf(all, descent);
  if (!write) {
    // Set only by what does not count: that later edits carry its value along is not a decision either.
    const proposed = versions.findIndex((version) => writesField(version, field));
    const earlier = new Set(proposed < 0 ? versions : versions.slice(0, proposed));
    const carrier = counting.findLast(
      (version) => earlier.has(version) && version.content.type === "body" && field in version.content.body,
    );
    return carrier ? { field, shown: carrier, writes: [carrier], isConflict: false } : undefined;
  }
  const writes = [write, ...others] as const;
  const distinct = new Set(writes.map((version) => canonical(fieldValue(version, field))));
  const shown =
    distinct.size > 1
      ? choose(writes, field, context.classOf(field), all, descent)
      : (writes.at(-1) ?? write);
  const unseen = field === RETRACTED && distinct.size === 1 ? unseenEdits(shown, counting, descent) : [];
  return {
    field,
    shown,
    writes: unseen.length > 0 ? inOrder([...writes, ...unseen]) : writes,
    isConflict: distinct.size > 1 || unseen.length > 0,
  };
};

/** The latest edits by people who had not seen the withdrawal, nor its author them. */
const unseenEdits = (
  withdrawal: Version,
  counting: readonly Version[],
  descent: Descent,
): readonly Version[] => {
  if (withdrawal.content.type !== "retracted") return [];
  const isRelated = (id: string): boolean =>
    descent.reaches(id, withdrawal.id) || descent.reaches(withdrawal.id, id);
  return latestOf(
    counting.filter(({ id, content }) => content.type === "body" && !isRelated(id)),
    descent,
  );
};

const bodyOf = (answers: readonly Answer[]): Body =>
  Object.fromEntries(
    answers
      .map(({ field, shown }) => [field, fieldValue(shown, field)] as const)
      .filter(([field, value]) => field !== RETRACTED && value !== undefined),
  );

const isProposal = ({ id, stamp }: Version, { adopted }: MergeContext): boolean =>
  stamp?.proposed === true && !adopted.has(id);

/** The versions that count, of all in order of acceptance. */
export const countingOf = (
  versions: readonly Version[],
  context: MergeContext,
  descent: Descent,
): readonly Version[] => {
  const { reader, rejected } = context;
  const isOwn = ({ author }: Version): boolean => author === reader;
  const mayCount = (version: Version): boolean =>
    !isProposal(version, context) || (isOwn(version) && !rejected.has(version.id));
  const counting = groundedAmong(versions, mayCount, descent);
  const known = new Set(counting);
  // What the reader's own edits were built on: they saw it, and saved on it.
  const builtOn = new Set(
    versions
      .filter((version) => isOwn(version) && mayCount(version) && !known.has(version))
      .flatMap((version) => groundOf(version, versions, descent))
      .filter(({ id }) => !rejected.has(id)),
  );
  return builtOn.size === 0
    ? counting
    : groundedAmong(versions, (version) => mayCount(version) || builtOn.has(version), descent);
};

const waitingProposals = (
  versions: readonly Version[],
  counting: readonly Version[],
  context: MergeContext,
  { descends }: Descent,
): readonly Version[] =>
  versions.filter((version) => {
    if (!isProposal(version, context) || context.rejected.has(version.id)) return false;
    const fields = version.content.type === "retracted" ? [RETRACTED] : version.changed;
    return !fields.every((field) =>
      counting.some((other) => writesField(other, field) && descends(other.id, version.id)),
    );
  });

const nameOf = ({ record, subject, kind }: Version) => ({ record, subject, kind });

const idsOf = (versions: readonly Version[]): readonly string[] =>
  [...new Set(versions.map(({ id }) => id))].sort();
