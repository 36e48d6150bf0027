import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "#support/find-chromium.ts";

/** A browser of its own process group on a profile that outlives it. */
export interface BrowserProcess {
  readonly page: Page;
  /** SIGKILL to the browser and all its children at once, as Android does when memory runs out. */
  kill(): Promise<void>;
}

const STARTS_WITHIN_MS = 30_000;

export const startBrowser = async (profile: string): Promise<BrowserProcess> => {
  const portFile = join(profile, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  rmSync(join(profile, "SingletonLock"), { force: true });
  const flags = [
    ...CHROMIUM_FLAGS,
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
  ];
  const browser: ChildProcess = spawn(await findChromium(), [...flags, "about:blank"], {
    detached: true,
    stdio: "ignore",
  });
  const ended = once(browser, "exit");
  const kill = async (): Promise<void> => {
    if (browser.pid !== undefined && browser.exitCode === null) process.kill(-browser.pid, "SIGKILL");
    await ended;
  };
  try {
    const connected = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(portFile)}`);
    const [context] = connected.contexts();
    const page = context?.pages()[0] ?? (await context?.newPage());
    if (!page) throw new Error("the browser has no page");
    return { page, kill };
  } catch (error) {
    await kill();
    throw error;
  }
};

const portIn = async (file: string): Promise<string> => {
  for (const from = performance.now(); performance.now() - from < STARTS_WITHIN_MS; await sleep(20)) {
    const [port = ""] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    if (port !== "") return port;
  }
  throw new Error("the browser does not start");
};
