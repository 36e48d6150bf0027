import type { Page } from "playwright-core";

/** How much slower than this machine the phone of the budgets is. */
export const SLOWDOWN = 6;

/**
 * Slows the page down by `rate`; 1 is full speed. Only the page's main thread is slowed: what runs in a worker or in another
 * process of the browser (storage, cryptography off the thread) keeps this machine's speed.
 */
export const slowDown = async (page: Page, rate: number): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
};
