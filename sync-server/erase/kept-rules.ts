import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, ok, type Result } from "#domain/result.ts";
import type { World } from "../world.ts";
import { forgetLogEverywhere } from "./log-retention.ts";
import {
  applyRetention,
  dueRecords,
  parseRetention,
  type RetentionRules,
  retentionRequest,
} from "./retention.ts";

/**
 * The retention rules that were last carried out, beside the database like the list of erasures: a backup may be older than
 * them, and what they took must not come back with it.
 */
export interface KeptRules {
  /** On the disk when it returns. `text` as it was read. */
  keep(text: string): void;
  /** Nothing when none were ever carried out; a problem when they cannot be read. */
  last(): Result<RetentionRules | undefined, string>;
}

export const keptRulesFile = (dataDir: string): string => join(dataDir, "retention.json");

export const openKeptRules = (file: string): KeptRules => ({
  keep: (text) => {
    writeFileSync(`${file}.part`, text, { mode: 0o600 });
    const handle = openSync(`${file}.part`, "r");
    fsyncSync(handle);
    closeSync(handle);
    renameSync(`${file}.part`, file);
  },
  last: () => {
    if (!existsSync(file)) return ok(undefined);
    const rules = parseRetention(readFileSync(file, "utf8"));
    return rules.ok ? rules : fail(`${file}: ${rules.problem}`);
  },
});

/** Carries rules out again in every regency, on what a restore brought back; answers how many versions lost their bodies. */
export const reapplyRetention = async (
  world: Pick<World, "store" | "pepper" | "clock">,
  rules: RetentionRules,
): Promise<number> => {
  const now = new Date(world.clock());
  let erased = 0;
  for (const regency of await world.store.regencies()) {
    const due = await world.store.read(regency, (tx) => dueRecords(tx, rules, now));
    erased += await applyRetention(world, regency, due, retentionRequest(rules), now);
  }
  await forgetLogEverywhere(world, rules);
  return erased;
};
