import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeBackup } from "#server/backup/make-backup.ts";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol, unlock } from "./steps/sign-in.ts";
import { toCourier } from "./steps/to-courier.ts";

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

const versionsAtServer = async (): Promise<number> => {
  const { store } = server.world();
  const serials = await store.read("3571", async (tx) => {
    const streams = await tx.streams.ofKelurahan(["3571011001"]);
    return streams.map(({ serial }) => serial);
  });
  return serials.reduce((sum, serial) => sum + serial, 0);
};

/** Names of what the journal holds, as the browser's private file system has them. */
const journalOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle("titipan", { create: true });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });

const saveOffline = async ({ page, context }: BrowserProfile, headName: string): Promise<void> => {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await registerFamily(page, { rw: "01", headName, motherName: `Ibu ${headName}`, children: [] });
};

/** What the browser does when it finds signal: the worker is woken with the tag the page registered. */
const wakeWorker = async ({ context, page }: BrowserProfile): Promise<void> => {
  const devTools = await context.newCDPSession(page);
  const registrationId = await new Promise<string>((resolve) => {
    devTools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
    void devTools.send("ServiceWorker.enable");
  });
  await devTools.send("ServiceWorker.dispatchSyncEvent", {
    origin: server.url,
    registrationId,
    tag: "damping hand-in",
    lastChance: false,
  });
};

test("work saved without signal is handed in by the worker while the app is locked", async () => {
  const { page, context } = cadre;
  await enrol(page, server.code("Kader TPK"));
  const before = await versionsAtServer();
  await saveOffline(cadre, "Bapak Terkunci");
  await page.reload();
  await page.getByRole("button", { name: "5", exact: true }).waitFor();
  expect(await versionsAtServer()).toBe(before);
  await context.setOffline(false);
  await wakeWorker(cadre);
  await expect.poll(versionsAtServer, { timeout: 20_000 }).toBeGreaterThan(before);
  // Nobody typed a PIN.
  await page.getByRole("button", { name: "5", exact: true }).waitFor();
});

test("a colleague's file that the phone carries goes along too, and its receipt is there without signal", async () => {
  await unlock(cadre.page);
  await saveOffline(cadre, "Bapak Titipan");
  await toCourier(cadre);
  const download = cadre.page.waitForEvent("download");
  await cadre.page.getByRole("button", { name: "Titipkan lewat berkas" }).click();
  const buffer = readFileSync(await (await download).path());
  const carrier = await openProfile(server.url);
  try {
    const { page, context } = carrier;
    await enrol(page, server.code("Kader posyandu"));
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await toCourier(carrier);
    await context.setOffline(true);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Buka berkas" }).click();
    await (await chooser).setFiles({ name: "a.titip", mimeType: "application/octet-stream", buffer });
    await page.getByText("Titipan disimpan di HP ini, menunggu sinyal.").waitFor();
    await page.getByRole("button", { name: "Selesai" }).click();
    await page.getByRole("link", { name: "Kembali" }).click();
    await page.getByText(/dibawa sejak/).waitFor();
    await carrier.screenshot("39-pengiriman-titipan");
    const before = await versionsAtServer();
    await page.reload();
    await page.getByRole("button", { name: "5", exact: true }).waitFor();
    await context.setOffline(false);
    await wakeWorker(carrier);
    await expect.poll(versionsAtServer, { timeout: 20_000 }).toBeGreaterThan(before);
    await page.waitForTimeout(500); // The worker keeps the server's word.
    await context.setOffline(true);
    await unlock(page, page.getByText(/tanda terimanya belum dikembalikan/));
    await toCourier(carrier);
    await page.getByText("Kembalikan tanda terimanya ke HP pemiliknya").waitFor();
  } finally {
    await carrier.close();
  }
});

test("its second copy lies in the private file system, and brings it in when the database is lost", async () => {
  const other = await openProfile(server.url);
  try {
    const { page, context } = other;
    await enrol(page, server.code("Petugas puskesmas"));
    await saveOffline(other, "Bapak Hilang");
    await expect.poll(() => journalOf(page)).toHaveLength(1);
    const before = await versionsAtServer();
    await page.goto("/manifest.webmanifest");
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase("damping");
          request.onsuccess = () => resolve();
          request.onerror = () => reject(new Error("not deleted"));
        }),
    );
    await context.setOffline(false);
    await page.goto("/");
    await page.getByText(/1 simpanan yang belum terkirim masih ada salinannya/).waitFor();
    await other.screenshot("38-data-terhapus");
    await page.getByRole("button", { name: "Serahkan ke server" }).click();
    await page.getByText("1 simpanan sudah diserahkan ke server.").waitFor();
    expect(await versionsAtServer()).toBeGreaterThan(before);
    // The copy stays until the server holds the work twice, and goes at the next contact after that, whoever signs in.
    expect(await journalOf(page)).toEqual([expect.stringMatching(/^taken\./)]);
    await makeBackup(server.world(), { backupDir: mkdtempSync(join(tmpdir(), "damping-backup-")), kept: 1 });
    await enrol(page, server.code("Penyelia kelurahan"));
    await expect.poll(() => journalOf(page)).toEqual([]);
  } finally {
    await other.close();
  }
});
