import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toFrames } from "#protocol/courier/frames.ts";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile, surprisesOf } from "#support/browser.ts";
import { fakeCameraArgs, writeQrFilm } from "#support/fake-camera.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol } from "./steps/sign-in.ts";
import { toCourier } from "./steps/to-courier.ts";

let server: AppServer;
let cadre: BrowserProfile;
let carrier: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer();
  cadre = await openProfile(server.url);
  carrier = await openProfile(server.url);
});

afterAll(async () => {
  await cadre?.close();
  await carrier?.close();
  await server?.stop();
});

let file: Buffer;

test("without signal, unsent work leaves the phone as a file that names nobody", async () => {
  const { page, context } = cadre;
  await enrol(page, server.code("Kader TPK"));
  await page.getByRole("link", { name: "Keluarga", exact: true }).waitFor();
  // From here on the service worker holds the whole app.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await registerFamily(page, {
    rw: "01",
    headName: "Bapak Contoh Titip",
    motherName: "Ibu Contoh Titip",
    children: [{ name: "Anak Titip", sex: "Perempuan", born: ["3", "2", "2025"] }],
  });
  await toCourier(cadre);
  await cadre.screenshot("30-titip-kirim");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Titipkan lewat berkas" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^titip-\d{4}-\d{2}-\d{2}-[a-z]{4}\.titip$/);
  file = readFileSync(await saved.path());
  expect(file.toString("latin1")).not.toMatch(/Titip |Contoh/);
  await page.getByText("ada di dalam berkas").waitFor();
  await cadre.screenshot("31-berkas-titipan");
  await page.getByRole("button", { name: "Selesai" }).click();
  await page.getByText(/Berkas titipan dibuat/).waitFor();
});

test("the same as QR codes, one after another", async () => {
  const { page } = cadre;
  await page.getByRole("button", { name: "Tunjukkan QR ke HP lain" }).click();
  await page.getByRole("img", { name: /QR titipan, gambar 2 dari \d+/ }).waitFor();
  await cadre.screenshot("32-titip-qr");
  await page.getByRole("button", { name: "Selesai" }).click();
});

test("whoever carries it hands it in at the server's page without signing in, and gets a receipt", async () => {
  const { page } = carrier;
  await page.goto("/titip");
  await page.getByLabel(/Berkas titipan/).setInputFiles({
    name: "a.titip",
    mimeType: "application/octet-stream",
    buffer: file,
  });
  await page.getByRole("button", { name: "Serahkan" }).click();
  await page.getByText(/\d+ catatan diterima/).waitFor();
  await carrier.screenshot("33-titip-diserahkan");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Simpan tanda terima" }).click();
  const receipt = readFileSync(await (await download).path());
  expect(carrier.problems).toEqual([]);

  const { page: phone } = cadre;
  const chooser = phone.waitForEvent("filechooser");
  await phone.getByRole("button", { name: "Buka berkas" }).click();
  await (await chooser).setFiles({
    name: "tanda-terima.terima",
    mimeType: "application/octet-stream",
    buffer: receipt,
  });
  await phone.getByText("Tanda terima dibaca.").waitFor();
  await phone.getByText(/catatan sudah dititipkan/).waitFor();
  await cadre.screenshot("34-tanda-terima");
  await phone.getByRole("button", { name: "Selesai" }).click();
  await phone.getByText("Tidak ada yang perlu dititipkan").waitFor();
});

test("a colleague's phone films the QR codes and hands the work in, without any file", async () => {
  const film = join(mkdtempSync(join(tmpdir(), "damping-film-")), "codes.y4m");
  writeQrFilm(film, toFrames(Uint8Array.from(file)) ?? []);
  const colleague = await openProfile(server.url, { args: fakeCameraArgs(film) });
  try {
    await enrol(colleague.page, server.code("Petugas puskesmas"));
    await toCourier(colleague);
    await colleague.page.getByRole("button", { name: "Pindai QR" }).click();
    await colleague.page.getByText(/\d+ dari \d+ gambar/).waitFor();
    await colleague.screenshot("36-pindai-qr");
    await colleague.page.getByText("Titipan sudah di server.").waitFor({ timeout: 60_000 });
    await colleague.page.getByText(/catatan memang sudah ada di server/).waitFor();
    await colleague.screenshot("37-titipan-terbaca");
    expect(colleague.problems).toEqual([]);
  } finally {
    await colleague.close();
  }
});

test("a carrier without signal keeps the file in the app; it goes along by itself, and the receipt waits to be given back", async () => {
  const colleague = await openProfile(server.url);
  const { page, context } = colleague;
  try {
    await enrol(page, server.code("Penyelia kelurahan"));
    await page.getByRole("link", { name: "Saya", exact: true }).waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await toCourier(colleague);
    await context.setOffline(true);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Buka berkas" }).click();
    await (await chooser).setFiles({
      name: "a.titip",
      mimeType: "application/octet-stream",
      buffer: file,
    });
    await page.getByText("Titipan disimpan di HP ini, menunggu sinyal.").waitFor();
    await page.getByRole("button", { name: "Selesai" }).click();
    await page.getByText("Titipan orang lain: 1, menunggu sinyal.").waitFor();
    await colleague.screenshot("38-titipan-orang-lain");
    await context.setOffline(false);
    await page.getByRole("link", { name: "Kembali" }).click();
    await page.getByRole("button", { name: "Kirim sekarang" }).click();
    await expect
      .poll(
        async () => {
          await page.getByRole("link", { name: "Titip kirim tanpa sinyal" }).click();
          await page.getByRole("heading", { level: 1, name: "Titip kirim" }).waitFor();
          const isThere = await page.getByText("Kembalikan tanda terimanya ke HP pemiliknya").isVisible();
          if (!isThere) await page.getByRole("link", { name: "Kembali" }).click();
          return isThere;
        },
        { timeout: 60_000, interval: 1_000 },
      )
      .toBe(true);
    await colleague.screenshot("39-tanda-terima-dibawa");
    await page.getByRole("button", { name: "Tanda terima sudah dikembalikan" }).click();
    await page.getByText("Titipan yang dibuat").waitFor({ state: "detached" });
    // The browser's own word on the cut wire.
    expect(surprisesOf(colleague)).toEqual([]);
  } finally {
    await colleague.close();
  }
});

test("a photo opened by mistake is named, and the page about sending tells of data and room", async () => {
  const { page, context } = cadre;
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Buka berkas" }).click();
  await (await chooser).setFiles({
    name: "foto.jpg",
    mimeType: "image/jpeg",
    buffer: Buffer.from([255, 216, 1]),
  });
  await page.getByText("Ini bukan berkas titipan atau tanda terima Damping.").waitFor();
  await page.getByRole("button", { name: "Selesai" }).click();
  await page.getByRole("link", { name: "Kembali" }).click();
  await page.getByText("Data terpakai bulan ini").waitFor();
  await page.getByRole("checkbox", { name: /Hanya lewat Wi-Fi/ }).check();
  await cadre.screenshot("35-pengiriman");
  await context.setOffline(false);
  expect(surprisesOf(cadre)).toEqual([]);
});
