import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { buildApp, ROOT } from "../../src/tools/build-app.ts";
import { enrol, unlock } from "./steps/sign-in.ts";

let appDir: string;
let server: AppServer;
let cadre: BrowserProfile;

beforeAll(async () => {
  await buildApp();
  appDir = mkdtempSync(join(tmpdir(), "damping-app-"));
  cpSync(join(ROOT, "dist"), appDir, { recursive: true });
  server = await startAppServer({ families: 20, env: { APP_DIR: appDir } });
  cadre = await openProfile(server.url);
});

afterAll(async () => {
  await cadre?.close();
  await server?.stop();
  rmSync(appDir, { recursive: true, force: true });
});

test("an update waits while a form is open and takes over when asked, with nothing typed lost", async () => {
  const { page } = cadre;
  await enrol(page, server.code("Kader TPK"));
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await page.getByRole("button", { name: "Tambah" }).click();
  await page.getByRole("dialog").getByText("Timbang & ukur").click();
  await page.getByRole("heading", { name: "Timbang siapa?" }).waitFor();
  await page.locator("main a.list-row").first().click();
  await page.getByLabel("Berat").fill("9,1");

  await page.getByLabel("Berat").blur();
  appendFileSync(join(appDir, "sw.js"), "\n// the next release\n");
  await server.restart();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await expect.poll(() => waitingState(page)).toBe("installed");
  // The new version is there and waits; the form stands as it was typed.
  expect(await page.getByLabel("Berat").inputValue()).toBe("9,1");

  await page.getByRole("link", { name: "Kembali" }).click();
  await page.getByRole("link", { name: "Kembali" }).click();
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.getByRole("button", { name: /Perbarui|Pakai/ }).click();
  await unlock(page);
  await page.getByRole("button", { name: "Kunci sekarang" }).waitFor();
  await page.getByRole("link", { name: "Beranda", exact: true }).click();
  expect(await waitingState(page)).toBeUndefined();
  await page
    .getByText(/belum selesai/)
    .first()
    .waitFor();
});

/** The state of the version that waits to take over, if one does. */
const waitingState = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);
