import type { Locator, Page } from "playwright-core";
import readXlsxFile from "read-excel-file/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, goOffline, openProfile, surprisesOf } from "#support/browser.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol, unlock } from "./steps/sign-in.ts";
import { walkOf } from "./steps/walk-visit.ts";

let server: AppServer;
let cadre: BrowserProfile;
/** The tab that is open now. */
let page: Page;

beforeAll(async () => {
  server = await startAppServer();
  cadre = await openProfile(server.url);
  page = cadre.page;
});
afterAll(async () => {
  await cadre?.close();
  await server?.stop();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await page.screenshot({ path: "screenshots/gagal-lanjut.png" });
});

const hasFocus = (field: Locator): Promise<boolean> =>
  field.evaluate((element) => element === document.activeElement);
const isInSight = (field: Locator): Promise<boolean> =>
  field.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
/** From Beranda back into the visit, at the very field. */
const resumeAt = async (field: () => Locator, value: string): Promise<void> => {
  await page.getByRole("link", { name: /Kunjungan keluarga Hadi Contoh belum selesai/ }).click();
  await field().waitFor();
  expect(await field().inputValue()).toBe(value);
  expect(await hasFocus(field())).toBe(true);
  expect(await isInSight(field())).toBe(true);
};
const toBeranda = (): Promise<void> => page.getByRole("link", { name: "Beranda", exact: true }).click();

test("a visit begins offline", async () => {
  await enrol(page, server.code("Kader TPK"));
  await goOffline(cadre);
  await registerFamily(page, {
    rw: "01",
    headName: "Hadi Contoh",
    motherName: "Endah Contoh",
    children: [{ name: "Gita Contoh", sex: "Perempuan", born: ["10", "1", "2026"] }],
  });
  const walk = walkOf(page);
  await walk.begin([/Gita Contoh/]);
  await walk.heading("Timbang dan ukur");
});

test("left by Back in the middle of a figure, it is taken up in that figure", async () => {
  const length = () => page.getByLabel(/^Panjang/);
  await page.getByLabel("Berat").fill("7,4");
  await length().fill("6");
  await page.goBack();
  await page.getByRole("link", { name: "Catat kunjungan" }).waitFor();
  await page.getByRole("link", { name: "Kembali" }).click();
  await toBeranda();
  await resumeAt(length, "6");
  await page.screenshot({ path: "screenshots/lanjut-01-angka.png" });
  await length().fill("67,5");
});

test("left by closing the tab in the middle of a date, it is taken up in that box of that date", async () => {
  const walk = walkOf(page);
  await walk.goOn("Posyandu dan imunisasi");
  await page.getByRole("checkbox", { name: "Polio tetes 1" }).check();
  await page.getByRole("checkbox", { name: "BCG" }).check();
  const opv = page.getByRole("group", { name: "Kapan Polio tetes 1 diberikan?" });
  await opv.getByRole("textbox", { name: "Tanggal" }).fill("3");
  await opv.getByRole("textbox", { name: "Bulan" }).fill("3");
  await opv.getByRole("textbox", { name: "Tahun" }).pressSequentially("20");
  // A keystroke is kept at once; sealing it takes some milliseconds.
  await page.waitForTimeout(300);
  const next = await cadre.context.newPage();
  await page.close();
  page = next;
  await page.goto("/");
  await unlock(page);
  await resumeAt(
    () =>
      page
        .getByRole("group", { name: "Kapan Polio tetes 1 diberikan?" })
        .getByRole("textbox", { name: "Tahun" }),
    "20",
  );
  await page.screenshot({ path: "screenshots/lanjut-02-tanggal.png" });
});

test("a day before the birth holds the sitting, one too young is asked about, and the day of another dose is one tap", async () => {
  const walk = walkOf(page);
  const opv = page.getByRole("group", { name: "Kapan Polio tetes 1 diberikan?" });
  await opv.getByRole("textbox", { name: "Tahun" }).fill("2025");
  await walk.next();
  await page.getByText("Sebelum lahir (10 Jan 2026). Lihat lagi di buku.").waitFor();
  await page.screenshot({ path: "screenshots/lanjut-03-sebelum-lahir.png" });
  await opv.getByRole("textbox", { name: "Tahun" }).fill("2026");
  const bcg = page.getByRole("group", { name: "Kapan BCG diberikan?" });
  await bcg.getByRole("button", { name: /3 Mar/ }).click();
  await page.getByRole("checkbox", { name: "PCV 1" }).check();
  const pcv = page.getByRole("group", { name: "Kapan PCV 1 diberikan?" });
  await pcv.getByRole("textbox", { name: "Tanggal" }).fill("12");
  await pcv.getByRole("textbox", { name: "Bulan" }).fill("2");
  await pcv.getByRole("textbox", { name: "Tahun" }).fill("2026");
  await page.getByText(/Waktu itu umurnya 1 bulan; jadwalnya mulai 2 bulan/).waitFor();
  await page.screenshot({ path: "screenshots/lanjut-04-terlalu-muda.png" });
  await page.getByRole("checkbox", { name: "Rotavirus 1" }).check();
  const unknown = page.getByRole("checkbox", { name: "Tanggalnya tidak diketahui" });
  await unknown.last().check();
  await page.screenshot({ path: "screenshots/lanjut-05-tidak-diketahui.png" });
});

test("left by the lock in the middle of a text, it is taken up in that text", async () => {
  const walk = walkOf(page);
  await walk.goOn("Kesehatan");
  await page.getByRole("checkbox", { name: "Penyakit lain" }).check();
  const illness = () => page.getByLabel(/Penyakit apa/);
  await illness().fill("panas seja");
  await page.waitForTimeout(300);
  // Locking is a new page: only that frees what was opened.
  await page.reload();
  await unlock(page, illness());
  expect(await illness().inputValue()).toBe("panas seja");
  expect(await hasFocus(illness())).toBe(true);
  await page.screenshot({ path: "screenshots/lanjut-06-kunci.png" });
});

test("the next section begins at its question, and what is saved comes out as a file with the doses' days", async () => {
  const walk = walkOf(page);
  await walk.next();
  await walk.heading("Perkembangan");
  expect(await page.locator("h2.step-form__title").evaluate((one) => one === document.activeElement)).toBe(
    true,
  );
  await walk.toSummary();
  await walk.save();
  const home = page.getByRole("link", { name: "Ke halaman keluarga" });
  if (await home.isVisible()) await home.click();
  await page.getByRole("link", { name: "Kembali" }).click();
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.getByRole("link", { name: "Laporan bulanan TPK" }).click();
  await page.getByRole("link", { name: "Isian formulir (XLSX)" }).click();
  await page.getByRole("radio", { name: "Anak di bawah 2 tahun" }).check();
  await page.getByRole("checkbox", { name: /Sertakan nama/ }).check();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Simpan Excel" }).click();
  const [sheet] = await readXlsxFile(await (await download).path());
  const [header = [], ...rows] = sheet?.data ?? [];
  const row = rows.find((cells) => cells.includes("Gita Contoh")) ?? [];
  const cell = (title: string) => row[header.indexOf(title)];
  expect(cell("Berat badan (kg)")).toBe(7.4);
  expect(cell("Panjang atau tinggi badan (cm)")).toBe(67.5);
  expect(cell("Peran")).toBe("kader TPK");
  expect(String(cell("Imunisasi, vitamin A, dan obat cacing"))).toBe(
    "BCG 03/03/2026; PCV 1 12/02/2026; Polio tetes 1 03/03/2026; Rotavirus 1",
  );
  await page.screenshot({ path: "screenshots/lanjut-07-berkas.png" });
  expect(surprisesOf(cadre)).toEqual([]);
});
