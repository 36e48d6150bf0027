import type { Page } from "playwright-core";
import { KELURAHAN, REGENCY } from "#server/demo/layout.ts";
import { STEP } from "#server/serials.ts";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { openProfile } from "#support/browser.ts";
import { enrol, PIN } from "../../browser/steps/sign-in.ts";
import { type Figure, median } from "../figure.ts";
import { createBrake, SLOWDOWN } from "./slow-down.ts";
import { type StartMarks, watchStart } from "./watch-start.ts";

const ROUNDS = 9;
/** Families of the kelurahan of whom the three RW of one team hold about 2,000 records. */
const FAMILIES = 650;
const CADRE_RWS = ["01", "02", "03"];

/**
 * The built app with its service worker on the real server: from opening it to the PIN pad, and from the last digit to
 * Beranda, both as painted. The person's typing between them is not counted, and no loading is waited for before it.
 */
export const coldStart = async (stretchMs: number): Promise<readonly Figure[]> => {
  const server = await startAppServer({ families: FAMILIES });
  const profile = await openProfile(server.url);
  try {
    const { page } = profile;
    page.setDefaultTimeout(60_000);
    await enrol(page, server.code("Kader TPK"));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    await page.addInitScript(watchStart);
    const brake = await createBrake(page);
    const records = await recordsOf(server, CADRE_RWS);
    const starts: Start[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await brake(SLOWDOWN);
      starts.push(await startOnce(page));
    }
    const toPad = median(starts.map(({ padMs }) => padMs));
    const toHome = median(starts.map(({ homeMs }) => homeMs));
    return [
      { name: "opening the app to the PIN pad", value: toPad, unit: "ms", note: `page ${SLOWDOWN}x slower` },
      {
        name: `last digit to Beranda, stretching the PIN counted ${SLOWDOWN} times`,
        value: toHome + (SLOWDOWN - 1) * stretchMs,
        unit: "ms",
        target: { atMost: 3_000 },
        note: `${toHome.toFixed(0)} as measured; at least ${records} records`,
      },
      {
        name: "cold start: both together",
        value: toPad + toHome + (SLOWDOWN - 1) * stretchMs,
        unit: "ms",
        target: { atMost: 2_500 },
        note: `${(toPad + toHome).toFixed(0)} as measured`,
      },
    ];
  } finally {
    await profile.close();
    await server.stop();
  }
};

/**
 * What the cadre's streams have been given, at least: serials count the versions that every reader of a stream may see, of which
 * next to none is a correction in the demonstration.
 */
const recordsOf = (server: AppServer, rws: readonly string[]): Promise<number> =>
  server.world().store.read(REGENCY, async (tx) => {
    const streams = new Set(rws.map((rw) => `${KELURAHAN}/${rw}`));
    return (await tx.streams.all())
      .filter(({ stream }) => streams.has(stream))
      .reduce((sum, { serial }) => sum + Math.floor(serial / STEP), 0);
  });

interface Start {
  readonly padMs: number;
  readonly homeMs: number;
}

const startOnce = async (page: Page): Promise<Start> => {
  await page.goto("/", { waitUntil: "commit" });
  await page.getByRole("button", { name: "5", exact: true }).waitFor();
  for (const digit of PIN) await page.getByRole("button", { name: digit, exact: true }).click();
  await page.getByText(/^Halo, /).waitFor();
  const marks = await page.evaluate(
    () =>
      new Promise<StartMarks>((marked) => {
        const look = (): void => {
          if (startMarks.homeMs > 0) marked(startMarks);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  return { padMs: marks.padMs, homeMs: marks.homeMs - marks.lastTapMs };
};

declare const startMarks: StartMarks;
