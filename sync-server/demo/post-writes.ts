import type { Outcome } from "#protocol/outcomes.ts";
import { acceptVersions } from "../accept/accept-versions.ts";
import type { WriteTx } from "../store/store.ts";
import type { World } from "../world.ts";
import { type DemoWorker, REGENCY } from "./layout.ts";
import type { DemoWrite } from "./write.ts";

/** Outcomes by name, so that a test can hold the demonstration to what it promises. */
export type OutcomeCounts = Readonly<Record<string, number>>;

/** Versions handed in at once. */
const BATCH = 400;

/**
 * Hands everything in as its authors would have, oldest first, through the same gate as a phone's: with their grants, the
 * counters of their devices, and the server's clock at that moment.
 */
export const postWrites = async (
  tx: WriteTx,
  { pepper }: Pick<World, "pepper">,
  writes: readonly DemoWrite[],
): Promise<OutcomeCounts> => {
  const counters = new Map<string, number>();
  const counts: Record<string, number> = {};
  for (const batch of batchesOf([...writes].sort((a, b) => a.atMs - b.atMs))) {
    const [first] = batch;
    if (!first) continue;
    const { author, atMs } = first;
    const posted = batch.map(({ version, stream }) => {
      const n = (counters.get(author.device) ?? 0) + 1;
      counters.set(author.device, n);
      return { ...version, n, stream };
    });
    const context = { regency: REGENCY, now: new Date(atMs).toISOString(), pepper };
    const outcomes = await acceptVersions(tx, senderOf(author), posted, context);
    for (const outcome of outcomes) counts[nameOf(outcome)] = (counts[nameOf(outcome)] ?? 0) + 1;
  }
  return counts;
};

const nameOf = (outcome: Outcome): string =>
  outcome.outcome === "refused" ? `refused ${outcome.reason}` : outcome.outcome;

const senderOf = ({ id, device, grants }: DemoWorker) => ({
  worker: id,
  devices: new Set([device]),
  grants,
  lateGrants: [],
});

/** Neighbouring writes of one author at one moment go together. */
const batchesOf = (writes: readonly DemoWrite[]): readonly (readonly DemoWrite[])[] => {
  const batches: DemoWrite[][] = [];
  for (const write of writes) {
    const current = batches.at(-1);
    const [head] = current ?? [];
    if (current && head?.author === write.author && head.atMs === write.atMs && current.length < BATCH)
      current.push(write);
    else batches.push([write]);
  }
  return batches;
};
