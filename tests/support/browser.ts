import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "./find-chromium.ts";

/** A phone of the size we design for first. */
export const PHONE = { width: 360, height: 740 } as const;
export const LAPTOP = { width: 1280, height: 800 } as const;

const SCREENSHOTS = fileURLToPath(new URL("../../screenshots/", import.meta.url));

/** One person's browser with a profile of its own on disk, so that it can be closed, killed and opened again. */
export interface BrowserProfile {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Problems the page reported: console errors, uncaught errors, refused by policy. */
  readonly problems: readonly string[];
  /** Writes `screenshots/<name>.png` (an ignored folder). */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface ProfileOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Folder of an earlier profile to open again; a new one by default. */
  readonly folder?: string;
  /** More of the browser's own switches. */
  readonly args?: readonly string[];
  /** Accepts certificates of a self-made authority. */
  readonly ignoreHttpsErrors?: boolean;
}

/** Opens Chromium with the real service worker and a real profile. */
export const openProfile = async (baseUrl: string, options: ProfileOptions = {}): Promise<BrowserProfile> => {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "damping-profile-"));
  const viewport = options.viewport ?? PHONE;
  const isPhone = viewport.width < 600;
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: await findChromium(),
    args: [...CHROMIUM_FLAGS, ...(options.args ?? [])],
    headless: true,
    viewport,
    deviceScaleFactor: isPhone ? 2 : 1,
    hasTouch: isPhone,
    isMobile: isPhone,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    baseURL: baseUrl,
    serviceWorkers: "allow",
    ignoreHTTPSErrors: options.ignoreHttpsErrors ?? false,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(String(error)));
  // A machine that does other work too may take its time; what never comes fails all the same.
  page.setDefaultTimeout(30_000);
  return {
    context,
    page,
    problems,
    async screenshot(name) {
      mkdirSync(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: false });
    },
    async close() {
      await context.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** What a page complained of beyond a network that was taken away, and a session the server ended. */
export const surprisesOf = ({ problems }: Pick<BrowserProfile, "problems">): readonly string[] =>
  problems.filter((text) => !/ERR_INTERNET_DISCONNECTED|status of 401/.test(text));

/** Takes the network away once the service worker holds the whole app. */
export const goOffline = async ({ page, context }: BrowserProfile): Promise<void> => {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await context.setOffline(true);
};
