import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import { buildPage } from "#support/build-page.ts";
import { createRandom } from "#support/random.ts";
import type { ChaosRow, ChaosSize } from "../chaos-row.ts";
import { addPeople } from "../server/add-people.ts";
import { createServerProcess } from "../server/server-process.ts";
import { createStormPhone, readEverything } from "../server/storm-phone.ts";
import { startBrowser } from "./browser-process.ts";
import type { ChaosPage, Form, Saved } from "./page/main.ts";

const AREA = "3571011001";
const LONGEST_LIFE_MS = 700;
/** Versions looked for after each start; all of them at the end. */
const LOOKED_BACK = 200;

/**
 * Kills the browser while it saves, seals, hands over and applies what a colleague in the same RW sends; after each start
 * looks whether everything that was reported as kept is there.
 */
export const killBrowser = async ({ kills, seed }: ChaosSize): Promise<ChaosRow> => {
  const from = performance.now();
  const built = await buildPage("tests/chaos/browser/page");
  const folder = mkdtempSync(join(tmpdir(), "damping-chaos-"));
  const env = { DATA_DIR: join(folder, "server"), APP_DIR: built };
  const [reader = "", mine = "", colleague = ""] = await addPeople(env, AREA, ["01", "01"]);
  const server = await createServerProcess(env);
  await server.start();
  const random = createRandom(seed);
  const profile = join(folder, "profile");
  const saved: Saved[] = [];
  let form: Form | undefined;
  let lost = 0;
  let torn = 0;
  try {
    const other = await createStormPhone(server.url, colleague, AREA, "01");
    const run = async (work: (page: Page) => Promise<void>): Promise<void> => {
      const browser = await startBrowser(profile);
      try {
        browser.page.on("console", (message) => remember(message.text()));
        await browser.page.goto(server.url);
        await browser.page.waitForFunction(() => "chaos" in globalThis);
        await work(browser.page);
      } finally {
        await browser.kill();
      }
    };
    const remember = (line: string): void => {
      const [word, first = "", second = "", third = ""] = line.split(" ");
      if (word === "saved") saved.push({ child: first, version: second });
      if (word === "draft") form = { draft: first, child: second, record: third };
    };
    const look = async (page: Page): Promise<void> => {
      await page.evaluate(() => chaos.unlock());
      const missing = await page.evaluate((versions) => chaos.missing(versions), saved.slice(-LOOKED_BACK));
      lost += missing.length;
      if (!form) return;
      const places = await page.evaluate((last) => chaos.placesOf(last), form);
      if (places === 0) lost += 1;
      if (places > 1) torn += 1;
    };
    const getKilled = async (page: Page): Promise<void> => {
      // Rejected when the browser goes; that is what is waited for here.
      page.evaluate(() => chaos.work()).catch(() => undefined);
      await sleep(random.below(LONGEST_LIFE_MS));
    };
    await run(async (page) => {
      await page.evaluate(([code, area]) => chaos.enrol(code, area, "01"), [mine, AREA] as const);
      await getKilled(page);
    });
    for (let kill = 1; kill < kills; kill += 1) {
      await other.work();
      await run(async (page) => {
        await look(page);
        await getKilled(page);
      });
    }
    await run(async (page) => {
      await look(page);
      await page.evaluate(() => chaos.settle());
    });
    await other.settle();
    const found = await readEverything(server.url, reader);
    if (torn > 0) throw new Error(`${torn} forms stand beside the record they became`);
    return {
      where: "browser",
      saves: saved.length,
      acknowledged: saved.length,
      kills,
      lost: lost + saved.filter(({ version }) => !found.has(version)).length,
      twice: [...found.values()].filter(({ size }) => size > 1).length,
      seconds: (performance.now() - from) / 1000,
      also: "counted after each start too; no form half saved",
    };
  } finally {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Set by page/main.ts; the functions that name it run there. */
declare const chaos: ChaosPage;
