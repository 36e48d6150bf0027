import type { Page } from "playwright-core";

/** How much slower than this machine the phone of the budgets is. */
export const SLOWDOWN = 6;

/**
 * What the page's main thread itself works, in ms since it began: another program that takes the processor does not count, so
 * that a busy machine can be measured on too.
 */
export const createThreadClock = async (page: Page): Promise<() => Promise<number>> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
  };
};

/**
 * A brake on the page: 1 is full speed. Only the page's main thread is slowed. What runs in a worker (PIN) or in another
 * thread of the browser (storage, cryptography) keeps this machine's speed, so it is reported apart.
 */
export const createBrake = async (page: Page): Promise<(rate: number) => Promise<void>> => {
  const devtools = await page.context().newCDPSession(page);
  return async (rate) => {
    await devtools.send("Emulation.setCPUThrottlingRate", { rate });
  };
};
