import type { ChildFacts } from "./child-facts.ts";

/**
 * Each human being once: ids joined by `sameAs`, in whichever direction and over several steps, become one child with the
 * measurements of all. One id stands for them, so that phone and server choose alike: the smallest that nobody marked as the
 * duplicate. An id that is joined with nobody here stays as it is.
 */
export const joinSame = (children: readonly ChildFacts[]): readonly ChildFacts[] => {
  if (children.every(({ sameAs }) => sameAs.length === 0)) return children;
  const here = new Map(children.map((child) => [child.id, child]));
  const rootOf = rootsBySameAs(children);
  const joined = new Map<string, ChildFacts>();
  for (const child of [...here.values()].sort(byStanding)) {
    const root = rootOf(child.id);
    const known = joined.get(root);
    joined.set(root, known ? withMeasurementsOf(known, child) : child);
  }
  return [...joined.values()];
};

const byStanding = (a: ChildFacts, b: ChildFacts): number =>
  Number(a.listStatus === "duplicate") - Number(b.listStatus === "duplicate") || (a.id < b.id ? -1 : 1);

const withMeasurementsOf = (one: ChildFacts, other: ChildFacts): ChildFacts => ({
  ...one,
  sameAs: [...new Set([...one.sameAs, other.id, ...other.sameAs])].filter((id) => id !== one.id).sort(),
  measurements: [...one.measurements, ...other.measurements].sort(newestFirst),
  services: [...(one.services ?? []), ...(other.services ?? [])].sort(newestFirst),
  hasKiaBook: one.hasKiaBook ?? other.hasKiaBook,
});

const newestFirst = (a: { readonly date: string }, b: { readonly date: string }): number =>
  a.date === b.date ? 0 : a.date < b.date ? 1 : -1;

/** Union-find over the ids that are here and those only named. */
const rootsBySameAs = (children: readonly ChildFacts[]): ((id: string) => string) => {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  for (const { id, sameAs } of children)
    for (const other of sameAs) {
      const [a, b] = [rootOf(id), rootOf(other)].sort() as [string, string];
      if (a !== b) parents.set(b, a);
    }
  return rootOf;
};
