import type { ChildFacts } from "#domain/people/child-facts.ts";
import type { Session } from "#storage/session-types.ts";

/** The children on this phone. Ids of one child are joined when they are counted or listed. */
export const childrenOnPhone = ({ people }: Pick<Session, "people">): readonly ChildFacts[] =>
  people().filter(({ group }) => group === "child");
