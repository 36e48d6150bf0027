import { StorageFailure } from "../failures.ts";
import { createPlan, type Plan } from "../plan.ts";
import { type Memory, memoryChanged } from "./memory.ts";
import { refreshMemory } from "./refresh-memory.ts";
import { lookAt, type Seen } from "./seen.ts";

/** Enough for any real contention between tabs; more means that something is wrong. */
const MOST_TRIES = 25;

/**
 * Prepares a plan, commits it, and prepares it anew from fresh rows whenever another tab (or another task of this one) was
 * quicker. An empty plan writes nothing. Memory follows the commit before this answers.
 */
export const commitPlan = async <T>(
  memory: Memory,
  prepare: (plan: Plan, seen: Seen) => Promise<T>,
): Promise<T> => {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (memory.isLocked) throw new StorageFailure("closed", "locked");
    const plan = createPlan();
    const value = await prepare(plan, lookAt(memory));
    if (plan.isEmpty()) return value;
    // What was locked meanwhile has forgotten its keys: nothing sealed with them may be half written.
    if (memory.isLocked) throw new StorageFailure("closed", "locked");
    if ((await memory.ports.rows.commit(plan.toCommit())) === "committed") {
      plan.settle();
      memoryChanged(memory);
      memory.ports.tabs.announce();
      return value;
    }
    await refreshMemory(memory);
  }
  throw new StorageFailure("busy", "other tabs kept writing the same rows");
};
