import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile, surprisesOf } from "#support/browser.ts";
import { measureChild, openChild, toHome } from "./steps/measure-child.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol, unlock } from "./steps/sign-in.ts";

let server: AppServer;
let cadre: BrowserProfile;
let supervisor: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer();
  cadre = await openProfile(server.url);
  supervisor = await openProfile(server.url);
});

afterAll(async () => {
  await cadre?.close();
  await supervisor?.close();
  await server?.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  await cadre?.screenshot("gagal-kader");
  await supervisor?.screenshot("gagal-penyelia");
});

/** What the page complained of, apart from what the tests did: the network taken away, a wrong code. */
test("a cadre comes in with a code and a PIN", async () => {
  const { page } = cadre;
  await page.goto("/");
  await cadre.screenshot("01-kode-aktivasi");
  await page.getByLabel("Kode aktivasi").fill("3571-AAAA-AAAA");
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByText("Kode ini tidak dikenal").waitFor();
  expect(await page.getByLabel("Kode aktivasi").inputValue()).toBe("3571-AAAA-AAAA");
  await enrol(page, server.code("Kader TPK"));
  await cadre.screenshot("02-beranda");
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
});

test("offline she registers a family with two children and measures both", async () => {
  const { page, context } = cadre;
  await context.setOffline(true);
  await registerFamily(page, {
    rw: "01",
    headName: "Slamet Contoh",
    motherName: "Siti Contoh",
    children: [
      { name: "Rani Contoh", sex: "Perempuan", born: ["10", "11", "2025"] },
      { name: "Bima Contoh", sex: "Laki-laki", born: ["20", "5", "2026"] },
    ],
  });
  await cadre.screenshot("03-keluarga");
  await measureChild(page, "Rani Contoh", { weight: "7,2", length: "67,5", confirmsFigure: true });
  await cadre.screenshot("04-hasil-ukur");
  await page.getByText("Pendek", { exact: true }).first().waitFor();
  await measureChild(page, "Bima Contoh", {
    weight: "7.4",
    length: "66",
    position: "Berdiri",
    answer: "Ukur lagi nanti",
  });
});

test("an unfinished form and all that was saved survive a reload without a network", async () => {
  const { page } = cadre;
  await openChild(page, "Rani Contoh");
  await page.getByRole("link", { name: "Timbang & ukur" }).click();
  await page.getByLabel("Berat").fill("7,3");
  await page.getByLabel("Berat").blur();
  await page.reload();
  await unlockAnywhere();
  await page.goto("/");
  await unlock(page);
  await page
    .getByText(/Rani Contoh belum selesai|Penimbangan Rani Contoh/)
    .first()
    .waitFor();
  await cadre.screenshot("05-lanjutkan");
  await openChild(page, "Rani Contoh");
  await page.getByText("67,5 cm", { exact: false }).first().waitFor();
  await openChild(page, "Bima Contoh");
  await cadre.screenshot("06-anak");
  await page.getByText("7,4 kg", { exact: false }).first().waitFor();
});

const unlockAnywhere = async (): Promise<void> => {
  const { page } = cadre;
  await page.getByRole("button", { name: "5", exact: true }).waitFor();
};

test("a third measurement and then a network: nothing is left on the phone", async () => {
  const { page, context } = cadre;
  await toHome(page);
  await page.getByRole("link", { name: /Penimbangan Rani Contoh belum selesai/ }).click();
  expect(await page.getByLabel("Berat").inputValue()).toBe("7,3");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Tersimpan di HP ini").first().waitFor();
  await toHome(page);
  await page
    .getByText(/catatan masih di HP ini/)
    .first()
    .waitFor();
  await context.setOffline(false);
  await page.getByText(/Semua sudah dititipkan/).waitFor({ timeout: 30_000 });
  await cadre.screenshot("07-terkirim");
});

test("the supervisor sees all three with the right categories and sends one back", async () => {
  const { page } = supervisor;
  await enrol(page, server.code("Penyelia kelurahan"));
  await supervisor.screenshot("08-beranda-penyelia");
  await page.getByRole("link", { name: "Wilayah", exact: true }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await supervisor.screenshot("09-wilayah");
  await openChild(page, "Rani Contoh");
  await page.getByText("Pendek", { exact: true }).first().waitFor();
  await page.getByText("7,2 kg", { exact: false }).first().waitFor();
  await page.getByText("7,3 kg", { exact: false }).first().waitFor();
  await toHome(page);
  await page.getByRole("link", { name: /^Tinjauan/ }).click();
  const doubt = page.locator(".card").filter({ hasText: "Bima Contoh" }).first();
  await doubt.waitFor();
  await supervisor.screenshot("10-tinjauan");
  await doubt.getByRole("button", { name: "Kembalikan" }).click();
  await page.getByLabel(/Apa yang perlu dicek/).fill("Telentang atau berdiri? Mohon diukur ulang, ya Bu.");
  await supervisor.screenshot("11-kembalikan");
  await page.getByRole("button", { name: "Kembalikan" }).last().click();
  await page
    .getByText(/Kader melihatnya setelah sinkronisasi/)
    .first()
    .waitFor();
  await page.getByRole("link", { name: "Beranda", exact: true }).click();
  await page.getByText(/Semua sudah dititipkan/).waitFor({ timeout: 30_000 });
});

test("the cadre finds it on Beranda with the supervisor's words", async () => {
  const { page } = cadre;
  await toHome(page);
  await page.getByRole("link", { name: /dititipkan/ }).click();
  await page.getByRole("button", { name: /Kirim|Sinkron/ }).click();
  await toHome(page);
  await page.getByText("Telentang atau berdiri? Mohon diukur ulang, ya Bu.").waitFor({ timeout: 30_000 });
  await cadre.screenshot("12-dikembalikan");
});

test("no page reported a problem", () => {
  expect(surprisesOf(cadre)).toEqual([]);
  expect(surprisesOf(supervisor)).toEqual([]);
});
