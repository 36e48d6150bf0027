import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { openChild, toHome } from "./steps/measure-child.ts";
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
  if (task.result?.state === "fail") await cadre?.screenshot("gagal-kehamilan");
});

/** A civil day so many days before today, as the three boxes take it. */
const daysAgo = (days: number): readonly [string, string, string] => {
  const day = new Date(Date.now() - days * 86_400_000);
  return [String(day.getDate()), String(day.getMonth() + 1), String(day.getFullYear())];
};

const fillDate = async (
  label: string,
  [day, month, year]: readonly [string, string, string],
): Promise<void> => {
  const boxes = cadre.page.getByRole("group", { name: label });
  await boxes.getByRole("textbox", { name: "Tanggal" }).fill(day);
  await boxes.getByRole("textbox", { name: "Bulan" }).fill(month);
  await boxes.getByRole("textbox", { name: "Tahun" }).fill(year);
};

const save = async (): Promise<void> => {
  await cadre.page.getByRole("button", { name: "Simpan", exact: true }).click();
  await cadre.page.getByText("Tersimpan di HP ini").first().waitFor();
};

test("offline a cadre plans a wedding, then begins a pregnancy, and both stand on Beranda", async () => {
  const { page, context } = cadre;
  await enrol(page, server.code("Kader TPK"));
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await context.setOffline(true);
  await registerFamily(page, { rw: "01", headName: "Harun Contoh", motherName: "Dewi Contoh", children: [] });
  await openChild(page, "Dewi Contoh");
  await page.getByRole("link", { name: "Rencana menikah" }).click();
  await page.getByRole("radio", { name: "Orang lain" }).check();
  await page.getByLabel("Nama calon suami").fill("Budi Contoh");
  await save();
  await page.getByText("tanggal belum ditetapkan").waitFor();

  await page.getByRole("link", { name: "Mulai kehamilan" }).click();
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText("Pilih salah satu.").waitFor();
  await page.getByRole("radio", { name: "Ibu ingat dan yakin" }).check();
  await fillDate("Tanggal HPHT", daysAgo(36 * 7));
  await page.getByText(/^36 minggu, perkiraan lahir/).waitFor();
  await cadre.screenshot("60-kehamilan");
  await save();
  await page.getByText("36 minggu", { exact: true }).waitFor();
  await page.getByText("Kunjungan kehamilan 36 minggu").scrollIntoViewIfNeeded();
  await cadre.screenshot("61-ibu-hamil");

  await toHome(page);
  await page
    .getByText(/ibu hamil/)
    .first()
    .waitFor();
  await cadre.screenshot("62-beranda-rute");
  expect(
    await page
      .getByRole("link", { name: /Dewi Contoh/ })
      .first()
      .getAttribute("href"),
  ).toMatch(/\/kunjungan$/);
});

test("a birth of twins makes two children with their first figures, and the mother is in nifas", async () => {
  const { page } = cadre;
  await openChild(page, "Dewi Contoh");
  await page.getByRole("link", { name: "Catat persalinan" }).click();
  await page.getByRole("button", { name: "Hari ini" }).click();
  await page.getByText(/sama dengan hitungan: 36 minggu/).waitFor();
  await page.getByRole("radio", { name: "Praktik bidan" }).check();
  await page.getByRole("radio", { name: "Bidan", exact: true }).check();
  await page.getByRole("group", { name: "Keadaan ibu" }).getByRole("radio", { name: "Baik" }).check();
  await page.getByRole("button", { name: "Tambah bayi (kembar)" }).click();
  for (const [at, sex, kg] of [
    [0, "Perempuan", "2,3"],
    [1, "Laki-laki", "2,6"],
  ] as const) {
    const baby = page.getByRole("region", { name: `Bayi ${at + 1}` });
    await baby.getByRole("radio", { name: "Hidup", exact: true }).check();
    await baby.getByRole("radio", { name: sex }).check();
    await baby.getByLabel(/^Berat lahir/).fill(kg);
    await baby.getByLabel(/^Panjang lahir/).fill("46");
  }
  await cadre.screenshot("63-persalinan");
  await save();
  await page.getByText("hari ke-0").waitFor();
  await cadre.screenshot("64-nifas");
  await openChild(page, "Bayi Ny. Dewi Contoh 1");
  await page.getByText("2,3 kg", { exact: false }).first().waitFor();
  await cadre.screenshot("65-bayi");
  await toHome(page);
  await page.getByText(/1 ibu nifas/).waitFor();
  await page.getByText("Dahulukan").first().scrollIntoViewIfNeeded();
  await cadre.screenshot("66-beranda-nifas");
  expect(cadre.problems.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text))).toEqual([]);
});
