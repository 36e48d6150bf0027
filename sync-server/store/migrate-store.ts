import { fail, ok, type Result } from "#domain/result.ts";
import { compareRegency, type RegencyCounts } from "./migrate/compare-regency.ts";
import { copyRegency } from "./migrate/copy-regency.ts";
import { strangersIn } from "./migrate/strangers-in.ts";
import type { Store } from "./store.ts";

export interface MigratedRegency {
  readonly regency: string;
  /** Rows that both now hold, and hold alike. */
  readonly counts: RegencyCounts;
}

/** `targetHoldsOthers`: the target has what the source has not. `differs`: the source was written to meanwhile, or worse. */
export type MigrationProblem =
  | { readonly type: "targetHoldsOthers"; readonly regency: string; readonly what: string }
  | { readonly type: "differs"; readonly regency: string; readonly what: readonly string[] };

export interface MigrationOptions {
  /** Whether to compare at the end; true when not given. A backup of a store at work never comes out even. */
  readonly compares?: boolean;
  /** Copies streams anew that look the same: after a comparison that failed for no reason anybody knows. */
  readonly everything?: boolean;
  /** Called after every stream copied. */
  readonly onCopied?: (copied: {
    readonly regency: string;
    readonly stream: string;
    readonly versions: number;
  }) => void;
}

/**
 * Copies everything that `from` holds to `to`, serials, stamps, sessions and epoch as they are, so that phones notice
 * nothing but another address. Run again it copies only what changed since, stream by stream: once while the server works,
 * then, with the server stopped, the rest in moments; phones go on recording throughout. Ends by reading both stores whole
 * and comparing them.
 */
export const migrateStore = async (
  from: Store,
  to: Store,
  { compares = true, everything = false, onCopied = () => {} }: MigrationOptions = {},
): Promise<Result<readonly MigratedRegency[], MigrationProblem>> => {
  const regencies = await from.regencies();
  const [foreign] = (await to.regencies()).filter((regency) => !regencies.includes(regency));
  if (foreign !== undefined)
    return fail({ type: "targetHoldsOthers", regency: foreign, what: "the regency itself" });
  for (const regency of regencies) {
    const stranger = await strangersIn(from, to, regency);
    if (stranger !== undefined) return fail({ type: "targetHoldsOthers", regency, what: stranger });
    const told = (stream: string, versions: number) => onCopied({ regency, stream, versions });
    await copyRegency(from, to, regency, { everything, onCopied: told });
  }
  const migrated: MigratedRegency[] = [];
  for (const regency of compares ? regencies : []) {
    const { counts, differences } = await compareRegency(from, to, regency);
    if (differences.length > 0) return fail({ type: "differs", regency, what: differences });
    migrated.push({ regency, counts });
  }
  return ok(migrated);
};
