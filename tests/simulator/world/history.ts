import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkCarried, checkMerge } from "../checks/check-merge.ts";
import { serverPicture } from "../checks/server-picture.ts";
import { watchServer } from "../checks/watch-server.ts";
import { createJournal } from "./journal.ts";
import { createLoggedStore, type Statement } from "./logged-store.ts";
import { plainMaterials } from "./materials.ts";
import type { ScheduleResult } from "./run-schedule.ts";
import { REGENCY } from "./sim-server.ts";

/**
 * What happened where the seed does not say everything (real stores): every line, and every transaction of the server, so
 * that it can be gone through again exactly.
 */
export interface History {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly lines: readonly string[];
  readonly transactions: readonly (readonly Statement[])[];
}

/** Writes it beside other temporary files; answers where. */
export const keepHistory = ({ seed, violations, lines, transactions }: ScheduleResult): string => {
  const file = join(tmpdir(), `damping-simulator-${seed}.json`);
  const history: History = { seed, violations, lines, transactions };
  writeFileSync(file, JSON.stringify(history));
  return file;
};

/** Takes the server through a recorded history again, over the memory store; answers what was told then and what does not hold now. */
export const replayHistory = async (file: string): Promise<Pick<History, "lines" | "violations">> => {
  // Written by the function above.
  const { transactions, lines } = JSON.parse(readFileSync(file, "utf8")) as History;
  const journal = createJournal(() => 0, false);
  const watch = watchServer(journal);
  const { createStore } = plainMaterials();
  const store = createLoggedStore(REGENCY, { createStore, onCommit: watch.onCommit });
  for (const statements of transactions)
    await store.write(REGENCY, async (tx) => {
      // Names and arguments are those of the store's own methods.
      for (const { group, method, args } of statements)
        await (tx[group] as unknown as Record<string, (...given: readonly unknown[]) => Promise<unknown>>)[
          method
        ]?.(...args);
    });
  const { versions } = await serverPicture(store.plain());
  checkMerge([...versions.values()], journal);
  checkCarried([...versions.values()], journal);
  return { lines, violations: journal.violations() };
};
