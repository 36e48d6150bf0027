import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import readXlsxFile from "read-excel-file/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { enrol, unlock } from "./steps/sign-in.ts";
import { lettersOf, openRegister, waitingRow, weighByKeys } from "./steps/weigh-in-register.ts";

const folder = mkdtempSync(join(tmpdir(), "damping-profile-"));
let server: AppServer;
let officer: BrowserProfile;
/** Names of those weighed here, in the order they came. */
const weighed: string[] = [];

beforeAll(async () => {
  // Nobody was weighed this month, whatever the day; Cempaka serves two RWs.
  server = await startAppServer({ families: 60, seededDaysAgo: 35 });
  officer = await openProfile(server.url, { folder });
  await enrol(officer.page, server.code("Petugas puskesmas"));
});

afterAll(async () => {
  await officer?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await officer?.screenshot("gagal-hari-posyandu").catch(() => undefined); // Its tab was closed by the test.
});

/** The tab that is open now. */
const currentPage = (): Page => {
  const page = officer.context.pages().at(-1);
  if (!page) throw new Error("a page is open");
  return page;
};

/** Closes the tab and opens its address anew; `shown` is what stands there behind the PIN. */
const reopened = async (page: Page, shown: string): Promise<Page> => {
  // What was left is kept before the finger has found the next field.
  await page.waitForTimeout(300);
  const address = page.url();
  await page.close();
  const again = await officer.context.newPage();
  again.setDefaultTimeout(10_000);
  await again.goto(address);
  await unlock(again, again.getByText(shown));
  return again;
};

test("a second scale is registered, and chosen for the day", async () => {
  const { page } = officer;
  await openRegister(page, "Posyandu Cempaka");
  await page.getByRole("button", { name: /^Alat: Timbangan Cempaka/ }).click();
  await page.getByRole("link", { name: "Daftar alat ukur" }).click();
  await page.getByRole("button", { name: "Daftarkan alat" }).click();
  await page.getByRole("radio", { name: "Timbangan" }).check();
  await page.getByLabel("Nama alat").fill("Timbangan bayi 2");
  await page.getByLabel("Posyandu", { exact: true }).selectOption({ label: "Posyandu Cempaka" });
  await officer.screenshot("30-alat-baru");
  await page.getByRole("button", { name: "Simpan alat" }).click();
  await page.getByRole("button", { name: /Timbangan bayi 2/ }).waitFor();
  await page.goBack();
  // Two scales now: none is guessed.
  await page.getByRole("button", { name: "Alat: timbangan mana?" }).click();
  await page.getByRole("radio", { name: /Timbangan bayi 2/ }).check();
  await officer.screenshot("31-alat-hari-ini");
  await page.getByRole("button", { name: "Selesai" }).click();
  await page.getByRole("button", { name: /^Alat: Timbangan bayi 2/ }).waitFor();
});

test("without signal, children are weighed one after another with keys alone, and the letters count along", async () => {
  const { page, context } = officer;
  await context.setOffline(true);
  const before = await lettersOf(page);
  expect(before.S).toBeGreaterThan(5);
  const waiting = page.locator(".register-row__state", { hasText: "Belum" });
  const count = await waiting.count();
  expect(count).toBeGreaterThan(3);
  for (let child = 1; child <= 3; child += 1) {
    weighed.push(await weighByKeys(page, waitingRow(page)));
    await expect.poll(async () => (await lettersOf(page)).D).toBe(before.D + child);
    // Enter goes on to the next line.
    await page.keyboard.press("Enter");
  }
  await officer.screenshot("32-hari-posyandu");
  const after = await lettersOf(page);
  expect(after).toMatchObject({ S: before.S, K: before.K });
  expect(after.N).toBeGreaterThanOrEqual(before.N);
  await expect.poll(() => waiting.count()).toBe(count - 3);
});

test("a mark is one tap, counted, and taken back by another", async () => {
  const { page } = officer;
  const open = page.locator(".register-row--open");
  await open.getByRole("button", { name: "Datang, tidak ditimbang" }).click();
  await page.getByText("1 datang tanpa ditimbang").waitFor();
  await open.getByRole("button", { name: "Datang, tidak ditimbang" }).click();
  await page.getByText("1 datang tanpa ditimbang").waitFor({ state: "hidden" });
  await open.getByRole("button", { name: "Imunisasi" }).click();
  await page.getByRole("dialog").getByText("Hepatitis B (HB0)").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Tutup" }).click();
});

test("a tab that is closed within a figure costs that figure, and nothing else", async () => {
  const { page } = officer;
  const before = await lettersOf(page);
  const row = page.locator(".register-row--open");
  const name = (await row.locator(".register-row__name").textContent()) ?? "";
  await row.locator('[data-field="weight"] input').fill("9,3");
  await row.locator('[data-field="weight"] input').press("Enter");
  await row.locator('[data-field="length"] input').pressSequentially("7");
  const again = await reopened(page, `Penimbangan ${name} belum disimpan.`);
  expect(await lettersOf(again)).toEqual(before);
  await again.getByRole("button", { name: "Lanjutkan" }).click();
  const open = again.locator(".register-row--open");
  expect(await open.locator('[data-field="weight"] input').inputValue()).toBe("9,3");
  expect(await open.locator('[data-field="length"] input').inputValue()).toBe("");
  await again.getByRole("button", { name: /^Alat: Timbangan bayi 2/ }).waitFor();
});

test("a visitor is added and weighed, and counts nowhere here", async () => {
  const first = currentPage();
  const before = await lettersOf(first);
  await first.getByRole("button", { name: "Tambah anak" }).click();
  await first.getByLabel("Cari dulu").fill("Tamu Contoh");
  await first.getByRole("button", { name: "Anak ini belum ada, daftarkan" }).click();
  await first.getByRole("radio", { name: "Perempuan" }).check();
  const page = await reopened(first, "Pendaftaran Tamu Contoh belum disimpan.");
  // The weighing of before is still offered too.
  await page.getByRole("button", { name: "Lanjutkan" }).last().click();
  expect(await page.getByRole("radio", { name: "Perempuan" }).isChecked()).toBe(true);
  const born = new Date(Date.now() - 400 * 86_400_000);
  await page.getByRole("textbox", { name: "Tanggal" }).fill(String(born.getDate()));
  await page.getByRole("textbox", { name: "Bulan" }).fill(String(born.getMonth() + 1));
  await page.getByRole("textbox", { name: "Tahun" }).fill(String(born.getFullYear()));
  await page.getByRole("radio", { name: /Tamu dari tempat lain/ }).check();
  await page.getByRole("button", { name: "Tambah dan timbang" }).click();
  const row = page.locator(".register-row--open");
  await row.getByText("Tamu Contoh").waitFor();
  await row.locator('[data-field="weight"] input').waitFor();
  await page.keyboard.type("9,2");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await row.getByText("Tersimpan di HP ini").waitFor();
  await page.getByText("1 tamu ditimbang").waitFor();
  expect(await lettersOf(page)).toEqual(before);
});

test("the month goes into a file, without signal, and what it cannot fill is listed", async () => {
  const page = currentPage();
  const { D } = await lettersOf(page);
  await page.getByRole("link", { name: "Rekap & berkas Excel" }).click();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Buat berkas Excel" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^posyandu-cempaka-\d{4}-\d{2}\.xlsx$/);
  const sheets = await readXlsxFile(await download.path());
  const [first] = sheets;
  const names = (first?.data ?? []).map((cells) => cells.map(String));
  const written = names.slice(1).length;
  const listed = await page.getByText(/\d+ anak belum bisa diisi/).count();
  expect(names[0]).toContain("Nama Anak");
  expect(written).toBeGreaterThan(0);
  expect(written <= D).toBe(true);
  expect(listed > 0 || written === D).toBe(true);
  expect(names.flat()).not.toContain("Tamu Contoh");
  // Nobody is left out silently: in the main sheet, or in the one of the incomplete.
  const everywhere = sheets.flatMap(({ data }) => data.flat().map(String));
  for (const name of weighed) expect(everywhere).toContain(name);
  await officer.context.setOffline(false);
});
