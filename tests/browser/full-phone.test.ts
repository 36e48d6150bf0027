import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile } from "#support/browser.ts";
import { enrol, unlock } from "./steps/sign-in.ts";

let server: AppServer;
let cadre: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer({ families: 20 });
  cadre = await openProfile(server.url);
});

afterAll(async () => {
  await cadre?.close();
  await server?.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await cadre?.screenshot("gagal-penuh");
});

/** Enough for a small demonstration, and soon filled. */
const ROOM = 20_000_000;

test("a phone without room says so, keeps what was typed, and saves once there is room again", async () => {
  const { page } = cadre;
  // Before the app opens its database: the browser goes by the room it learnt then.
  await page.goto("/manifest.webmanifest");
  await giveRoom(page, ROOM);
  await enrol(page, server.code("Kader TPK"));
  await page.getByRole("button", { name: "Tambah" }).click();
  await page.getByRole("dialog").getByText("Timbang & ukur").click();
  await page.getByRole("heading", { name: "Timbang siapa?" }).waitFor();
  await page.locator("main a.list-row").first().click();
  await page.getByRole("heading", { level: 1 }).waitFor();

  expect(await page.evaluate(writeUntilFull)).toBe("QuotaExceededError");
  const weight = page.getByLabel("Berat");
  await weight.fill("9,1");
  await weight.blur();
  await answerQuestions(page);
  await page.getByRole("button", { name: "Simpan" }).click();
  const told = page.getByText(/Penyimpanan HP penuh/).first();
  await told.waitFor();
  // On the screen, not above it: she tapped at the end of a long form.
  await expect.poll(async () => (await told.boundingBox())?.y ?? -1).toBeGreaterThan(0);
  expect(await page.getByText("Tersimpan di HP ini").count()).toBe(0);
  expect(await weight.inputValue()).toBe("9,1");
  await cadre.screenshot("penuh");

  await giveRoom(page, undefined);
  await answerQuestions(page);
  await page.getByRole("button", { name: "Simpan" }).click();
  await page.getByText("Tersimpan di HP ini").first().waitFor();
  await page.goto("/");
  await unlock(page);
  // The 404 is the icon of the first page, which is not one of the app's.
  expect(cadre.problems.filter((problem) => !/Quota|404/.test(problem))).toEqual([]);
});

/** What the browser lets this origin keep, in bytes; as much as it likes without a figure. */
const giveRoom = async (page: Page, quotaSize: number | undefined): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await devtools.send("Storage.overrideQuotaForOrigin", { origin, ...(quotaSize ? { quotaSize } : {}) });
};

/** Runs in the page: photographs and films, as it were, down to the last kilobyte. */
const writeUntilFull = async (): Promise<string> => {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open("filler", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("filler");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  let bytes = 1_000_000;
  for (let key = 0; key < 500; key += 1) {
    const failed = await new Promise<string>((resolve) => {
      const writing = db.transaction("filler", "readwrite");
      writing.objectStore("filler").put(crypto.getRandomValues(new Uint8Array(Math.min(bytes, 65_536))), key);
      writing.oncomplete = () => resolve("");
      writing.onabort = () => resolve(writing.error?.name ?? "aborted");
    });
    if (failed !== "" && bytes < 1_000) return failed;
    if (failed !== "") bytes = Math.floor(Math.min(bytes, 65_536) / 4);
  }
  return "never full";
};

const answerQuestions = async (page: Page): Promise<void> => {
  for (const name of ["Benar", "Ukur lagi nanti"]) {
    const button = page.getByRole("button", { name, exact: true });
    if (await button.isVisible()) await button.click();
  }
};
