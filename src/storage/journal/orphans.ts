import type { Bytes } from "#protocol/courier/bytes.ts";
import type { RowStore } from "../rows.ts";
import type { Journal } from "./journal.ts";

/** Unsent work of people whom this device's database no longer knows: it was cleared, or broke. */
export interface Orphans {
  readonly count: number;
  /** Hands each in, as a courier would, and lets go of what the server took. How many were taken, and how many stay. */
  handIn(
    send: (file: Bytes) => Promise<"taken" | "refused" | "notReached">,
  ): Promise<{ readonly taken: number; readonly left: number }>;
}

/** What the journal holds of nobody on this device; undefined when there is nothing of the kind. */
export const findOrphans = async ({
  rows,
  journal,
}: {
  readonly rows: RowStore;
  readonly journal?: Journal | undefined;
}): Promise<Orphans | undefined> => {
  if (!journal) return undefined;
  const people = (await rows.all("people")).map(({ key }) => `${key}.`);
  const names = (await journal.names()).filter((name) => !people.some((own) => name.startsWith(own)));
  if (names.length === 0) return undefined;
  return {
    count: names.length,
    handIn: async (send) => {
      let taken = 0;
      for (const name of names) {
        const file = await journal.read(name);
        if (!file) continue;
        const answer = await send(file);
        // Without a server the others would not be taken either. A damaged one stays for a helper to look at.
        if (answer === "notReached") break;
        if (answer === "refused") continue;
        await journal.remove(name);
        taken += 1;
      }
      return { taken, left: names.length - taken };
    },
  };
};
