import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile, surprisesOf } from "#support/browser.ts";
import { toHome } from "./steps/measure-child.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol, unlock } from "./steps/sign-in.ts";

let server: AppServer;
let cadre: BrowserProfile;
let partner: BrowserProfile;
let donor: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer();
  cadre = await openProfile(server.url);
  partner = await openProfile(server.url);
  donor = await openProfile(server.url);
});

afterAll(async () => {
  await cadre?.close();
  await partner?.close();
  await donor?.close();
  await server?.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  await cadre?.screenshot("gagal-mitra-kader");
  await partner?.screenshot("gagal-mitra");
  await donor?.screenshot("gagal-donatur");
});

const handedOver = (page: Page): Promise<void> =>
  page.getByText(/Semua sudah dititipkan|Semua sudah aman/).waitFor({ timeout: 30_000 });
/** In the page: its database takes nothing, as on a full phone, or takes everything again. */
const refuseWrites = (isFull: boolean): void => {
  const { prototype } = IDBObjectStore;
  const held = prototype as unknown as { realPut?: IDBObjectStore["put"] };
  held.realPut ??= prototype.put;
  prototype.put = isFull
    ? () => {
        throw new DOMException("full", "QuotaExceededError");
      }
    : held.realPut;
};
/** To the family's page, from anywhere. */
const openFamily = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Keluarga", exact: true }).click();
  await page.getByRole("link", { name: /Slamet Contoh/ }).click();
};
const readNews = async ({ page, context }: BrowserProfile): Promise<void> => {
  await context.setOffline(true);
  await context.setOffline(false);
  await toHome(page);
};

test("a family agrees; its cadre refers it to Dinas Sosial, and reads how much of it goes there", async () => {
  const { page } = cadre;
  await enrol(page, server.code("Kader TPK"));
  await registerFamily(page, {
    rw: "01",
    headName: "Slamet Contoh",
    motherName: "Siti Contoh",
    children: [{ name: "Rani Contoh", sex: "Perempuan", born: ["10", "11", "2025"] }],
  });
  await page.getByText("Belum diminta").click();
  await page.getByRole("radio", { name: "Setuju", exact: true }).check();
  for (const allowed of [/diteruskan ke bidan/, /pemberi bantuan/])
    await page.getByRole("checkbox", { name: allowed }).check();
  await page.getByRole("radio", { name: "Siti Contoh" }).check();
  await page.getByRole("radio", { name: "Lisan, saya centang" }).check();
  await page.getByRole("button", { name: "Simpan jawaban" }).click();
  await page.getByText(/^Setuju, /).waitFor();
  await page.getByRole("link", { name: "Buat rujukan" }).click();
  await page.getByRole("checkbox", { name: "Perlu bantuan sosial atau JKN" }).check();
  await page.getByRole("radio", { name: "Dinas Sosial", exact: true }).waitFor();
  await cadre.screenshot("60-rujuk-ke-lembaga");
  await page.getByRole("button", { name: "Simpan dan buat slip" }).click();
  await page.getByRole("link", { name: "Selesai" }).click();
  await page.getByText("Dinas Sosial melihat rujukan ini dengan namanya.").waitFor();
  await cadre.screenshot("61-rujukan-diteruskan");
  await toHome(page);
  await handedOver(page);
});

test("the office finds it on its Beranda, with nothing else to open", async () => {
  const { page } = partner;
  await enrol(page, server.code("Mitra"));
  await page.getByRole("link", { name: /S\.C\./ }).waitFor();
  expect(await page.locator("main").textContent()).not.toContain("Slamet");
  await partner.screenshot("62-beranda-mitra");
  const tabs = await page.getByRole("navigation").getByRole("link").allTextContents();
  expect(tabs).toEqual(["Beranda", "Saya"]);
  for (const path of ["/keluarga", "/wilayah", "/rujukan", "/pendampingan", "/laporan"]) {
    await page.evaluate((to) => {
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
    }, path);
    await page.getByText("Halaman ini tidak ada").waitFor();
    await page.getByRole("link", { name: "Ke Beranda" }).click();
  }
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.getByText("dinsos").waitFor();
  await partner.screenshot("63-saya-mitra");
  expect(await page.getByRole("link", { name: /Mutu|Aturan|Laporan/ }).count()).toBe(0);
});

test("it answers offline: without words it is told what is missing, with them it waits on its device", async () => {
  const { page, context } = partner;
  await toHome(page);
  await context.setOffline(true);
  await page.getByRole("link", { name: /S\.C\./ }).click();
  await page.getByText("Slamet Contoh").waitFor();
  await page.getByText("Lewat pendamping", { exact: true }).waitFor();
  await partner.screenshot("64-rujukan-masuk");
  expect(await page.locator("main").textContent()).not.toMatch(/Gang Contoh|NIK|\d{16}|Rani/);
  await page.getByRole("button", { name: "Sudah ditangani" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Tulis keterangannya.").waitFor();
  await partner.screenshot("65-jawaban-kurang");
  const words = page.getByLabel("Apa yang sudah dilakukan?");
  await words.fill("Masuk daftar PKH, kartu diantar Senin.");
  await page.getByRole("dialog").getByRole("button", { name: "Tutup" }).click();
  await page.getByText("Isian disimpan di HP ini. Lanjutkan dari Beranda.").waitFor();
  await page.getByRole("button", { name: "Lanjutkan: Sudah ditangani" }).click();
  await page.goto("/");
  await unlock(page, page.getByRole("link", { name: /^Sudah ditangani: Perlu bantuan sosial/ }));
  await partner.screenshot("65a-lanjutkan-jawaban");
  await page.getByRole("link", { name: /^Sudah ditangani: / }).click();
  await page.getByRole("button", { name: "Lanjutkan: Sudah ditangani" }).click();
  expect(await words.inputValue()).toBe("Masuk daftar PKH, kartu diantar Senin.");
  await page.evaluate(refuseWrites, true);
  await page.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Belum tersimpan").first().waitFor();
  await partner.screenshot("65b-jawaban-gagal-disimpan");
  expect(await words.inputValue()).toBe("Masuk daftar PKH, kartu diantar Senin.");
  await page.evaluate(refuseWrites, false);
  await page.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("Masuk daftar PKH, kartu diantar Senin.").waitFor();
  expect(await page.getByRole("button", { name: /^Lanjutkan/ }).count()).toBe(0);
  await partner.screenshot("66-jawaban-mitra");
  await toHome(page);
  await page
    .getByText(/masih di HP ini/i)
    .first()
    .waitFor();
  await context.setOffline(false);
  await handedOver(page);
  await page
    .getByText(/Sudah selesai/)
    .first()
    .waitFor();
  await partner.screenshot("67-beranda-mitra-selesai");
});

test("the cadre reads the answer on her Beranda and on the referral", async () => {
  const { page } = cadre;
  await readNews(cadre);
  await page.getByText("Jawaban sudah datang. Baca dan sampaikan.").waitFor({ timeout: 30_000 });
  await page.getByRole("link", { name: /^Rujukan/ }).click();
  await page.getByRole("link", { name: /Slamet Contoh/ }).click();
  await page.getByText("Masuk daftar PKH, kartu diantar Senin.").waitFor();
  await page.getByText(/Dinas Sosial, \d/).waitFor();
  await cadre.screenshot("68-jawaban-lembaga");
});

test("a giver sees needs by initials, notes a delivery, and the cadre finds it with the family", async () => {
  const { page } = cadre;
  await toHome(page);
  await openFamily(page);
  await page.getByRole("link", { name: "Buat rujukan" }).click();
  await page.getByRole("checkbox", { name: "Perlu bantuan makanan" }).check();
  await page.getByRole("button", { name: "Simpan dan buat slip" }).click();
  await page.getByRole("link", { name: "Selesai" }).click();
  await page.getByText(/Rumah Zakat melihat kebutuhannya dengan inisial/).waitFor();
  await toHome(page);
  await handedOver(page);

  const theirs = donor.page;
  await enrol(theirs, server.code("Donatur"));
  await theirs.getByRole("link", { name: /S\.C\./ }).waitFor();
  await donor.screenshot("69-beranda-donatur");
  expect(await theirs.locator("main").textContent()).not.toMatch(/Slamet|Siti|Rani/);
  await theirs.getByRole("link", { name: /S\.C\./ }).click();
  await theirs.getByText("3 orang serumah").or(theirs.getByText("2 orang serumah")).waitFor();
  await theirs.getByRole("button", { name: "Catat penyerahan" }).click();
  await theirs.getByLabel("Barang").fill("telur");
  await theirs.getByLabel("Jumlah").fill("30");
  await theirs.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
  await theirs.getByText("Tulis satuannya.").waitFor();
  await donor.screenshot("70-penyerahan-kurang");
  await theirs.goto("/");
  await unlock(theirs, theirs.getByRole("link", { name: /^Catat penyerahan: / }));
  await theirs.getByRole("link", { name: /^Catat penyerahan: / }).click();
  await theirs.getByRole("button", { name: "Lanjutkan: Catat penyerahan" }).click();
  expect(await theirs.getByLabel("Barang").inputValue()).toBe("telur");
  await theirs.getByLabel("Satuan").fill("butir");
  await theirs.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
  await theirs.getByText("telur, 30 butir").waitFor();
  await donor.screenshot("71-penyerahan");
  // A second one since the unlock, typed, emptied and typed again, is kept as the first was; thrown away it is gone.
  await theirs.getByRole("button", { name: "Catat penyerahan", exact: true }).click();
  for (const typed of ["b", "", "beras"]) await theirs.getByLabel("Barang").fill(typed);
  await theirs.getByRole("dialog").getByRole("button", { name: "Tutup" }).click();
  await theirs.goto("/");
  await unlock(theirs, theirs.getByRole("link", { name: /^Catat penyerahan: / }));
  await theirs.getByRole("link", { name: /^Catat penyerahan: / }).click();
  await theirs.getByRole("button", { name: "Lanjutkan: Catat penyerahan" }).click();
  expect(await theirs.getByLabel("Barang").inputValue()).toBe("beras");
  await theirs.getByRole("button", { name: "Buang isian ini" }).click();
  await donor.screenshot("71a-buang-penyerahan");
  await theirs.getByRole("button", { name: "Buang", exact: true }).click();
  await theirs.getByRole("button", { name: "Catat penyerahan", exact: true }).waitFor();
  await toHome(theirs);
  await handedOver(theirs);

  await readNews(cadre);
  await openFamily(page);
  await page.getByText(/telur/).first().waitFor({ timeout: 30_000 });
  await cadre.screenshot("72-bantuan-dari-donatur");
});

test("the family takes its word back, and both are left without it", async () => {
  const { page } = cadre;
  await page.getByText(/^Setuju, /).click();
  await page.getByRole("radio", { name: "Tidak setuju", exact: true }).check();
  await page.getByRole("radio", { name: "Siti Contoh" }).check();
  await page.getByRole("button", { name: "Simpan jawaban" }).click();
  await page.getByText(/^Tidak setuju, /).waitFor();
  await toHome(page);
  await handedOver(page);
  for (const { page: theirs, context } of [partner, donor]) {
    await context.setOffline(true);
    await context.setOffline(false);
    await toHome(theirs);
    await theirs.getByRole("link", { name: /S\.C\./ }).waitFor({ state: "detached", timeout: 30_000 });
  }
  await partner.screenshot("73-beranda-setelah-ditarik");
  for (const profile of [cadre, partner, donor]) expect(surprisesOf(profile)).toEqual([]);
});
