import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, goOffline, openProfile, surprisesOf } from "#support/browser.ts";
import { openChild, toHome } from "./steps/measure-child.ts";
import { daysAgo, fillDate } from "./steps/pass-time.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol } from "./steps/sign-in.ts";

let server: AppServer;
let cadre: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer();
  cadre = await openProfile(server.url);
});

afterAll(async () => {
  await cadre?.close();
  await server?.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await cadre?.screenshot("gagal-bantuan");
});

const giveFood = async (page: Page, program: string): Promise<void> => {
  await page.getByRole("link", { name: "Catat bantuan" }).click();
  await page.getByLabel("Program").selectOption({ label: program });
  await page.getByRole("radio", { name: "Makanan" }).check();
  await page.getByLabel("Barang").fill("makan siang");
};

test("offline: two kinds of food on one day ask why, and are kept with the answer", async () => {
  const { page } = cadre;
  await enrol(page, server.code("Kader TPK"));
  await goOffline(cadre);
  await registerFamily(page, {
    rw: "01",
    headName: "Slamet Contoh",
    motherName: "Siti Contoh",
    children: [{ name: "Rani Contoh", sex: "Perempuan", born: ["10", "11", "2025"] }],
  });
  await openChild(page, "Rani Contoh");
  await giveFood(page, "GENTING (orang tua asuh)");
  await page.getByRole("button", { name: "Simpan bantuan" }).click();
  await page.getByRole("heading", { level: 1, name: "Rani Contoh" }).waitFor();
  await giveFood(page, "MBG 3B");
  await page.getByRole("button", { name: "Simpan bantuan" }).click();
  await page.getByText("Tulis alasannya, supaya jelas bagi yang lain.").waitFor();
  await page.getByText(/sudah ada makanan dari GENTING/).waitFor();
  await cadre.screenshot("40-bantuan-ganda");
  await page.getByLabel("Mengapa diberi keduanya?").fill("GENTING sore, MBG siang");
  await page.getByRole("button", { name: "Simpan bantuan" }).click();
  await page.getByText(/MBG 3B: makan siang|MBG 3B: makan bergizi/).waitFor();
  await cadre.screenshot("41-anak-pendampingan");
});

test("a round of feeding begins with the plan's days and is marked day by day", async () => {
  const { page } = cadre;
  await page.getByRole("link", { name: "Pemulihan gizi (PMT)" }).click();
  await page.getByRole("radio", { name: "Gizi kurang" }).check();
  expect(await page.getByLabel("Lama (hari)").inputValue()).toBe("56");
  await page.getByRole("button", { name: "Mulai", exact: true }).click();
  await page.getByText("Hari 1 dari 56").waitFor();
  await page.getByRole("radio", { name: "Diberikan, habis" }).first().check();
  await page.getByText("1 hari").first().waitFor();
  await cadre.screenshot("42-pemulihan");
  await page.getByRole("link", { name: "Kembali" }).click();
  await page.getByText("hari 1 dari 56").waitFor();
});

test("a talk is ticked card by card and remembered", async () => {
  const { page } = cadre;
  await page.getByRole("link", { name: "Penyuluhan (KIE)" }).click();
  await page.getByRole("button", { name: "Makanan pendamping ASI mulai 6 bulan" }).click();
  await page.getByText("Sumber: Panduan PMBA").first().waitFor();
  await page.getByRole("checkbox", { name: "Sudah dibicarakan hari ini" }).check();
  await cadre.screenshot("43-kie");
  await page.getByRole("button", { name: "Simpan penyuluhan" }).click();
  await page.getByRole("link", { name: "Penyuluhan (KIE)" }).click();
  await page.getByText(/^dibicarakan /).waitFor();
  await page.getByRole("button", { name: "Kembali" }).click();
});

test("tablets of the mother are counted, and what nobody asked stays unknown", async () => {
  const { page } = cadre;
  await page
    .getByRole("link", { name: /Siti Contoh/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Tablet tambah darah" }).click();
  await page.getByText("belum ditanyakan").first().waitFor();
  await page.getByRole("radio", { name: "MMS" }).check();
  await page.getByLabel("Tablet yang diterima sekarang").fill("30");
  await page.getByRole("button", { name: "Simpan hitungan" }).click();
  await page.getByRole("link", { name: "Tablet tambah darah" }).click();
  await page.getByText("30 tablet").first().waitFor();
  await cadre.screenshot("44-tablet");
  await page.getByRole("button", { name: "Kembali" }).click();
});

test("free meals: everybody on the list received but who is tapped; the month follows", async () => {
  const { page } = cadre;
  await toHome(page);
  await page.getByRole("link", { name: "Pembagian MBG" }).click();
  await page.getByRole("radio", { name: "Datang", exact: true }).check();
  await page.getByLabel("Paket yang diterima").fill("12");
  await page.getByRole("button", { name: /Rani Contoh/ }).click();
  await page.getByText("Sakit", { exact: true }).click();
  await cadre.screenshot("45-mbg");
  await page.getByRole("button", { name: "Simpan hari ini" }).click();
  await page.getByRole("link", { name: "Pembagian MBG" }).click();
  await page.getByRole("link", { name: "Rekap bulan ini" }).click();
  await page.getByText("sakit 1").waitFor();
  await cadre.screenshot("46-mbg-rekap");
});

test("the message has no health in it; the report for the helper names nobody", async () => {
  const { page } = cadre;
  await openChild(page, "Rani Contoh");
  await page.getByRole("link", { name: "Kirim pesan WhatsApp" }).click();
  await page.getByText("Nomor HP keluarga ini belum dicatat").waitFor();
  await page.getByText(/Kami tunggu di posyandu/).waitFor();
  await cadre.screenshot("47-pesan");
  await fillDate(page, /^Hari/, daysAgo(3));
  await page.getByText("Hari ini atau sesudahnya, bukan yang sudah lewat.").waitFor();
  await toHome(page);
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.getByRole("link", { name: "Bantuan" }).click();
  await page.getByLabel("Nomor WhatsApp petugas bantuan").fill("0812 3456 7890");
  await page.getByRole("button", { name: "Simpan nomor" }).click();
  const link = await page.getByRole("link", { name: "Kirim lewat WhatsApp" }).getAttribute("href");
  expect(link).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=/);
  expect(decodeURIComponent(link ?? "")).not.toMatch(/Rani|Siti|Slamet|Contoh/);
  await cadre.screenshot("48-bantuan");
  await page.getByRole("link", { name: "Kembali" }).click();
  await page.getByRole("link", { name: "Nomor penting" }).click();
  expect(await page.getByLabel("Nomor WhatsApp petugas bantuan").inputValue()).toBe("0812 3456 7890");
  await page.getByLabel("Nomor HP bidan").fill("bu bidan");
  await page.getByRole("button", { name: "Simpan nomor" }).click();
  await page.getByText("Tulis nomor dengan angka").waitFor();
  await page.getByLabel("Nomor HP bidan").fill("0811 000 111");
  await page.getByRole("button", { name: "Simpan nomor" }).click();
  await page.getByText("Nomor tersimpan di HP ini").waitFor();
  await cadre.screenshot("49-nomor-penting");
  await page.getByRole("link", { name: "Kembali" }).click();
  await openChild(page, "Rani Contoh");
  await page.getByRole("link", { name: "Tanda bahaya" }).click();
  await page.getByRole("link", { name: "Telepon bidan" }).waitFor();
  expect(surprisesOf(cadre)).toEqual([]);
});
