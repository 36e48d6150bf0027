import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import preact from "@preact/preset-vite";
import { chromium } from "playwright-core";
import { build } from "vite";
import { PHONE } from "../support/browser.ts";
import { CHROMIUM_FLAGS, findChromium } from "../support/find-chromium.ts";
import type { Drawn } from "./chart-page/draw-chart.tsx";
import { type Bench, type Figure, median, percentile } from "./figure.ts";

const PAGE = fileURLToPath(new URL("chart-page/", import.meta.url));
const SLOWER = 6;
const ROUNDS = 15;
const CHARTS = ["weightForAge", "lengthForAge", "weightForHeight", "bmiForAge", "headForAge"] as const;
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

declare const drawChart: (id: string) => Promise<Drawn>;

/** Growth charts with 59 monthly measurements, drawn in a real Chromium at 360 px with the CPU slowed six times. */
export const chartDrawing: Bench = {
  name: "chart",
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "damping-chart-"));
    await build({
      root: PAGE,
      base: "./",
      logLevel: "error",
      configFile: false,
      plugins: [preact()],
      build: { outDir: folder, emptyOutDir: true, target: "es2022" },
    });
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? "/", "http://here").pathname;
      const file = path === "/" ? "/index.html" : path;
      response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
      createReadStream(join(folder, file))
        .on("error", () => response.writeHead(404).end())
        .pipe(response);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
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
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
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
      server.close();
      rmSync(folder, { recursive: true, force: true });
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
