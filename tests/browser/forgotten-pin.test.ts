import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, LAPTOP, openProfile } from "#support/browser.ts";
import { enrol, PIN, unlock } from "./steps/sign-in.ts";

let server: AppServer;
let cadre: BrowserProfile;
let supervisor: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer({ families: 20 });
  cadre = await openProfile(server.url);
  supervisor = await openProfile(server.url, { viewport: LAPTOP });
});

afterAll(async () => {
  await cadre?.close();
  await supervisor?.close();
  await server?.stop();
});

const type = async (page: Page, pin: string): Promise<void> => {
  for (const digit of pin) await page.getByRole("button", { name: digit, exact: true }).click();
};

test("a forgotten PIN: ten wrong ones lock, the supervisor shows the key, and offline it opens with everything typed", async () => {
  const { page, context } = cadre;
  await enrol(page, server.code("Kader TPK"));
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  const families = await page
    .getByText(/balita/)
    .first()
    .textContent();
  await context.setOffline(true);
  await page.clock.install();
  await page.reload();
  for (let wrong = 0; wrong < 10; wrong++) {
    await page.getByRole("button", { name: "5", exact: true }).and(page.locator(":enabled")).waitFor();
    await type(page, "593027");
    await page
      .getByText(/PIN salah|PIN ini sudah tidak berlaku/)
      .first()
      .waitFor();
    await page.clock.fastForward("10:01");
  }
  await page.getByText("PIN ini sudah tidak berlaku").waitFor();
  await cadre.screenshot("pin-forgotten");

  const name = server.signIns.find(({ label }) => label.startsWith("Kader TPK"))?.name ?? "";
  const boss = supervisor.page;
  await enrol(boss, server.code("Penyelia"));
  await boss.goto("/");
  await unlock(boss);
  await boss.getByRole("link", { name: "Saya", exact: true }).click();
  await boss.getByRole("link", { name: "Lihat HP di wilayah" }).click();
  const row = boss.locator(".list-row").filter({ hasText: name }).filter({ hasText: "Chrome di" });
  await boss.getByRole("button", { name: "Kunci pemulihan" }).first().waitFor();
  await supervisor.screenshot("devices");
  const key = await shownKey(boss, row);
  await supervisor.screenshot("recovery-key");

  await page.getByRole("button", { name: "Pakai kunci pemulihan" }).click();
  await page.getByLabel("Kunci pemulihan").fill(`${key.slice(0, -1)}${key.endsWith("0") ? "1" : "0"}`);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByText("Ada huruf yang salah").waitFor();
  await cadre.screenshot("recovery-mistyped");
  await page.getByLabel("Kunci pemulihan").fill(key.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByText("Buat PIN 6 angka").waitFor();
  await type(page, PIN);
  await page.getByText("Ulangi PIN tadi").waitFor();
  await type(page, PIN);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(
    await page
      .getByText(/balita/)
      .first()
      .textContent(),
  ).toBe(families);
  await page.reload();
  await unlock(page);
});

/** The key as the supervisor reads it, under its QR. */
const shownKey = async (boss: Page, row: ReturnType<Page["locator"]>): Promise<string> => {
  await row.getByRole("button", { name: "Kunci pemulihan" }).click();
  const text = boss.locator(".recovery-key__text").first();
  await text.waitFor();
  await boss.getByRole("img", { name: "Kunci pemulihan sebagai QR" }).first().waitFor();
  return (await text.textContent()) ?? "";
};
