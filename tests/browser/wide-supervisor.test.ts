import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { toHome } from "./steps/measure-child.ts";
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

test("a kecamatan's Beranda opens with the figures of the server, each leading to its children", async () => {
  const { page } = supervisor;
  await enrol(page, server.code("Penyelia kecamatan"));
  await page.getByRole("link", { name: /Ditimbang \d+ dari \d+ balita/ }).waitFor();
  await supervisor.screenshot("13-beranda-kecamatan");
  await page
    .getByRole("link", { name: /Pendek/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "Kecamatan Mojoroto" }).waitFor();
  await page
    .getByRole("link", { name: /Ibu|RW/ })
    .first()
    .waitFor();
  await supervisor.screenshot("14-kecamatan");
});

test("how well was measured is read from the server, by kelurahan first, then by tool", async () => {
  const { page } = supervisor;
  await page.getByRole("link", { name: "Mutu pengukuran" }).click();
  await page.getByRole("button", { name: /Bandar Lor/ }).waitFor();
  await page.getByRole("button", { name: "Alat", exact: true }).click();
  await page
    .getByRole("button", { name: /Timbangan/ })
    .first()
    .click();
  await page.getByRole("dialog").getByText("Berakhiran ,0 atau ,5").waitFor();
  await supervisor.screenshot("16-mutu-kecamatan");
  await page.getByRole("dialog").getByRole("button", { name: "Tutup" }).click();
  await page.getByRole("link", { name: "Kembali" }).click();
  await page.getByRole("heading", { level: 1, name: "Kecamatan Mojoroto" }).waitFor();
});

test("without signal it says so and keeps the way to Wilayah open", async () => {
  const { page, context } = supervisor;
  await context.setOffline(true);
  await toHome(page);
  await page.getByText(/perlu sambungan\. Yang di HP ini/).waitFor();
  await page.getByRole("link", { name: "Semua angka dan daftar anak" }).waitFor();
  await supervisor.screenshot("15-beranda-kecamatan-luring");
  await context.setOffline(false);
  expect(supervisor.problems.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text))).toEqual([]);
});
