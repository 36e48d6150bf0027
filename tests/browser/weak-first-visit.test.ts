import { afterAll, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { PIN } from "./steps/sign-in.ts";

/** All that lies behind the PIN pad; without the service worker it is fetched anew at each start. */
const BEHIND_THE_PAD = /\/assets\/work-/;

let server: AppServer;
let profile: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer({ families: 10 });
  profile = await openProfile(server.url);
  // A worker that has just come would hold the whole app already.
  await profile.page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
});

afterAll(async () => {
  await profile?.close();
  await server?.stop();
});

const typePin = async (): Promise<void> => {
  for (const digit of PIN) await profile.page.getByRole("button", { name: digit, exact: true }).click();
};

test("a code typed before the whole app has arrived stays on the screen, and works once it has", async () => {
  const { page } = profile;
  await page.route(BEHIND_THE_PAD, (route) => route.abort());
  await page.goto("/");
  const code = server.code("Kader TPK");
  await page.getByLabel("Kode aktivasi").fill(code);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByText("Belum tersambung.").waitFor();
  expect(await page.getByLabel("Kode aktivasi").inputValue()).toBe(code);
  await page.unroute(BEHIND_THE_PAD);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByText("Buat PIN 6 angka").waitFor();
});

test("a PIN is not chosen while what it opens is missing, and is chosen at the next try", async () => {
  const { page } = profile;
  await page.route(BEHIND_THE_PAD, (route) => route.abort());
  await page.reload();
  await page.getByText("Buat PIN 6 angka").waitFor();
  await typePin();
  await page.getByText("Ulangi PIN tadi").waitFor();
  await typePin();
  await page.getByText("Damping belum lengkap di HP ini.").waitFor();
  await page.unroute(BEHIND_THE_PAD);
  await page.getByText("Buat PIN 6 angka").waitFor();
  await typePin();
  await page.getByText("Ulangi PIN tadi").waitFor();
  await typePin();
  await page.getByText("Data wilayah sudah siap.").waitFor();
});
