import { startAppServer } from "#support/app-server.ts";
import { openProfile } from "#support/browser.ts";
import { enrol } from "../browser/steps/sign-in.ts";
import { type Bench, median, percentile } from "./figure.ts";
import { readSitting, type Sitting, watchSitting } from "./weighing-day/watch-sitting.ts";
import { weighChild } from "./weighing-day/weigh-child.ts";

/** Twice the demonstration: its posyandu of two RWs have 120 to 140 children, the largest there are. */
const FAMILIES = 680;
const SITTING = 60;
/** What a low-end phone is slower by. Slows the page's main thread only. */
const SLOWED = 6;

/** A sitting at the scale: tap a child, type weight and length with Enter, see the result, go on. */
export const weighingDay: Bench = {
  name: "weighing day",
  async run() {
    const server = await startAppServer({ families: FAMILIES });
    const profile = await openProfile(server.url);
    try {
      const { page } = profile;
      page.setDefaultTimeout(60_000);
      await enrol(page, server.code("Petugas puskesmas"));
      await page.getByRole("button", { name: "Tambah" }).click();
      await page.getByRole("link", { name: "Hari posyandu" }).click();
      const cdp = await profile.context.newCDPSession(page);
      await cdp.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
      const opened = performance.now();
      await page.getByRole("link", { name: /Posyandu Kenanga/ }).click();
      await page.locator(".register-row").first().waitFor();
      const openMs = performance.now() - opened;
      const children = await page.locator(".register-row").count();
      await page.evaluate(watchSitting);
      for (let at = 0; at < Math.min(SITTING, children); at += 1) await weighChild(page, at);
      const sitting: Sitting = await page.evaluate(readSitting);
      return figuresOf(sitting, children, openMs);
    } finally {
      await profile.close();
      await server.stop();
    }
  },
};

const figuresOf = ({ resultMs, openMs, keyMs, longMs }: Sitting, children: number, registerMs: number) => {
  const note = `CPU ${SLOWED}x, ${resultMs.length} of ${children} children`;
  return [
    {
      name: "open the register",
      value: registerMs,
      unit: "ms",
      note: `CPU ${SLOWED}x, fetch of the screen included`,
    },
    {
      name: "entry: Enter to result on the screen, p95",
      value: percentile(resultMs, 95),
      unit: "ms",
      target: { atMost: 100 },
      note,
    },
    { name: "entry: Enter to result on the screen, median", value: median(resultMs), unit: "ms", note },
    {
      name: "tap on a child to its fields on the screen, p95",
      value: percentile(openMs, 95),
      unit: "ms",
      target: { atMost: 100 },
      note,
    },
    {
      name: "key to letter on the screen, p95",
      value: percentile(keyMs, 95),
      unit: "ms",
      target: { atMost: 50 },
      note,
    },
    {
      name: "longest pause of the sitting",
      value: Math.max(0, ...longMs),
      unit: "ms",
      note: "longest task, saving included",
    },
  ];
};
