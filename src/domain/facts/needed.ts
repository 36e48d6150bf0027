import { createDescent, type Descent } from "./descent.ts";
import { groundOf } from "./ground.ts";
import { inOrder } from "./in-order.ts";
import { countingOf, type MergeContext, mergeRecord } from "./merge.ts";
import type { Version } from "./version.ts";
import { fieldsOf, writesField } from "./writes.ts";

/** What decides which versions are needed: nobody's own view, since whoever asks does not know who will read. */
type NeededContext = Omit<MergeContext, "reader">;

/**
 * The ids of one record's versions that a reader must hold so that `mergeRecord` over them answers as it does over all,
 * whoever reads (an author is shown what others are not): what stands for any of them, what waits (undecided proposals and
 * edits that do not count yet), the first proposal of a value that later bodies carry though nobody adopted it, what an edit
 * was built on when that decides whether it counts, and any version that joins two of these by descent when their own
 * `supersedes` do not (a client that names only heads). Everything else is history and is fetched on demand.
 */
export const neededVersions = (versions: readonly Version[], asked: NeededContext): ReadonlySet<string> => {
  const { classOf, adopted, rejected } = asked;
  const all = inOrder(versions);
  const whole = createDescent(all);
  const viewOf = (context: MergeContext) => {
    const { standing, writers } = mergeRecord(all, context);
    return { standing, writers, counting: new Set(countingOf(all, context, whole)) };
  };
  const nobodys = viewOf({ classOf, adopted, rejected });
  const waiting = all.filter((version) => !nobodys.counting.has(version) && !isTurnedDown(version, asked));
  // Others than the authors of what waits see what nobody in particular sees.
  const authors = new Set(waiting.map(({ author }) => author));
  const views = [nobodys, ...[...authors].map((reader) => viewOf({ classOf, adopted, rejected, reader }))];
  const needed = new Set([...views.flatMap(({ standing }) => standing), ...waiting.map(({ id }) => id)]);
  // What is added may itself need a link or a writer, so this runs until nothing more is.
  for (let size = 0; size !== needed.size; ) {
    size = needed.size;
    const held = all.filter(({ id }) => needed.has(id));
    for (const field of fieldsOf(held)) {
      const isSet = views.every(({ writers: { [field]: shown } }) => shown && writesField(shown, field));
      const first = isSet ? undefined : all.find((version) => writesField(version, field));
      if (first) needed.add(first.id);
    }
    for (const version of held) {
      // Whoever holds one of the proposals among it, for whatever reason, must see that the edit stands on more, or does not.
      const ground = groundOf(version, all, whole);
      for (const { counting } of views) {
        const counted = ground.findLast((earlier) => counting.has(earlier));
        const doubtful = ground.findLast((earlier) => !counting.has(earlier));
        if (doubtful) for (const { id } of counted ? [counted, doubtful] : ground) needed.add(id);
      }
    }
    for (const [later, earlier] of brokenPairs([...needed], whole, createDescent(held)))
      for (const { id } of all) if (whole.reaches(later, id) && whole.reaches(id, earlier)) needed.add(id);
  }
  return needed;
};

/** A proposal that is gone for its author too. */
const isTurnedDown = ({ id, stamp }: Version, { adopted, rejected }: NeededContext): boolean =>
  stamp?.proposed === true && rejected.has(id) && !adopted.has(id);

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
