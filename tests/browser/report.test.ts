import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, goOffline, openProfile, surprisesOf } from "#support/browser.ts";
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
  if (task.result?.state === "fail") await cadre?.screenshot("gagal-laporan");
});

test("a cadre opens her team's month offline, with counts of everything", async () => {
  const { page } = cadre;
  await enrol(page, server.code("Kader TPK"));
  await goOffline(cadre);
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.getByRole("link", { name: "Laporan bulanan TPK" }).click();
  await page.getByRole("heading", { level: 2, name: "Sasaran" }).waitFor();
  await page.getByRole("rowheader", { name: "ibu hamil" }).waitFor();
  await cadre.screenshot("laporan-01");
  await page.getByRole("heading", { level: 2, name: "Sasaran" }).scrollIntoViewIfNeeded();
  await cadre.screenshot("laporan-02-sasaran");
});

test("another month is counted anew; a month without anything says so", async () => {
  const { page } = cadre;
  const months = await page.getByLabel("Bulan", { exact: true }).locator("option").allTextContents();
  await page.getByLabel("Bulan", { exact: true }).selectOption({ label: months.at(-1) ?? "" });
  await page
    .getByText(/Belum ada catatan tim ini pada|Keluarga dampingan/)
    .first()
    .waitFor();
  await cadre.screenshot("laporan-03-lama");
  await page.getByLabel("Bulan", { exact: true }).selectOption({ label: months[2] ?? "" });
  await page.getByRole("heading", { level: 2, name: "Sasaran" }).waitFor();
});

test("it prints on A4 and is saved as a file", async () => {
  const { page } = cadre;
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.length).toBeGreaterThan(10_000);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan Excel" }).click();
  expect((await download).suggestedFilename()).toMatch(/^tpk-month-.*\.xlsx$/);
  await page.getByText("Berkas sudah disimpan").waitFor();
});

test("a file of answers needs months in order, and says when there is nothing to write", async () => {
  const { page } = cadre;
  await page.getByRole("link", { name: "Isian formulir (XLSX)" }).click();
  await page.getByLabel("Sampai bulan").selectOption({ index: 3 });
  await page.getByText("Bulan awal tidak boleh sesudah bulan akhir.").waitFor();
  await cadre.screenshot("laporan-04-isian-salah");
  await page.getByRole("radio", { name: "Pendataan keluarga" }).check();
  await page.getByLabel("Sampai bulan").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Simpan Excel" }).click();
  await page.getByText("Belum ada formulir ini yang diisi pada bulan itu.").waitFor();
  await cadre.screenshot("laporan-05-isian-kosong");
  await page.getByRole("link", { name: "Kembali" }).click();
});

test("a family's sheets are one tap away, and a tap copies a box", async () => {
  const { page, context } = cadre;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.getByRole("link", { name: "Kembali" }).click();
  await registerFamily(page, {
    rw: "01",
    headName: "Wiryo Contoh",
    motherName: "Sri Contoh",
    children: [{ name: "Tari Contoh", sex: "Perempuan", born: ["10", "1", "2026"] }],
  });
  await page.getByRole("link", { name: /Lembar entri/ }).click();
  await page.getByRole("heading", { level: 2, name: /Verval KRS/ }).waitFor();
  await cadre.screenshot("lembar-01-keluarga");
  await page.getByRole("link", { name: /Tari Contoh/ }).click();
  await page.getByRole("heading", { level: 2, name: /ELSIMIL, baduta/ }).waitFor();
  await cadre.screenshot("lembar-02-anak");
  await page.getByRole("button", { name: "Salin Nama", exact: true }).click();
  await page.getByText("Nama tersalin.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Tari Contoh");
  await page.getByRole("radio", { name: "e-PPGBM, satu anak" }).check();
  await page.getByRole("button", { name: "Salin semua" }).click();
  await page.getByText("Semua isian tersalin.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Tanggal lahir: 10/01/2026\n");
  await cadre.screenshot("lembar-03-eppgbm");
  // What the app asked of the server in vain is no problem.
  expect(surprisesOf(cadre)).toEqual([]);
});
