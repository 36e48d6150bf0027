import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { enrol } from "./steps/sign-in.ts";

let server: AppServer;
let supervisor: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer();
  supervisor = await openProfile(server.url);
});

afterAll(async () => {
  await supervisor?.close();
  await server?.stop();
});

test("a kecamatan's supervisor decides for all of it without signal; it waits in the list and is told from the server then", async () => {
  const { page, context } = supervisor;
  await enrol(page, server.code("Penyelia kecamatan"));
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.locator('a[href="/aturan"]').click();
  await page.getByText("Belum ada keputusan di sini").waitFor();
  await page.getByRole("button", { name: "Keputusan baru" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Simpan keputusan" }).click();
  await sheet.getByText("Pilih wilayahnya.").waitFor();
  await supervisor.screenshot("91-aturan-kosong");
  await sheet.getByLabel("Berlaku di").selectOption({ label: "Seluruh Kecamatan Mojoroto" });
  await sheet.getByRole("radio", { name: "KB modern ikut menentukan KRS" }).check();
  await sheet.getByRole("radio", { name: "Ya", exact: true }).check();
  await sheet.getByLabel("Dasar keputusan").fill("Surat 12");
  await context.setOffline(true);
  await sheet.getByRole("button", { name: "Simpan keputusan" }).click();
  const waits = page.getByText(/menunggu dikirim/);
  await waits.waitFor();
  await supervisor.screenshot("92-aturan-menunggu");
  await context.setOffline(false);
  await waits.waitFor({ state: "detached", timeout: 60_000 });
  await page.getByText("Seluruh Kecamatan Mojoroto").waitFor();
  await supervisor.screenshot("93-aturan-terkirim");
  expect(await page.getByText("Surat 12").count()).toBe(1);
});
