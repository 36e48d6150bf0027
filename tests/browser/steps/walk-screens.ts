import type { Page } from "playwright-core";
import { screenProblems } from "./screen-problems.ts";

/** Far more than there are; a walk that finds new addresses for ever ends. */
const MOST_SCREENS = 150;

/** A woman's page has other parts than a child's. */
const PAGES_OF_SEVERAL: readonly string[] = ["/orang/:id", "/keluarga/:id"];

export interface Walk {
  readonly screens: number;
  /** "/saya: no name: button ..." */
  readonly problems: readonly string[];
}

/**
 * Opens every screen that links lead to from Beranda on, one of each kind, and looks at each. Forms are opened, never saved; what
 * stands behind a button (sheets) is not seen.
 */
export const walkScreens = async (page: Page): Promise<Walk> => {
  const waiting: string[] = ["/"];
  const opened = new Map<string, number>();
  const problems: string[] = [];
  while (waiting.length > 0 && opened.size < MOST_SCREENS) {
    const address = waiting.shift() ?? "/";
    const kind = kindOf(address);
    const times = opened.get(kind) ?? 0;
    if (times >= (PAGES_OF_SEVERAL.includes(kind) ? 3 : 1)) continue;
    opened.set(kind, times + 1);
    await openWithin(page, address);
    problems.push(...(await screenProblems(page)).map((problem) => `${kind}: ${problem}`));
    const links = await page
      .locator("a[href^='/']")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    waiting.push(...links.filter((link) => link !== null));
  }
  return { screens: opened.size, problems };
};

/** One of each kind: whose page it is says nothing about the screen, what is asked of it does. */
const kindOf = (address: string): string =>
  address
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}[^/?&,]*/g, ":id")
    .replaceAll(/\d{4,10}(%2F\d+)?/g, ":area")
    .replaceAll(/=[^&]*(:id|:area)[^&]*/g, "=:id")
    .replaceAll(/(bulan|tanggal|alasan|kontak)=[^&]*/g, "$1");

/** As a link does, without pressing it: a reload would ask for the PIN. */
const openWithin = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
  await page.waitForTimeout(100); // The screen before gives way.
  await page.locator("h1:visible").first().waitFor();
  await page.waitForFunction(
    () =>
      !document.querySelector(".loading") &&
      document.getAnimations().every(({ playState }) => playState !== "running"),
  );
};
