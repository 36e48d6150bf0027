import type { Bytes } from "#protocol/courier/bytes.ts";
import type { RowStore } from "../rows.ts";
import type { Journal } from "./journal.ts";

/**
 * What became of a file: the server took it; it holds it twice by now; it will never take it; or the server was not reached.
 */
export type Brought = "taken" | "safe" | "refused" | "notReached";

/** Unsent work of people whom this device's database no longer knows: it was cleared, or broke. */
export interface Orphans {
  /** Those the server has not taken yet. */
  readonly count: number;
  /**
   * Hands each in, as a courier would. One goes from here when the server holds it twice; what it took and holds once stays, is
   * counted no more, and is handed in again another time. How many were taken now, and how many the server still lacks.
   */
  handIn(send: (file: Bytes) => Promise<Brought>): Promise<{ readonly taken: number; readonly left: number }>;
}

/** Before the name of what the server took. */
const TAKEN = "taken.";

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
    count: names.filter(isOpen).length,
    handIn: async (send) => {
      let taken = 0;
      // Looked at anew: another tab, or an earlier call, may have been here.
      const now = new Set(await journal.names());
      const due = names.filter((name) => now.has(name) || now.has(TAKEN + name));
      for (const name of due) {
        const held = now.has(name) ? name : TAKEN + name;
        const file = await journal.read(held);
        if (!file) continue;
        const answer = await send(file);
        // Without a server the others would not be taken either. A damaged one stays for a helper to look at.
        if (answer === "notReached") break;
        if (answer === "refused") continue;
        if (isOpen(held)) taken += 1;
        // Written under its new name first: killed between, it lies there twice, which is harmless.
        if (answer === "taken" && isOpen(held)) await journal.write(TAKEN + held, file);
        if (answer === "safe" || isOpen(held)) await journal.remove(held);
      }
      const left = (await journal.names()).filter((name) => names.includes(name) && isOpen(name));
      return { taken, left: left.length };
    },
  };
};

const isOpen = (name: string): boolean => !name.startsWith(TAKEN);
