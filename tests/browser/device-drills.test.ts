import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { revokeDevice } from "#server/accounts/end-sessions.ts";
import { makeBackup } from "#server/backup/make-backup.ts";
import { REGENCY } from "#server/demo/layout.ts";
import type { ReadTx } from "#server/store/store.ts";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { measureChild, toHome } from "./steps/measure-child.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol, PIN } from "./steps/sign-in.ts";

let server: AppServer;
let tablet: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer({ families: 20, env: { LEASE_DAYS: "30" } });
  tablet = await openProfile(server.url);
});

afterAll(async () => {
  await tablet?.close();
  await server?.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  await tablet?.screenshot("gagal-perangkat");
  process.stderr.write(`${tablet?.problems.join("\n")}\n`);
});

const typePin = async (page: Page): Promise<void> => {
  for (const digit of PIN) await page.getByRole("button", { name: digit, exact: true }).click();
};

const streamNames = async (tx: ReadTx): Promise<readonly string[]> =>
  (await tx.streams.all()).map(({ stream }) => stream);

const nameOf = (label: string): string =>
  server.signIns.find((signIn) => signIn.label.startsWith(label))?.name ?? "";

const comeInAs = async (page: Page, label: string): Promise<void> => {
  await page.goto("/");
  await page.getByRole("button", { name: nameOf(label) }).click();
  await typePin(page);
  await page.getByRole("link", { name: "Beranda", exact: true }).waitFor();
};

test("a shared tablet: a colleague comes in with her own code and PIN, and sees offline what the other has not handed over", async () => {
  const { page, context } = tablet;
  await enrol(page, server.code("Kader TPK"));
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  await page.goto("/");
  await page.getByRole("button", { name: "Orang lain memakai HP ini" }).waitFor();
  await tablet.screenshot("lock-one");
  await page.getByRole("button", { name: "Orang lain memakai HP ini" }).click();
  await page.getByLabel("Kode aktivasi").fill(server.code("Penyelia kelurahan"));
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByText("Buat PIN 6 angka").waitFor();
  await typePin(page);
  await page.getByText("Ulangi PIN tadi").waitFor();
  await typePin(page);
  await page.getByText("Data wilayah sudah siap.").waitFor();
  await page.getByRole("button", { name: "Buka Beranda" }).click();
  await page.getByRole("link", { name: "Beranda", exact: true }).waitFor();

  await context.setOffline(true);
  await comeInAs(page, "Kader TPK");
  await registerFamily(page, {
    rw: "01",
    headName: "Slamet Tablet",
    motherName: "Siti Tablet",
    children: [{ name: "Rani Tablet", sex: "Perempuan", born: ["10", "11", "2025"] }],
  });
  await measureChild(page, "Rani Tablet", { weight: "8,4", length: "73,0" });
  await comeInAs(page, "Penyelia kelurahan");
  await page.getByLabel(/^Cari/).fill("Rani Tablet");
  await page
    .getByRole("link", { name: /Rani Tablet/ })
    .first()
    .waitFor();
  await tablet.screenshot("tablet-shared");
});

test("nobody leaves while their work is only here; what stands in the way is said", async () => {
  const { page } = tablet;
  await comeInAs(page, "Kader TPK");
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.getByRole("button", { name: "Keluar dari HP ini" }).click();
  await page.getByText(/catatan hanya ada di HP ini/).waitFor();
  await tablet.screenshot("leave-refused");
  await page.getByRole("link", { name: "Buat berkas titipan" }).click();
  await page.getByText("Titip kirim").first().waitFor();
});

test("who leaves a shared tablet after her work is safe takes nothing of a colleague's along, and leaves nothing of hers", async () => {
  const { page, context } = tablet;
  await context.setOffline(false);
  await page.goto("/");
  await page.getByRole("button", { name: "Masuk dengan kode aktivasi" }).click();
  await page.getByLabel("Kode aktivasi").fill(server.code("Petugas puskesmas"));
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByText("Buat PIN 6 angka").waitFor();
  await typePin(page);
  await page.getByText("Ulangi PIN tadi").waitFor();
  await typePin(page);
  await page.getByText("Data wilayah sudah siap.").waitFor();
  await page.getByRole("button", { name: "Buka Beranda" }).click();
  await registerFamily(page, {
    rw: "02",
    headName: "Joko Pamit",
    motherName: "Dewi Pamit",
    children: [{ name: "Galih Pamit", sex: "Laki-laki", born: ["3", "5", "2025"] }],
  });
  const toLeave = async (): Promise<void> => {
    await toHome(page);
    await page.getByRole("link", { name: "Saya", exact: true }).click();
    await page.getByRole("button", { name: "Keluar dari HP ini" }).click();
  };
  const isHandedIn = async (): Promise<boolean> =>
    (
      await server
        .world()
        .store.read(REGENCY, async (tx) => tx.versions.neededOfStreams(await streamNames(tx)))
    ).some(({ text }) => text.includes("Galih Pamit"));
  await expect.poll(isHandedIn, { timeout: 30_000 }).toBe(true);
  await toLeave();
  await page.getByText(/salinan keduanya belum dibuat/).waitFor();
  await page.getByRole("button", { name: "Tutup" }).click();
  const backupDir = mkdtempSync(join(tmpdir(), "damping-pamit-"));
  await makeBackup(server.world(), { backupDir, kept: 1 });
  rmSync(backupDir, { recursive: true });
  await page.locator('a[href="/saya/pengiriman"]').first().click();
  await page.getByRole("button", { name: "Kirim sekarang" }).click();
  await tablet.screenshot("leave-safe");
  await page.getByText(/Semua catatan sudah aman/).waitFor();
  await toLeave();
  await page.getByText("Semua catatan sudah di server.").waitFor();
  await tablet.screenshot("leave-offered");
  await page.getByRole("button", { name: "Keluar", exact: true }).click();
  await page.getByRole("button", { name: nameOf("Kader TPK") }).waitFor();
  expect(await page.getByText(nameOf("Petugas puskesmas")).count()).toBe(0);
  expect(await page.getByRole("button", { name: nameOf("Penyelia kelurahan") }).count()).toBe(1);
  await context.setOffline(true);
});

test("thirty days without contact: old records are sealed, weighing goes on, and PIN with contact opens all of it", async () => {
  const { page, context } = tablet;
  await page.clock.install();
  await page.goto("/");
  await page.clock.fastForward(31 * 86_400_000);
  await page.getByRole("button", { name: nameOf("Kader TPK") }).click();
  await typePin(page);
  await page.getByText("Terlalu lama tidak tersambung").waitFor();
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByRole("button", { name: "Catat dulu tanpa membuka" }).waitFor();
  await tablet.screenshot("lease-ended");
  await page.getByRole("button", { name: "Catat dulu tanpa membuka" }).click();
  await page.getByLabel("Nama anak atau keluarga").fill("Rani Tablet");
  await page.getByLabel("Berat (kg)").fill("8,6");
  await page.getByRole("button", { name: "Simpan terkunci" }).click();
  await page.getByText("Tersimpan, menunggu dikirim.").waitFor();
  await tablet.screenshot("letter");
  await page.getByRole("button", { name: "Kembali" }).click();
  await page.getByText("1 catatan tersimpan, menunggu dikirim.").waitFor();
  await typePin(page);
  await page.getByText("Belum tersambung.").waitFor();
  await context.setOffline(false);
  await typePin(page);
  await page.getByRole("link", { name: "Beranda", exact: true }).waitFor();
  // What comes back at this first contact moves the list that is pressed.
  await page.getByText("Tidak ada yang tertinggal di HP ini").first().waitFor();
  await page
    .getByRole("link", { name: /Rani Tablet/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "Catatan saat terkunci" }).waitFor();
  await page.getByText("8,6").waitFor();
  await tablet.screenshot("letter-opened");
});

test("a lost tablet that was revoked: who opens it is gone after handing in, who does not stays sealed, nothing typed is lost", async () => {
  const { page } = tablet;
  const device = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open("damping");
        opening.onsuccess = () => {
          const asked = opening.result.transaction("meta").objectStore("meta").get("device");
          asked.onsuccess = () => {
            opening.result.close();
            resolve(String((asked.result as { device: string }).device));
          };
        };
      }),
  );
  expect(await revokeDevice(server.world(), REGENCY, device)).toBe(true);
  // The clock of the test before stands still in a page that was opened after its jump.
  const ticking = setInterval(() => void page.clock.runFor(200).catch(() => undefined), 300);
  await page.goto("/");
  await page.getByRole("button", { name: nameOf("Kader TPK") }).click();
  await typePin(page);
  // She is gone: only her colleague is asked for a PIN, whose lease has ended too; at contact she goes as well.
  await page.locator(".pin-pad__label", { hasText: nameOf("Penyelia kelurahan") }).waitFor();
  await typePin(page);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByRole("button", { name: "Catat dulu tanpa membuka" }).waitFor();
  await typePin(page);
  await page.getByLabel("Kode aktivasi").waitFor();
  clearInterval(ticking);
  const rows = await page.evaluate(async () => {
    const tables = ["outbox", "drafts", "people"];
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open("damping");
      opening.onsuccess = () => {
        const tx = opening.result.transaction(tables);
        let count = 0;
        for (const table of tables) {
          const asked = tx.objectStore(table).count();
          asked.onsuccess = () => {
            count += asked.result;
          };
        }
        tx.oncomplete = () => resolve(count);
      };
    });
  });
  expect(rows).toBe(0);
  const stored = await server
    .world()
    .store.read(REGENCY, async (tx) =>
      (await tx.versions.neededOfStreams(await streamNames(tx))).filter(({ text }) =>
        text.includes("Rani Tablet"),
      ),
    );
  expect(stored.length).toBeGreaterThan(0);
});
