import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, goOffline, openProfile, surprisesOf } from "#support/browser.ts";
import { openChild, toHome } from "./steps/measure-child.ts";
import { daysAgo, fillDate } from "./steps/pass-time.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol } from "./steps/sign-in.ts";
import { walkOf } from "./steps/walk-visit.ts";

const BRIDE = "Dewi Contoh";
const MOTHER = "Rini Contoh";

let server: AppServer;
let cadre: BrowserProfile;
let tablet: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer();
  cadre = await openProfile(server.url);
  tablet = await openProfile(server.url);
});
afterAll(async () => {
  await cadre?.close();
  await tablet?.close();
  await server?.stop();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await cadre?.screenshot("gagal-akhir");
});

const save = async (): Promise<void> => {
  await cadre.page.getByRole("button", { name: "Simpan", exact: true }).click();
  await cadre.page.getByText("Tersimpan di HP ini").first().waitFor();
};
const follow = (name: string | RegExp): Promise<void> =>
  cadre.page.getByRole("link", { name }).first().click();
/** An end with its day; corrected, with the reason. */
const end = async (choice: string, days: number, reason?: string): Promise<void> => {
  const { page } = cadre;
  await page.getByRole("radio", { name: choice }).check();
  await fillDate(page, "Tanggalnya", daysAgo(days));
  if (reason !== undefined) await page.getByLabel("Mengapa diperbaiki?").fill(reason);
};

test("offline a bride's groom is told of at a visit, is registered, and is asked in the same sitting", async () => {
  const { page } = cadre;
  const walk = walkOf(page);
  await enrol(page, server.code("Kader TPK"));
  await goOffline(cadre);
  await registerFamily(page, {
    rw: "01",
    headName: "Sastro Contoh",
    motherName: BRIDE,
    role: "Anak",
    children: [],
  });
  await follow("Catat kunjungan");
  await page.getByRole("radio", { name: "Bertemu", exact: true }).check();
  await page.getByRole("checkbox", { name: new RegExp(`${BRIDE}.*Berencana menikah`) }).check();
  await walk.goOn("Rencana menikah");
  const [, , year] = daysAgo(0);
  await fillDate(page, "Kapan rencana menikah?", ["15", "8", String(Number(year) + 1)]);
  await page.getByRole("radio", { name: "Orang lain, ikut didaftar" }).check();
  await walk.next();
  await page.getByText("Pilih atau isi dulu").or(page.locator('[aria-invalid="true"]')).first().waitFor();
  await cadre.screenshot("akhir-01-calon-suami-salah");
  await page.getByLabel("Nama calon suami").fill("Eko Contoh");
  await fillDate(page, "Tanggal lahir calon suami", ["3", "4", "1998"]);
  await cadre.screenshot("akhir-02-calon-suami");
  await walk.goOn("Rokok dan gizi", "Eko Contoh");
  await walk.answer(/Apakah merokok/, "Ya");
  await cadre.screenshot("akhir-03-ditanya");
  expect(await walk.toSummary()).toMatch(/Eko Contoh/);
  await walk.save();
  await openChild(page, BRIDE);
  await page.getByText("Eko Contoh").first().waitFor();
  await cadre.screenshot("akhir-04-calon-pengantin");
});

test("a wedding that was cancelled by mistake goes on again, and can be cancelled for good", async () => {
  const { page } = cadre;
  await follow("Menikah atau batal");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText("Pilih salah satu.").first().waitFor();
  await cadre.screenshot("akhir-05-batal-salah");
  await end("Tidak jadi menikah", 1);
  await save();
  await follow(/Rencana menikah selesai/);
  await page.getByRole("radio", { name: "Masih berlanjut, tadi salah catat" }).check();
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText("Tulis alasannya.").waitFor();
  await page.getByLabel("Mengapa diperbaiki?").fill("Salah orang");
  await cadre.screenshot("akhir-06-berlanjut");
  await save();
  await page.getByText("15 Agu", { exact: false }).first().waitFor();
  await follow("Menikah atau batal");
  await end("Tidak jadi menikah", 0);
  await save();
  await page.getByText("Rencana menikah selesai").waitFor();
  await cadre.screenshot("akhir-07-batal");
});

test("a pregnancy written down as lost by mistake goes on, with its dates, and nothing was forgotten", async () => {
  const { page } = cadre;
  await toHome(page);
  await registerFamily(page, { rw: "01", headName: "Joko Contoh", motherName: MOTHER, children: [] });
  await openChild(page, MOTHER);
  await follow("Mulai kehamilan");
  await page.getByRole("radio", { name: "Ibu ingat dan yakin" }).check();
  await fillDate(page, "Tanggal HPHT", daysAgo(262));
  await page.getByLabel("Jumlah janin").fill("2");
  await save();
  await follow("Akhir kehamilan");
  await end("Keguguran", 270);
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText("Tanggal ini sebelum kehamilan dimulai").waitFor();
  await cadre.screenshot("akhir-10-keguguran-salah");
  await end("Keguguran", 2);
  await save();
  expect(await page.getByText("Perkiraan lahir (HPL)").count()).toBe(0);
  await follow(/Kehamilan berakhir/);
  await page.getByRole("radio", { name: "Masih berlanjut, tadi salah catat" }).check();
  await page.getByLabel("Mengapa diperbaiki?").fill("Salah orang");
  await cadre.screenshot("akhir-11-masih-hamil");
  await save();
  await page.getByText("37 minggu", { exact: false }).first().waitFor();
  await cadre.screenshot("akhir-12-hamil-lagi");
});

test("twins are told of at a visit; what is missing holds, and a slip in the day is put right", async () => {
  const { page } = cadre;
  const walk = walkOf(page);
  await follow("Catat kunjungan");
  await page.getByRole("radio", { name: "Bertemu", exact: true }).check();
  await page.getByRole("checkbox", { name: new RegExp(`${MOTHER}.*Sudah melahirkan`) }).check();
  await walk.goOn("Persalinan");
  await fillDate(page, "Kapan melahirkan?", daysAgo(3));
  await page.getByRole("radio", { name: "Puskesmas" }).check();
  await page.getByRole("group", { name: "Siapa yang menolong?" }).getByText("Bidan", { exact: true }).click();
  await walk.answer("Keadaan ibu setelah melahirkan", "Baik");
  await walk.next();
  await walk.heading("Bayi");
  await page.getByRole("button", { name: "Tambah bayi" }).click();
  await page.getByRole("button", { name: "Tambah bayi (kembar)" }).click();
  for (const [number, sex, kg, cm] of [
    [1, "Perempuan", "23", "45"],
    [2, "Laki-laki", "2,6", "47"],
  ] as const) {
    const baby = page.getByRole("region", { name: `Bayi ${number}` });
    await baby.getByRole("radio", { name: "Hidup", exact: true }).check();
    await baby.getByRole("radio", { name: sex }).check();
    await baby.getByLabel(/^Berat lahir/).fill(kg);
    await baby.getByLabel(/^Panjang lahir/).fill(cm);
  }
  await walk.next();
  await page
    .getByText(/Harus antara/)
    .first()
    .waitFor();
  await cadre.screenshot("akhir-13-kembar-salah");
  await page
    .getByRole("region", { name: "Bayi 1" })
    .getByLabel(/^Berat lahir/)
    .fill("2,3");
  await cadre.screenshot("akhir-14-kembar");
  await walk.next();
  await walk.toSummary();
  await walk.save();
  await openChild(page, MOTHER);
  await page.getByText("hari ke-3").waitFor();
  await follow("Ubah data");
  await fillDate(page, "Tanggal persalinan", daysAgo(5));
  await page.getByLabel("Mengapa diperbaiki?").fill("Menurut Buku KIA");
  await cadre.screenshot("akhir-15-persalinan-diperbaiki");
  await save();
  await page.getByText("hari ke-5").waitFor();
  await openChild(page, `Bayi Ny. ${MOTHER} 1`);
  await page.getByText("5 hari").first().waitFor();
  await cadre.screenshot("akhir-16-bayi");
});

test("online all of it is handed over, nothing refused, and another device says the same", async () => {
  const { page, context } = cadre;
  await context.setOffline(false);
  await toHome(page);
  await page.getByText(/Semua sudah dititipkan/).waitFor({ timeout: 30_000 });
  const { page: other } = tablet;
  await enrol(other, server.code("Petugas puskesmas"));
  await openChild(other, MOTHER);
  await other.getByText("hari ke-5").waitFor();
  await openChild(other, `Bayi Ny. ${MOTHER} 2`);
  await other
    .getByText(/2,6 kg/)
    .first()
    .waitFor();
  await openChild(other, BRIDE);
  await other.getByText("Rencana menikah selesai").waitFor();
  expect(surprisesOf(cadre)).toEqual([]);
  expect(surprisesOf(tablet)).toEqual([]);
});
