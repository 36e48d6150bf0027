import type { Erasure } from "../store/port/placements.ts";
import type { RefusedVersion } from "../store/port/refused.ts";
import type { ReadTx } from "../store/store.ts";
import type { World } from "../world.ts";
import { eraseVersions } from "./erase-versions.ts";

/** What an erasure touches, in numbers. */
export interface ErasureCount {
  /** Versions whose bodies are gone now, and those that were erased before. */
  readonly erased: number;
  readonly before: number;
  /** Refused copies that were kept for supervisors; only their numbers stay, so that no gap appears in a device's counter. */
  readonly refused: number;
}

/**
 * Replaces the body of every version about a subject by the demand for it, under new serials, so that every device that holds
 * them overwrites its copy; empties refused copies; and refuses what comes later. Envelope and stamp stay: that somebody wrote
 * something then is the audit trail. Done again it changes nothing.
 */
export const eraseSubject = (
  { store, pepper }: Pick<World, "store" | "pepper">,
  regency: string,
  erasure: Erasure,
): Promise<ErasureCount> =>
  store.write(regency, async (tx) => {
    const { subject } = erasure;
    const placed = await tx.placements.of([subject]);
    const copies = await tx.agencyItems.ofSubjects([subject]);
    await tx.streams.lock([...placed, ...copies].map(({ stream }) => stream));
    await tx.placements.putErased([erasure]);
    // With what agencies were told of them, and said.
    const versions = await tx.versions.ofSubjects([subject, ...copies.map(({ item }) => item)]);
    const erased = await eraseVersions(tx, versions, erasure.request, pepper);
    const refused = await refusedAbout(tx, subject);
    await tx.refused.put(refused.map(emptiedRefusal));
    // What others of the household let pass may have been this one's to say.
    await tx.agencyItems.putDue(
      placed.map(({ bundle }) => ({ subject: bundle, mark: `${subject} ${erasure.at}` })),
    );
    return { erased, before: versions.length - erased, refused: refused.length };
  });

/** How many of what an erasure would touch, by kind of record. */
export const countErasable = async (
  tx: ReadTx,
  subject: string,
): Promise<{ readonly kinds: ReadonlyMap<string, number>; readonly refused: number }> => {
  const kinds = new Map<string, number>();
  const copies = (await tx.agencyItems.ofSubjects([subject])).map(({ item }) => item);
  for (const version of await tx.versions.ofSubjects([subject, ...copies]))
    kinds.set(version.kind, (kinds.get(version.kind) ?? 0) + 1);
  return { kinds, refused: (await refusedAbout(tx, subject)).length };
};

const emptiedRefusal = (row: RefusedVersion): RefusedVersion => ({
  ...row,
  ...{ kind: "", subject: "", reason: "erased", detail: "", text: "", seal: null },
});

const PAGE = 500;

/** Refused copies about a subject; one that could not be read is about it when it names it. */
const refusedAbout = async (tx: ReadTx, subject: string): Promise<readonly RefusedVersion[]> => {
  const found: RefusedVersion[] = [];
  for (let after = ""; ; ) {
    const page = await tx.refused.page(after, PAGE);
    found.push(...page.filter((row) => row.subject === subject || row.text.includes(subject)));
    const last = page.at(-1);
    if (!last || page.length < PAGE) return found;
    after = last.digest;
  }
};
