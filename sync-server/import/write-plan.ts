import { firstVersion } from "#domain/facts/next-version.ts";
import { recordAsServer } from "../accept/record-as-server.ts";
import type { World } from "../world.ts";
import type { PlannedRecord } from "./planned-record.ts";

/** What became of a plan: how many records of each kind are now there, and which were refused at the door. */
export interface Written {
  readonly countByKind: Readonly<Record<string, number>>;
  readonly refused: readonly { readonly record: PlannedRecord; readonly reason: string }[];
}

/** Versions in one transaction: short enough that phones syncing meanwhile hardly wait. */
const BATCH = 400;

/**
 * Writes the planned records as the server, a few hundred at a time. A record that came into being since the plan was made
 * is left alone. Cut off half-way, the same import run again finishes the rest.
 */
export const writePlan = async (
  world: World,
  regency: string,
  records: readonly PlannedRecord[],
  onProgress: (done: number, all: number) => void,
): Promise<Written> => {
  const countByKind: Record<string, number> = {};
  const refused: { record: PlannedRecord; reason: string }[] = [];
  for (let from = 0; from < records.length; from += BATCH) {
    const batch = records.slice(from, from + BATCH);
    const done = await world.store.write(regency, async (tx) => {
      const there = new Set(
        (await tx.versions.ofRecords(batch.map(({ record }) => record))).map(({ record }) => record),
      );
      const missing = batch.filter(({ record }) => !there.has(record));
      const outcomes = await recordAsServer(
        tx,
        world,
        regency,
        missing.map((planned) => (origin) => ({
          version: firstVersion(planned, planned.body, { ...origin, group: planned.group }),
          stream: planned.stream,
        })),
      );
      return missing.map((record, index) => ({ record, outcome: outcomes[index] }));
    });
    for (const { record, outcome } of done) {
      if (outcome?.outcome === "refused") refused.push({ record, reason: outcome.reason });
      else countByKind[record.kind] = (countByKind[record.kind] ?? 0) + 1;
    }
    onProgress(Math.min(from + BATCH, records.length), records.length);
  }
  return { countByKind, refused };
};
