import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { openChild } from "./steps/measure-child.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol } from "./steps/sign-in.ts";

/** Day, month and year of a child that is a little over a year old, whenever this runs. */
const aYearAgo = (): [string, string, string] => {
  const born = new Date(Date.now() - 376 * 86_400_000);
  return [String(born.getDate()), String(born.getMonth() + 1), String(born.getFullYear())];
};

let server: AppServer;
let cadre: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer({ families: 20 });
  cadre = await openProfile(server.url);
  await enrol(cadre.page, server.code("Kader TPK"));
  await registerFamily(cadre.page, {
    rw: "01",
    headName: "Slamet Contoh",
    motherName: "Siti Contoh",
    children: [{ name: "Rani Contoh", sex: "Perempuan", born: aYearAgo() }],
  });
});

afterAll(async () => {
  await cadre?.close();
  await server?.stop();
});

test("a doubted weight is taken a second and a third time, and the mean of the closest two counts", async () => {
  const { page } = cadre;
  await openChild(page, "Rani Contoh");
  await page.getByRole("link", { name: "Timbang & ukur" }).click();
  // A girl of one year weighs about 9 kg: 17 kg is no weight of hers.
  await page.getByLabel("Berat").fill("17");
  await page.getByLabel(/^Panjang \(/).fill("74");
  await page.getByRole("button", { name: "Timbang sekali lagi" }).click();
  await page.getByLabel("Timbangan ke-2").fill("8,8");
  await page.getByLabel("Timbangan ke-2").blur();
  await page.getByText("Dua hasil ini berbeda 8,2 kg").waitFor();
  await page.getByRole("button", { name: "Tambah yang ketiga" }).click();
  await page.getByLabel("Timbangan ke-3").fill("8,9");
  await page.getByLabel("Timbangan ke-3").blur();
  await page.getByText("Dipakai 8,85 kg").waitFor();
  await cadre.screenshot("20-tiga-timbangan");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Tersimpan di HP ini").first().waitFor();
  await page.getByText("Status KMS").waitFor();
  await openChild(page, "Rani Contoh");
  await page.getByText("8,85 kg · 74,0 cm telentang").first().waitFor();
});

test("a finger moves the chart and stays on the page", async () => {
  const { page, context } = cadre;
  const chart = page.locator(".chart__touch");
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  if (!box) throw new Error("there is no chart");
  const path = new URL(page.url()).pathname;
  const months = () => page.locator(".chart__tick[text-anchor='middle']").allTextContents();
  const before = await months();
  const devtools = await context.newCDPSession(page);
  const y = box.y + box.height / 3;
  const at = (x: number) => [{ x: box.x + x, y }];
  await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: at(250) });
  for (let x = 240; x >= 60; x -= 20)
    await devtools.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: at(x) });
  await devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(months).not.toEqual(before);
  expect(new URL(page.url()).pathname).toBe(path);
  await page.locator(".growth-picture__reading").getByText("8,85 kg").waitFor();
});

test("every chart opens, and prints on a page of its own with its table", async () => {
  const { page } = cadre;
  for (const chip of ["PB/U, TB/U", "BB/PB", "IMT/U", "LK/U", "KMS (BB/U)"]) {
    await page.getByRole("button", { name: chip, exact: true }).click();
    await page.locator(".chart__drawing").waitFor();
  }
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "yes");
  });
  await page.getByRole("button", { name: "Cetak" }).click();
  await page.locator("html[data-printed='yes'][data-printing='growth']").waitFor({ state: "attached" });
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".growth-sheet");
  await sheet.getByRole("heading", { name: "Grafik pertumbuhan Rani Contoh" }).waitFor();
  expect(await sheet.getByRole("table").isVisible()).toBe(true);
  expect(await page.getByText("Riwayat penimbangan").first().isVisible()).toBe(false);
  await cadre.screenshot("21-cetak");
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await sheet.waitFor({ state: "detached" });
  await page.getByText("Riwayat penimbangan").first().waitFor();
});

test("a preterm child shows both ages once the weeks are known", async () => {
  const { page } = cadre;
  await page.getByRole("button", { name: "Lainnya" }).click();
  await page.getByRole("link", { name: "Ubah data" }).click();
  await page.getByLabel(/^Umur kehamilan saat lahir/).fill("32");
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Umur koreksi", { exact: true }).waitFor();
  await page.getByText("rujukan memakai umur koreksi").waitFor();
  await cadre.screenshot("22-kurang-bulan");
});

test("she sees how well she measures", async () => {
  const { page } = cadre;
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.getByRole("link", { name: "Mutu pengukuran" }).click();
  await page.getByText("Hasil pengukuran Ibu").waitFor();
  expect(cadre.problems).toEqual([]);
});
