import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addWorker } from "#server/accounts/add-worker.ts";
import { issueCode } from "#server/accounts/issue-code.ts";
import { setGrants } from "#server/accounts/set-grants.ts";
import { REGENCY } from "#server/demo/layout.ts";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile, surprisesOf } from "#support/browser.ts";
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

test("a conflict is opened and decided without signal on the way back, waits in the list, and leaves it once handed over", async () => {
  const { page, context } = supervisor;
  await toHome(page);
  expect(await page.getByRole("button", { name: "Tambah" }).count()).toBe(0);
  expect(await page.getByRole("searchbox").count()).toBe(0);
  await page.getByRole("link", { name: "Tinjauan", exact: true }).click();
  await page.getByRole("button", { name: /Dua catatan berbeda/ }).click();
  const rows = page.getByRole("link", { name: /Bandar Lor RW \d+ · orang/ });
  await rows.first().waitFor();
  const waiting = await rows.count();
  await supervisor.screenshot("17-tinjauan-kecamatan");
  await rows.first().click();
  await page.getByRole("radio").first().waitFor();
  await supervisor.screenshot("18-tinjauan-daring");
  await context.setOffline(true);
  await page.getByRole("radio").first().check();
  await page.getByRole("button", { name: "Simpan pilihan" }).click();
  await page.getByText("Keputusan Anda menunggu dikirim").waitFor();
  await supervisor.screenshot("19-keputusan-menunggu");
  await page.getByRole("link", { name: "Kembali", exact: true }).click();
  await page.getByRole("button", { name: /Dua catatan berbeda/ }).click();
  await page.getByText("Menunggu dikirim", { exact: true }).waitFor();
  await supervisor.screenshot("20-tinjauan-menunggu");
  await context.setOffline(false);
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBe(waiting - 1);
  expect(await page.getByText("Menunggu dikirim", { exact: true }).count()).toBe(0);
});

test("a doubtful figure is sent back from the child's page", async () => {
  const { page } = supervisor;
  await openDoubtfulChild(page);
  await page.getByRole("button", { name: "Kembalikan" }).first().click();
  await page.getByLabel("Apa yang perlu dicek?").fill("Berdiri atau telentang?");
  await page.getByRole("dialog").getByRole("button", { name: "Kembalikan" }).click();
  // Handed over at once: the child's history, asked anew, says so.
  await page.getByRole("cell", { name: "Dikembalikan: “Berdiri atau telentang?”" }).waitFor();
  await supervisor.screenshot("21-anak-daring-dikembalikan");
});

test("a health worker of the kecamatan measures a doubtful child again, in the same screen", async () => {
  const world = server.world();
  const worker = await addWorker(world, REGENCY, {
    name: "Bidan Rina",
    area: REGENCY,
    roles: ["healthWorker"],
  });
  await setGrants(world, REGENCY, worker, [{ role: "healthWorker", area: "357101" }]);
  const rina = await openProfile(server.url);
  try {
    const { page } = rina;
    await enrol(page, (await issueCode(world, REGENCY, worker)).code);
    await openDoubtfulChild(page);
    await rina.screenshot("22-anak-daring");
    await page.getByRole("link", { name: "Ukur ulang" }).first().click();
    await page.getByText("Ukur ulang angka yang diragukan.").waitFor();
    const before = await page
      .getByText(/\d+,\d kg · \d/)
      .first()
      .textContent();
    await page.getByLabel("Berat").fill(/[\d,]+/.exec(before ?? "")?.[0] ?? "9,0");
    await rina.screenshot("23-ukur-daring");
    await page.getByRole("button", { name: "Simpan" }).click();
    const answer = page.getByRole("button", { name: "Sudah diukur ulang, benar" });
    const saved = page.getByText("Tersimpan di HP ini");
    await answer.or(saved).first().waitFor();
    if (await answer.isVisible()) {
      await answer.click();
      await page.getByRole("button", { name: "Simpan" }).click();
    }
    await saved.first().waitFor();
    await rina.screenshot("24-ukur-daring-tersimpan");
    await page.getByRole("button", { name: "Kembali ke daftar anak" }).click();
    await page.getByRole("heading", { level: 1, name: "Kecamatan Mojoroto" }).waitFor();
    await expect
      .poll(() => world.store.read(REGENCY, async (tx) => tx.devices.ofWorkers([worker])), {
        timeout: 30_000,
      })
      .toMatchObject([{ lastN: 1 }]);
    expect(rina.problems).toEqual([]);
  } finally {
    await rina.close();
  }
});

test("a family of the kecamatan's list opens from the server; its numbers only when asked for", async () => {
  const { page } = supervisor;
  await toHome(page);
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.locator('a[href="/pendampingan"]').click();
  await page.getByRole("link", { name: "Kecamatan Mojoroto" }).click();
  const state = page.getByRole("group", { name: "Keadaan" }).or(page.getByLabel("Keadaan")).first();
  await state.getByText("Perlu didampingi").click();
  const rows = page.locator('a[href^="/pendampingan/357101/"]');
  await rows.first().waitFor();
  const name = (await rows.first().locator(".list-row__title").textContent()) ?? "";
  await rows.first().click();
  await page.getByRole("heading", { level: 1, name: `Keluarga ${name}` }).waitFor();
  await page.getByText("Membuka data keluarga tercatat atas nama Anda.").waitFor();
  await page.getByRole("heading", { name: "Anggota keluarga" }).waitFor();
  await supervisor.screenshot("16-keluarga-daring");
  const main = page.locator("main");
  expect(await main.textContent()).not.toMatch(/\d{16}/);
  await page.getByRole("button", { name: "Tampilkan nomor (tercatat)" }).click();
  await expect.poll(() => main.textContent(), { timeout: 20_000 }).toMatch(/\d{16}/);
  await page.getByText("Alamat dan nomor").scrollIntoViewIfNeeded();
  await supervisor.screenshot("17-keluarga-nomor");
  await page.getByRole("link", { name: "Kembali" }).click();
  await rows.first().waitFor();
});

test("without signal it says so and keeps the way to Wilayah open", async () => {
  const { page, context } = supervisor;
  await context.setOffline(true);
  await toHome(page);
  await page.getByText(/perlu sambungan\. Yang di HP ini/).waitFor();
  await page.getByRole("link", { name: "Semua angka dan daftar anak" }).waitFor();
  await supervisor.screenshot("15-beranda-kecamatan-luring");
  await context.setOffline(false);
  expect(surprisesOf(supervisor)).toEqual([]);
});

/** From Tinjauan to the first child whose newest figure somebody should look at. */
const openDoubtfulChild = async (page: Page): Promise<void> => {
  await page.getByRole("link", { name: "Tinjauan", exact: true }).click();
  await page.getByRole("button", { name: /^Perlu dicek/ }).click();
  await page.getByRole("link", { name: /Perlu dicek di Kecamatan Mojoroto/ }).click();
  await page.locator('a[href*="anak="]').first().click();
  await page.getByText("Perlu dicek:").first().waitFor();
};
