import { createDescent, type Descent } from "./descent.ts";
import { inOrder } from "./in-order.ts";
import { type MergeContext, mergeRecord } from "./merge.ts";
import type { Version } from "./version.ts";
import { fieldsOf, writesField } from "./writes.ts";

/**
 * The ids of one record's versions that a reader must hold so that `mergeRecord` over them answers as it does over all:
 * what stands, what waits for adoption, a rejected proposal whose value later bodies still carry, and any version that
 * joins two of these by descent when their own `supersedes` do not (a client that names only heads). Everything else is
 * history and is fetched on demand.
 */
export const neededVersions = (versions: readonly Version[], context: MergeContext): ReadonlySet<string> => {
  const { standing, proposals, writers } = mergeRecord(versions, context);
  const all = inOrder(versions);
  const needed = new Set([...standing, ...proposals.map(({ id }) => id)]);
  const whole = createDescent(all);
  // What is added may itself need a link or a writer, so this runs until nothing more is.
  for (let size = 0; size !== needed.size; ) {
    size = needed.size;
    const held = all.filter(({ id }) => needed.has(id));
    for (const field of fieldsOf(held)) {
      const writer = writers[field] ? undefined : all.findLast((version) => writesField(version, field));
      if (writer) needed.add(writer.id);
    }
    for (const [later, earlier] of brokenPairs([...needed], whole, createDescent(held)))
      for (const { id } of all) if (whole.reaches(later, id) && whole.reaches(id, earlier)) needed.add(id);
  }
  return needed;
};

/** Pairs of which one descends from the other in the whole record but not in the part. */
const brokenPairs = (
  ids: readonly string[],
  whole: Descent,
  part: Descent,
): readonly (readonly [string, string])[] =>
  ids.flatMap((later) =>
    ids
      .filter((earlier) => whole.reaches(later, earlier) && !part.reaches(later, earlier))
      .map((earlier) => [later, earlier] as const),
  );
