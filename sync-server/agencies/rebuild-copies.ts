import { newId } from "../accounts/new-id.ts";
import type { AgencyItem } from "../store/port/agency-items.ts";
import type { ReadTx } from "../store/store.ts";
import { type PassingWorld, passOnDue } from "./pass-on.ts";

const PAGE = 500;

/**
 * Looks at everybody again who was ever referred, or of whom a copy was ever made: after a restore, a change of who serves
 * what, or a change of the rules. Answers how many households and people that were.
 */
export const rebuildCopies = async (world: PassingWorld, regency: string): Promise<number> => {
  const subjects = new Set(await world.store.read(regency, everybodyTold));
  const streams = await world.store.read(regency, (tx) => tx.streams.all());
  for (const { stream } of streams) {
    const needed = await world.store.read(regency, (tx) => tx.versions.neededOfStreams([stream]));
    for (const { kind, subject } of needed) if (kind === "referral") subjects.add(subject);
  }
  const all = [...subjects];
  for (let from = 0; from < all.length; from += PAGE)
    await world.store.write(regency, async (tx) => {
      const placed = await tx.placements.of(all.slice(from, from + PAGE));
      const mark = newId(world);
      await tx.agencyItems.putDue(
        [...new Set(placed.map(({ bundle }) => bundle))].map((subject) => ({ subject, mark })),
      );
    });
  await passOnDue(world, regency);
  return all.length;
};

const everybodyTold = async (tx: ReadTx): Promise<readonly string[]> => {
  const told: AgencyItem[] = [];
  for (let after = ""; ; ) {
    const page = await tx.agencyItems.page(after, PAGE);
    told.push(...page);
    const last = page.at(-1);
    if (!last) return told.map(({ subject }) => subject);
    after = last.item;
  }
};
