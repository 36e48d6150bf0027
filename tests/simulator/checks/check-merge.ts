import { canonical } from "#domain/facts/canonical.ts";
import { foldSubjects, verdictsIn } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { groupBy } from "#domain/group-by.ts";
import { fieldClassOf } from "#domain/records/index.ts";
import type { Journal } from "../world/journal.ts";

/**
 * Two promises of merging, said again in the plainest way: an edit by somebody who had seen a value never loses to it, and of
 * values written without knowing of each other none is lost from sight.
 */
export const checkMerge = (versions: readonly Version[], journal: Journal): void => {
  for (const [subject, own] of groupBy(versions, (version) => version.subject)) {
    const fold = foldSubjects(own);
    const { adopted } = verdictsIn(own);
    for (const [record, all] of groupBy(own, (version) => version.record)) {
      const merged = fold.records.get(record);
      if (merged?.state !== "active") continue;
      const saw = ancestry(all);
      const counting = grounded(
        all.filter(({ id, stamp }) => !stamp?.proposed || adopted.has(id)),
        all,
        saw,
      );
      for (const field of new Set(counting.flatMap(({ changed }) => changed))) {
        if (field.startsWith("$")) continue;
        const writes = counting.filter(
          ({ content, changed }) => content.type === "body" && changed.includes(field),
        );
        const standing = writes.filter(({ id }) => !writes.some((later) => saw(later.id).has(id)));
        const valueIn = ({ content }: Version): string =>
          canonical(content.type === "body" ? content.body[field] : undefined);
        const values = new Set(standing.map(valueIn));
        const conflict = merged.conflicts.find((one) => one.field === field);
        const name = `${field} of ${merged.kind} ${record} about ${subject}`;
        if (values.size > 1 !== (conflict !== undefined))
          journal.violated("losers kept", `${name}: ${values.size} values stand`);
        if (conflict && standing.some(({ id }) => !conflict.writes.some((write) => write.id === id)))
          journal.violated("losers kept", `${name}: one is not shown`);
        const shown = canonical(merged.body[field]);
        const isFree = values.size > 1 && fieldClassOf(merged.kind, field).type === "structural";
        if (values.size > 0 && !isFree && !values.has(shown))
          journal.violated("causal edits never lose", `${name} shows ${shown}`);
      }
    }
  }
};

/** Without the edits of what is only proposed: those wait with it. */
const grounded = (
  counting: readonly Version[],
  all: readonly Version[],
  saw: (id: string) => ReadonlySet<string>,
): readonly Version[] => {
  const orderOf = ({ stamp }: Version): number => stamp?.order ?? Number.POSITIVE_INFINITY;
  const left = counting.filter((version) => {
    const { content, changed } = version;
    if (content.type !== "body" || Object.keys(content.body).every((field) => changed.includes(field)))
      return true;
    const ground = all.filter(
      (other) =>
        other.content.type === "body" && orderOf(other) < orderOf(version) && saw(version.id).has(other.id),
    );
    return ground.length === 0 || ground.some((other) => counting.includes(other));
  });
  return left.length === counting.length ? counting : grounded(left, all, saw);
};

/** Whoever edits carries along what they do not understand: a newer app's fields survive an older one. */
export const checkCarried = (versions: readonly Version[], journal: Journal): void => {
  const byId = new Map(versions.map((version) => [version.id, version]));
  for (const { id, kind, content, changed, supersedes } of versions) {
    const parent = supersedes.length === 1 ? byId.get(supersedes[0] ?? "") : undefined;
    if (content.type !== "body" || parent?.content.type !== "body") continue;
    for (const [field, value] of Object.entries(parent.content.body))
      if (!changed.includes(field) && canonical(content.body[field]) !== canonical(value))
        journal.violated("old schemas", `${kind} ${id} does not carry ${field}`);
  }
};

/** All that the author of a version had seen, by id. */
const ancestry = (versions: readonly Version[]): ((id: string) => ReadonlySet<string>) => {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const known = new Map<string, Set<string>>();
  const of = (id: string): Set<string> => {
    const found = known.get(id);
    if (found) return found;
    const all = new Set<string>();
    known.set(id, all);
    for (const parent of byId.get(id)?.supersedes ?? []) {
      all.add(parent);
      for (const older of of(parent)) all.add(older);
    }
    return all;
  };
  return of;
};
