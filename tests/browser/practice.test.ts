import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { enrol, unlock } from "./steps/sign-in.ts";

let server: AppServer;
let cadre: BrowserProfile;
/** What the page asked of the server's routes while practising. */
const asked: string[] = [];

beforeAll(async () => {
  server = await startAppServer();
  cadre = await openProfile(server.url);
});
afterAll(async () => {
  await cadre?.close();
  await server?.stop();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await cadre?.screenshot("gagal-latihan");
});

const coach = (text: string | RegExp) => cadre.page.locator(".coach").getByText(text).waitFor();

test("before any code, the practice village opens with its first step", async () => {
  const { page } = cadre;
  await page.goto("/");
  await page.getByRole("link", { name: "Coba dulu: desa latihan" }).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/v1/")) asked.push(request.url());
  });
  await cadre.screenshot("latihan-00-masuk");
  await page.getByRole("link", { name: "Coba dulu: desa latihan" }).click();
  await coach("Langkah 1 dari 3: Kunjungan pertama");
  await page.getByText("LATIHAN", { exact: true }).waitFor();
  await cadre.screenshot("latihan-01-beranda");
});

test("the coach leads through a visit", async () => {
  const { page } = cadre;
  await page.getByRole("link", { name: "Tunjukkan", exact: true }).click();
  await coach(/Tekan Catat kunjungan/);
  await cadre.screenshot("latihan-02-keluarga");
  await page.getByRole("link", { name: "Catat kunjungan" }).click();
  await coach(/Pilih Bertemu/);
  await page.getByRole("radio", { name: "Bertemu", exact: true }).check();
  await cadre.screenshot("latihan-03-kunjungan");
  await page.getByRole("button", { name: "Lanjut", exact: true }).click();
  await page.getByRole("button", { name: "Langsung ke ringkasan" }).click();
  await page.getByRole("button", { name: "Simpan kunjungan" }).click();
  await coach("Langkah 2 dari 3: Penimbangan pertama");
});

test("through a weighing whose result asks for help", async () => {
  const { page } = cadre;
  await page.getByRole("link", { name: "Tunjukkan", exact: true }).click();
  await coach(/Tekan Timbang/);
  await page.getByRole("link", { name: "Timbang & ukur" }).click();
  await coach(/Ketik berat 8,0/);
  await page.getByLabel("Berat").fill("8,0");
  await page.getByLabel(/^Panjang \(/).fill("71,0");
  await page.getByLabel("Berat").focus();
  await cadre.screenshot("latihan-04-timbang");
  await page.getByRole("button", { name: "Simpan" }).click();
  await coach("Langkah 3 dari 3: Rujukan pertama");
});

test("and through a referral, to the end", async () => {
  const { page } = cadre;
  await page.getByRole("link", { name: "Tunjukkan", exact: true }).click();
  await page.getByRole("link", { name: "Buat rujukan" }).click();
  await coach(/Temuannya sudah tercentang/);
  await cadre.screenshot("latihan-05-rujuk");
  await page.getByRole("button", { name: "Simpan dan buat slip" }).click();
  await coach("Selesai");
  await cadre.screenshot("latihan-06-selesai");
});

test("a reload stays in practice; nothing was asked of the server", async () => {
  const { page } = cadre;
  await page.goto("/saya");
  await coach("Selesai");
  expect(await page.getByRole("button", { name: /Latihan: desa latihan/ }).count()).toBe(0);
  await cadre.screenshot("latihan-07-saya");
  await page.goto("/saya/pengiriman");
  await page.getByRole("button", { name: "Kirim sekarang" }).click();
  expect(asked).toEqual([]);
});

test("a number is not called from practice", async () => {
  const { page } = cadre;
  await page.goto("/keluarga/latihan-keluarga-1/bahaya");
  await page.locator('a[href^="tel:"]').first().click();
  await page.getByText("Ini latihan: tidak ada yang ditelepon").waitFor();
  await cadre.screenshot("latihan-08-bahaya");
});

test("starting over wipes the practice alone, leaving it opens real work, where nothing of it is", async () => {
  const { page } = cadre;
  await page.goto("/");
  await page.getByRole("button", { name: "Ulang", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ulang", exact: true }).click();
  await coach("Langkah 1 dari 3: Kunjungan pertama");
  await page.getByRole("button", { name: "Keluar", exact: true }).click();
  await page.getByLabel("Kode aktivasi").waitFor();
  expect(asked).toEqual([]);
  await enrol(page, server.code("Kader TPK"));
  await page.getByLabel(/^Cari/).fill("Latihan");
  await page.waitForTimeout(300);
  expect(await page.getByRole("link", { name: /Latihan/ }).count()).toBe(0);
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.getByRole("button", { name: /Latihan: desa latihan/ }).click();
  await coach("Langkah 1 dari 3: Kunjungan pertama");
  await page.getByRole("button", { name: "Keluar", exact: true }).click();
  await unlock(page);
  expect(cadre.problems).toEqual([]);
});
