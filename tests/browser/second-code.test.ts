import { afterAll, beforeAll, expect, test } from "vitest";
import { fromBase32, stepAt, totpAt } from "#server/accounts/totp.ts";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { enrol } from "./steps/sign-in.ts";

let server: AppServer;
let supervisor: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer({ env: { SECOND_FACTOR: "required" } });
  supervisor = await openProfile(server.url);
});

afterAll(async () => {
  await supervisor?.close();
  await server?.stop();
});

test("a supervisor without a second code is told what to do, sets it up, and the phones of the area open", async () => {
  const { page } = supervisor;
  await enrol(page, server.code("Penyelia kecamatan"));
  await page.getByRole("link", { name: /Ditimbang \d+ dari \d+ balita/ }).waitFor();
  await page.getByRole("link", { name: "Saya" }).click();
  await page.getByRole("link", { name: "Lihat HP di wilayah" }).click();
  await page.getByText("Halaman ini meminta kode kedua.").waitFor();
  await supervisor.screenshot("40-kode-kedua-diminta");

  await page.getByRole("link", { name: "Buka Kode kedua" }).click();
  await page.getByRole("button", { name: "Buat kunci" }).click();
  const secret = (await page.locator(".factor-secret").first().textContent()) ?? "";
  await supervisor.screenshot("41-kode-kedua-pasang");
  const code = () => totpAt(fromBase32(secret.replaceAll(" ", "")), stepAt(Date.now()));
  await page.getByLabel("Enam angka dari aplikasi").fill("000000");
  await page.getByRole("button", { name: "Pasang" }).click();
  await page.getByText(/Kode itu tidak cocok/).waitFor();
  await page.getByLabel("Enam angka dari aplikasi").fill(code());
  await page.getByRole("button", { name: "Pasang" }).click();
  await page.getByRole("heading", { name: "Simpan kode cadangan ini" }).waitFor();
  await supervisor.screenshot("42-kode-cadangan");
  await page.getByRole("button", { name: "Sudah saya salin" }).click();
  await page.getByText("Kode kedua sudah dikenali di HP ini.").waitFor();

  await page.goBack();
  await page.getByRole("button", { name: "Keluarkan dari semua HP" }).first().click();
  await page.getByText(/Untuk HP yang hilang/).waitFor();
  await supervisor.screenshot("43-keluarkan");
  expect(supervisor.problems.filter((text) => !/403/.test(text))).toEqual([]);
});
