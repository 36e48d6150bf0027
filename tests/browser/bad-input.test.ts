import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { toHome } from "./steps/measure-child.ts";
import { PIN } from "./steps/sign-in.ts";

let server: AppServer;
let cadre: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer({ families: 30 });
  cadre = await openProfile(server.url);
});

afterAll(async () => {
  await cadre?.close();
  await server?.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await cadre?.screenshot("gagal-isian");
});

const CODE = "**/v1/enrol";
const SYNC = "**/v1/sync";

const press = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first().click();

test("a code is kept on the screen while the server cannot be reached, answers nonsense or is busy", async () => {
  const { page } = cadre;
  await page.goto("/");
  const code = page.getByLabel("Kode aktivasi");
  await press(page, "Lanjut");
  await page.getByText("Tulis dulu kode aktivasinya.").waitFor();
  await code.fill("3571-ABCD-EFGH");

  await page.route(CODE, (route) => route.abort("connectionrefused"));
  await press(page, "Lanjut");
  await page.getByText("Belum tersambung.").waitFor();
  await page.unroute(CODE);

  await page.route(CODE, (route) =>
    route.fulfill({ status: 200, contentType: "text/html", body: "<h1>Wi-Fi</h1>" }),
  );
  await press(page, "Lanjut");
  await page.getByText("Yang menjawab bukan server Damping.").waitFor();
  await page.unroute(CODE);

  await page.route(CODE, (route) => route.fulfill({ status: 500, json: { error: "broken" } }));
  await press(page, "Lanjut");
  await page.getByText("Server sedang bermasalah.").waitFor();
  await page.unroute(CODE);

  await page.route(CODE, (route) =>
    route.fulfill({ status: 429, json: { error: "tooMany", retryAfter: 40 } }),
  );
  await press(page, "Lanjut");
  await page.getByText("Terlalu banyak percobaan.").waitFor();
  await page.unroute(CODE);

  expect(await code.inputValue()).toBe("3571-ABCD-EFGH");
  await cadre.screenshot("20-kode-ditolak");
});

test("a trivial PIN is refused with its reason, and a wrong one says how many tries are left", async () => {
  const { page } = cadre;
  const digits = async (pin: string) => {
    for (const digit of pin) await page.getByRole("button", { name: digit, exact: true }).click();
  };
  await page.getByLabel("Kode aktivasi").fill(server.code("Kader TPK"));
  await press(page, "Lanjut");
  await page.getByText("Buat PIN 6 angka").waitFor();
  await digits("123456");
  await page.getByText(/berurutan|mudah ditebak/).waitFor();
  await digits(PIN);
  await page.getByText("Ulangi PIN tadi").waitFor();
  await digits(PIN);
  await page.getByText("Data wilayah sudah siap.").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "5", exact: true }).waitFor();
  await digits("908172");
  await page
    .getByText(/9 kali/)
    .or(page.getByText(/[Ss]isa 9/))
    .first()
    .waitFor();
  await cadre.screenshot("21-pin-salah");
  await digits(PIN);
  await page.getByText(/^Halo, /).waitFor();
});

test("130 typed for 13,0 is questioned beside the field, never changed, and one tap puts it right", async () => {
  const { page } = cadre;
  await page.getByRole("button", { name: "Tambah" }).click();
  await page
    .getByRole("link", { name: /Timbang/ })
    .or(page.getByRole("button", { name: /Timbang/ }))
    .first()
    .click();
  await page.locator("a.list-row").first().click();
  const weight = page.getByLabel("Berat");
  await weight.fill("130");
  await weight.blur();
  await page.getByText("130 kg di luar batas timbangan").waitFor();
  expect(await weight.inputValue()).toBe("130");
  await press(page, "Pakai 13,0 kg");
  expect(await weight.inputValue()).toMatch(/^13(,0)?$/);
});

test("a day in the future is refused beside the field and stays as typed", async () => {
  const { page } = cadre;
  await press(page, "Ganti tanggal");
  await page.getByRole("textbox", { name: "Tahun" }).fill("2031");
  await page.getByRole("textbox", { name: "Tahun" }).blur();
  await page.getByText("Tanggal ini belum tiba.").waitFor();
  expect(await page.getByRole("textbox", { name: "Tahun" }).inputValue()).toBe("2031");
  await cadre.screenshot("22-tanggal-depan");
});

test("while the server refuses, is full or answers a Wi-Fi page, the line says so and every record stays", async () => {
  const { page } = cadre;
  await page.getByRole("textbox", { name: "Tahun" }).fill(String(new Date().getFullYear()));
  await page.route(SYNC, (route) => route.fulfill({ status: 500, json: { error: "broken" } }));
  await page.getByRole("button", { name: "Simpan" }).click();
  await saveThrough(page);
  await toHome(page);
  await page.getByText(/1 catatan masih di HP ini/).waitFor();
  for (const answer of [
    { status: 413, json: { error: "tooLarge" } },
    { status: 429, json: { error: "tooMany", retryAfter: 2 } },
    { status: 200, contentType: "text/html", body: "<h1>Masuk ke Wi-Fi</h1>" },
    { status: 200, json: { hello: "world" } },
  ]) {
    await page.unroute(SYNC);
    await page.route(SYNC, (route) => route.fulfill(answer));
    await page.getByRole("link", { name: /catatan masih di HP ini/ }).click();
    await page.getByRole("button", { name: /Kirim|Mengirim/ }).click();
    await page.waitForResponse(SYNC);
    await toHome(page);
    await page.getByText(/1 catatan masih di HP ini/).waitFor();
  }
  await page.unroute(SYNC);
  await page.getByRole("link", { name: /catatan masih di HP ini/ }).click();
  await page.getByRole("button", { name: /Kirim|Mengirim/ }).click();
  await toHome(page);
  await page.getByText(/Semua sudah dititipkan/).waitFor({ timeout: 30_000 });
});

/** Answers what the form still asks before it saves. */
const saveThrough = async (page: Page): Promise<void> => {
  const saved = page.getByText("Tersimpan di HP ini").first();
  for (let tries = 0; tries < 5; tries++) {
    const answer = page.getByRole("button", { name: /^(Benar|Sudah diukur ulang, benar)$/ }).first();
    await saved.or(answer).first().waitFor();
    if (await saved.isVisible()) return;
    // On a fast machine the form saves, and takes its question away, between the look and the press.
    await answer.click({ timeout: 1_000 }).catch(() => undefined);
    // Answering the last question after a press on Simpan saves by itself.
    const save = page.getByRole("button", { name: "Simpan" });
    await saved.or(save).first().waitFor();
    if (await save.isVisible()) await save.click();
  }
};

test("a phone whose clock is a year off is told so and keeps working", async () => {
  const { page } = cadre;
  await page.clock.install({ time: Date.now() - 365 * 86_400_000 });
  await page.reload();
  await page.getByRole("button", { name: "5", exact: true }).waitFor();
  for (const digit of PIN) {
    await page.getByRole("button", { name: digit, exact: true }).click();
    await page.clock.runFor(50);
  }
  await page.clock.resume();
  await page.getByText(/^Halo, /).waitFor();
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page
    .getByText(/tanggal|jam/i)
    .first()
    .waitFor();
  await cadre.screenshot("23-jam-salah");
});

test("no page reported a problem of its own", () => {
  expect(cadre.problems.filter((text) => !/Failed to load resource/.test(text))).toEqual([]);
});
