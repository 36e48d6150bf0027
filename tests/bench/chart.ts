import preact from "@preact/preset-vite";
import { chromium } from "playwright-core";
import { PHONE } from "#support/browser.ts";
import { buildPage } from "#support/build-page.ts";
import { answerBuiltFile } from "#support/built-file.ts";
import { CHROMIUM_FLAGS, findChromium } from "#support/find-chromium.ts";
import { listen } from "#support/listen.ts";
import type { Drawn } from "./chart-page/draw-chart.tsx";
import { type Bench, type Figure, median, percentile } from "./figure.ts";

const SLOWER = 6;
const ROUNDS = 15;
const CHARTS = ["weightForAge", "lengthForAge", "weightForHeight", "bmiForAge", "headForAge"] as const;

declare const drawChart: (id: string) => Promise<Drawn>;

/** Growth charts with 59 monthly measurements, drawn in a real Chromium at 360 px with the CPU slowed six times. */
export const chartDrawing: Bench = {
  name: "chart",
  run: async () => {
    const built = await buildPage("tests/bench/chart-page", { plugins: [preact()] });
    const site = await listen(({ url = "/" }, answer) => void answerBuiltFile(built, url, answer));
    const browser = await chromium.launch({
      executablePath: await findChromium(),
      args: [...CHROMIUM_FLAGS],
    });
    try {
      const page = await browser.newPage({
        viewport: PHONE,
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      });
      await page.goto(site.url);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
      const figures: Figure[] = [];
      for (const id of CHARTS) {
        const drawn: Drawn[] = [];
        for (let round = 0; round < ROUNDS; round++)
          drawn.push(await page.evaluate((chart) => drawChart(chart), id));
        figures.push(...figuresOf(id, drawn));
      }
      return figures;
    } finally {
      await browser.close();
      await site.stop();
    }
  },
};

const figuresOf = (id: string, drawn: readonly Drawn[]): readonly Figure[] => {
  const [first, ...again] = drawn.map(({ laidOutMs }) => laidOutMs);
  const marks = drawn[0]?.marks ?? 0;
  return [
    {
      name: `${id}: drawn and laid out, CPU ${SLOWER}x slower`,
      value: median(again),
      unit: "ms",
      target: { atMost: 50 },
      note: `first ${first?.toFixed(1)}, fastest ${Math.min(...again).toFixed(1)}, p95 ${percentile(again, 95).toFixed(1)}, ${marks} points`,
    },
    {
      name: `${id}: until the frame that shows it`,
      value: median(drawn.slice(1).map(({ paintedMs }) => paintedMs)),
      unit: "ms",
    },
  ];
};
