import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addWorker } from "#server/accounts/add-worker.ts";
import { issueCode } from "#server/accounts/issue-code.ts";
import { setGrants } from "#server/accounts/set-grants.ts";
import { REGENCY } from "#server/demo/layout.ts";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { toHome } from "./steps/measure-child.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol } from "./steps/sign-in.ts";

const K = "3571011001";
let server: AppServer;
let supervisor: BrowserProfile;
let leaver: BrowserProfile;
let successor: BrowserProfile;

/** Somebody with these RWs on a phone of their own. */
const cadre = async (profile: BrowserProfile, name: string, rws: readonly string[]): Promise<void> => {
  const world = server.world();
  const worker = await addWorker(world, REGENCY, { name, area: K, roles: ["cadre"] });
  await setGrants(
    world,
    REGENCY,
    worker,
    rws.map((rw) => ({ role: "cadre", area: `${K}/${rw}` })),
  );
  await enrol(profile.page, (await issueCode(world, REGENCY, worker)).code);
};

beforeAll(async () => {
  server = await startAppServer();
  [supervisor, leaver, successor] = [
    await openProfile(server.url),
    await openProfile(server.url),
    await openProfile(server.url),
  ];
  await enrol(supervisor.page, server.code("Penyelia kelurahan"));
  await cadre(leaver, "Bu Wulan", ["71", "72"]);
  await cadre(successor, "Bu Yuli", ["73"]);
});

afterAll(async () => {
  for (const profile of [supervisor, leaver, successor]) await profile?.close();
  await server?.stop();
});

/** To the list, within the app: a reload would ask for the PIN. */
const openPeople = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.getByRole("link", { name: "Petugas wilayah dan serah terima" }).click();
  await page.getByRole("heading", { level: 1, name: "Petugas wilayah" }).waitFor();
};

const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name }).first();

const syncNow = async ({ page }: BrowserProfile): Promise<void> => {
  await toHome(page);
  await page.locator('a[href="/saya/pengiriman"]').first().click();
  await page.getByRole("button", { name: "Kirim sekarang" }).click();
  await page.getByRole("button", { name: "Kirim sekarang" }).waitFor();
  await toHome(page);
};

test("nobody chosen, a day that is over and no signal are said, and nothing changes", async () => {
  await registerFamily(leaver.page, {
    rw: "71",
    headName: "Bapak Pindah",
    motherName: "Ibu Pindah",
    children: [],
  });
  await syncNow(leaver);
  const { page, context } = supervisor;
  await openPeople(page);
  await row(page, "Bu Wulan").getByRole("link", { name: "Serah terima" }).click();
  await page.getByRole("button", { name: "Lihat dulu yang berubah" }).click();
  await page.getByText("Pilih pengganti untuk paling sedikit satu wilayah.").waitFor();
  await supervisor.screenshot("70-serah-terima-kosong");
  await page.getByLabel("Semua kepada").selectOption({ label: "Bu Yuli, Bandar Lor RW 73" });
  await context.setOffline(true);
  await page.getByRole("button", { name: "Lihat dulu yang berubah" }).click();
  await page.getByText("Belum ada yang berubah.").waitFor();
  await supervisor.screenshot("71-serah-terima-luring");
  await context.setOffline(false);
});

test("what moves is told beforehand, done, and told on the successor's Beranda; late work of the old phone arrives", async () => {
  const { page } = supervisor;
  await page.getByRole("button", { name: "Lihat dulu yang berubah" }).click();
  await page.getByText("Bandar Lor RW 71 (kader TPK) kepada Bu Yuli").waitFor();
  await page.getByText(/^1 keluarga, 1 orang/).waitFor();
  await supervisor.screenshot("72-serah-terima-pratinjau");
  await leaver.context.setOffline(true);
  await registerFamily(leaver.page, {
    rw: "72",
    headName: "Bapak Susulan",
    motherName: "Ibu Susulan",
    children: [],
  });
  await page.getByRole("button", { name: "Serahkan sekarang" }).click();
  await page.getByText("Sudah diserahkan.").waitFor();
  await supervisor.screenshot("73-serah-terima-selesai");

  await syncNow(successor);
  await successor.page.getByText("1 keluarga datang dari Bu Wulan.").waitFor();
  await successor.screenshot("74-beranda-pengganti");

  await leaver.context.setOffline(false);
  await syncNow(leaver);
  await expect
    .poll(async () => {
      await syncNow(successor);
      await successor.page.getByRole("link", { name: "Keluarga", exact: true }).click();
      return successor.page.getByText(/Bapak (Pindah|Susulan)/).count();
    })
    .toBe(2);
});

test("it is taken back by a second one from the list", async () => {
  const { page } = supervisor;
  await page.getByRole("button", { name: "Selesai" }).click();
  await page.getByRole("heading", { name: "Serah terima terakhir" }).waitFor();
  await supervisor.screenshot("75-petugas");
  await page.getByRole("button", { name: "Kembalikan" }).click();
  await page
    .getByRole("dialog")
    .getByText(/RW 71.* kepada Bu Wulan/)
    .waitFor();
  await supervisor.screenshot("76-kembalikan");
  await page.getByRole("dialog").getByRole("button", { name: "Kembalikan" }).click();
  await page.getByText("Sudah dikembalikan.").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Tutup" }).click();
  await page.getByText(/sudah dikembalikan/).waitFor();
  await syncNow(leaver);
  await leaver.page.getByText("2 keluarga datang dari Bu Yuli.").waitFor();
});

test("what somebody holds is changed RW by RW, with a warning when families would have no cadre", async () => {
  const { page } = supervisor;
  await row(page, "Bu Wulan").getByRole("link", { name: "Ubah wilayah" }).click();
  await page.getByLabel("Bandar Lor RW 71 (kader TPK)").uncheck();
  await page.getByLabel("kader TPK", { exact: true }).check();
  await page.getByRole("button", { name: "Tambahkan ke daftar" }).click();
  await page.getByText("Tulis nomor RW-nya.").waitFor();
  await page.getByLabel("RW", { exact: true }).fill("9");
  await page.getByRole("button", { name: "Tambahkan ke daftar" }).click();
  await supervisor.screenshot("77-ubah-wilayah");
  await page.getByRole("button", { name: "Lihat dulu yang berubah" }).click();
  await page.getByText("Sesudah ini tidak ada kader di Bandar Lor RW 71 (1 keluarga).").waitFor();
  await supervisor.screenshot("78-ubah-wilayah-pratinjau");
  await page.getByRole("button", { name: "Ubah sekarang" }).click();
  await page.getByText("Wilayah sudah diubah.").waitFor();
});

test("a kelurahan is split from the kecamatan's app: first counted, then done, refusals beside their fields", async () => {
  const district = await openProfile(server.url);
  try {
    const { page } = district;
    await enrol(page, server.code("Penyelia kecamatan"));
    await openPeople(page);
    await page.getByRole("link", { name: "Pemekaran wilayah" }).click();
    await page.getByRole("button", { name: "Lihat dulu yang berubah" }).click();
    await page.getByText("Pilih kelurahan yang RW-nya pindah.").waitFor();
    await page.getByLabel("Kelurahan sekarang").selectOption({ label: "Bandar Lor" });
    await page.getByLabel(/^RW 12/).check();
    await page.getByLabel("Ke kelurahan").selectOption({ label: "Kelurahan baru (tulis kodenya)" });
    await page.getByLabel("Kode kelurahan baru").fill("35720");
    await page.getByLabel("Alasan").fill("Pemekaran 2026");
    await page.getByRole("button", { name: "Lihat dulu yang berubah" }).click();
    await page.getByText("Kode kelurahan terdiri dari sepuluh angka, tanpa titik.").waitFor();
    await district.screenshot("79-pemekaran-salah");
    await page.getByLabel("Kode kelurahan baru").fill("3571011015");
    await page.getByRole("button", { name: "Lihat dulu yang berubah" }).click();
    await page.getByText(/RW 12: [1-9]/).waitFor();
    await district.screenshot("80-pemekaran-pratinjau");
    await page.getByRole("button", { name: "Pindahkan sekarang" }).click();
    await page.getByText(/RW dari Bandar Lor .* sudah pindah ke kelurahan baru 3571011015/).waitFor();
    await district.screenshot("81-pemekaran-selesai");
  } finally {
    await district.close();
  }
});
