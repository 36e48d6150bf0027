import type { Lead } from "./ports.ts";

/** One tab at a time, by Web Locks; never stolen, since a closed or discarded tab frees its lock by itself. */
export const createWebLead =
  (locks: LockManager | undefined = globalThis.navigator?.locks): Lead =>
  async (work) => {
    if (!locks) {
      await work(); // Without locks two tabs may sync at once, which costs data, not truth.
      return "led";
    }
    return locks.request("damping sync", { ifAvailable: true }, async (lock) => {
      if (!lock) return "anotherLeads";
      await work();
      return "led";
    });
  };
