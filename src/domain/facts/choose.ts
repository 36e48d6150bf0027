import { canonical } from "./canonical.ts";
import type { Descent } from "./descent.ts";
import { type FieldClass, ROLE_RANK } from "./field-class.ts";
import type { Version } from "./version.ts";
import { fieldValue, latestOf } from "./writes.ts";

/**
 * Which of several standing writes of one field is shown until somebody closes the conflict. `standing` is in the order of
 * acceptance and not empty; `earlier` are all writes of the field, for the structural class.
 */
export const choose = (
  standing: readonly [Version, ...Version[]],
  field: string,
  fieldClass: FieldClass,
  earlier: readonly Version[],
  descent: Descent,
): Version => {
  const [first] = standing;
  switch (fieldClass.type) {
    case "register":
      return standing.at(-1) ?? first;
    case "identity":
      return first;
    case "lattice":
    case "restrictive":
      return highest(standing, (write) =>
        fieldClass.order.findIndex((step) => canonical(step) === canonical(fieldValue(write, field))),
      );
    case "roleRanked":
      return highest(standing, ({ stamp }) => (stamp ? ROLE_RANK[stamp.role] : 0));
    case "structural": {
      const shared = earlier.filter((write) => standing.every(({ id }) => descent.descends(id, write.id)));
      return latestOf(shared, descent).at(-1) ?? first;
    }
  }
};

/** The last of the highest-ranked. */
const highest = (
  [first, ...rest]: readonly [Version, ...Version[]],
  rank: (version: Version) => number,
): Version => rest.reduce((best, write) => (rank(write) >= rank(best) ? write : best), first);
