import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { createRandom } from "#support/random.ts";
import { buildApp, ROOT } from "../../../src/tools/build-app.ts";
import { enrol, unlock } from "../../browser/steps/sign-in.ts";
import type { ChaosRow, ChaosSize } from "../chaos-row.ts";
import { startBrowser } from "./browser-process.ts";

const LONGEST_UPDATE_MS = 800;

/**
 * Kills the browser while the real app replaces itself by its next release. Each start is without a network: the app must
 * come up from what the phone holds, take the PIN, and save the next weighing.
 */
export const killUpdate = async ({ kills, seed }: ChaosSize): Promise<ChaosRow> => {
  const from = performance.now();
  const random = createRandom(seed);
  await buildApp();
  const folder = mkdtempSync(join(tmpdir(), "damping-chaos-"));
  const appDir = join(folder, "app");
  cpSync(join(ROOT, "dist"), appDir, { recursive: true });
  const server = await startAppServer({ families: 20, env: { APP_DIR: appDir } });
  const seeded = await countAt(server);
  let saves = 0;
  try {
    const run = async (work: (page: Page) => Promise<void>): Promise<void> => {
      const { page, kill } = await startBrowser(join(folder, "profile"));
      try {
        page.setDefaultTimeout(20_000);
        await work(page);
      } finally {
        await kill();
      }
    };
    const update = async (page: Page): Promise<void> => {
      appendFileSync(join(appDir, "sw.js"), `\n// release ${saves}\n`);
      await server.restart();
      // Rejected when the browser goes; that is what is waited for here.
      page.evaluate(takeUpdate).catch(() => undefined);
      await sleep(random.below(LONGEST_UPDATE_MS));
    };
    await run(async (page) => {
      await page.goto(server.url);
      await enrol(page, server.code("Kader TPK"), server.url);
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
      await update(page);
    });
    for (let kill = 1; kill < kills; kill += 1)
      await run(async (page) => {
        await page.context().setOffline(true);
        await page.goto(server.url);
        await unlock(page);
        await weigh(page, 4 + (kill % 100) / 10);
        saves += 1;
        await page.context().setOffline(false);
        await update(page);
      });
    await run(async (page) => {
      await page.goto(server.url);
      await unlock(page);
      const until = Date.now() + 30_000;
      while ((await countAt(server)) - seeded < saves && Date.now() < until) await sleep(200);
    });
    const count = (await countAt(server)) - seeded;
    return {
      where: "app update",
      saves,
      acknowledged: saves,
      kills,
      lost: Math.max(0, saves - count),
      twice: Math.max(0, count - saves),
      seconds: (performance.now() - from) / 1000,
      also: "each start without a network, from what the phone holds",
    };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Runs in the page: looks for the next release and lets it take over as soon as it can. */
const takeUpdate = async (): Promise<void> => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update();
  for (;;) {
    registration?.waiting?.postMessage({ type: "SKIP_WAITING" });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

const weigh = async (page: Page, weightKg: number): Promise<void> => {
  await page.getByRole("link", { name: "Beranda", exact: true }).click();
  await page.getByRole("button", { name: "Tambah" }).click();
  await page.getByRole("dialog").getByText("Timbang & ukur").click();
  await page.getByRole("heading", { name: "Timbang siapa?" }).waitFor();
  await page.locator("main a.list-row").first().click();
  await page.getByLabel("Berat").fill(weightKg.toFixed(1).replace(".", ","));
  await page.getByLabel("Berat").blur();
  const [confirm, answer] = [/^Benar$/, /^Ukur lagi nanti$/].map((name) =>
    page.getByRole("button", { name }),
  );
  for (const button of [confirm, answer]) if (await button?.isVisible()) await button?.click();
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Tersimpan di HP ini").first().waitFor();
};

/** Versions that devices have written, as the server counts them. */
const countAt = async (server: AppServer): Promise<number> =>
  server.world().store.read("3571", async ({ devices, versions }) => {
    const all = await devices.all();
    const counts = await versions.countsOf(all.map(({ device }) => device));
    return counts.reduce((sum, { count }) => sum + count, 0);
  });
