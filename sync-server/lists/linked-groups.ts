import type { StreamFacts } from "./stream-facts.ts";

/**
 * Streams in groups that must be counted together, since one of the children in them is said to be the same as one in
 * another. Nearly all are alone, and what is computed of them can be kept.
 */
export const linkedGroups = (facts: readonly StreamFacts[]): readonly (readonly StreamFacts[])[] => {
  const streamOfChild = new Map(
    facts.flatMap(({ stream, children }) => children.map(({ id }) => [id, stream] as const)),
  );
  const groupOf = new Map(facts.map(({ stream }) => [stream, new Set([stream])]));
  for (const { stream, children } of facts) {
    for (const other of children.flatMap(({ sameAs }) => sameAs.map((id) => streamOfChild.get(id)))) {
      const [mine, theirs] = [groupOf.get(stream), groupOf.get(other ?? stream)];
      if (!mine || !theirs || mine === theirs) continue;
      for (const name of theirs) {
        mine.add(name);
        groupOf.set(name, mine);
      }
    }
  }
  const byName = new Map(facts.map((one) => [one.stream, one]));
  return [...new Set(groupOf.values())].map((group) => [...group].flatMap((name) => byName.get(name) ?? []));
};
