import { expect, test } from "vitest";
import { createWebLead } from "#sync/web-leader.ts";

/** Web Locks as far as they are used: one holder at a time, `ifAvailable` answers null at once. */
const createLocks = (): LockManager => {
  let isHeld = false;
  const request = async (
    _name: string,
    _options: LockOptions,
    work: (lock: Lock | null) => Promise<unknown>,
  ) => {
    if (isHeld) return work(null);
    isHeld = true;
    try {
      return await work({ name: "x", mode: "exclusive" });
    } finally {
      isHeld = false;
    }
  };
  return { request, query: async () => ({}) } as unknown as LockManager;
};

test("one tab leads; another is told so and may lead after it", async () => {
  const locks = createLocks();
  const [one, two] = [createWebLead(locks), createWebLead(locks)];
  const gate = Promise.withResolvers<void>();
  const first = one(() => gate.promise);
  expect(await two(async () => undefined)).toBe("anotherLeads");
  gate.resolve();
  expect(await first).toBe("led");
  expect(await two(async () => undefined)).toBe("led");
});

test("where there are no locks every tab leads: two at once cost data, not truth", async () => {
  let hasRun = false;
  const lead = createWebLead(undefined);
  expect(
    await lead(async () => {
      hasRun = true;
    }),
  ).toBe("led");
  expect(hasRun).toBe(true);
});
