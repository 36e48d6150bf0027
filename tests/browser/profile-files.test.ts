import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { startAppServer } from "#support/app-server.ts";
import { openProfile } from "#support/browser.ts";
import { searchProfile } from "#support/profile-files.ts";
import { measureChild, openChild } from "./steps/measure-child.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol, PIN } from "./steps/sign-in.ts";

/** Words that stand nowhere but in what was typed here. */
const FAMILY = {
  rw: "01",
  headName: "Kumbangsari Uji",
  motherName: "Melurwangi Uji",
  motherNik: "3571015203960417",
  children: [{ name: "Cempakarani Uji", sex: "Perempuan" as const, born: ["10", "11", "2025"] as const }],
};
const SECRETS = [
  "Kumbangsari",
  "Melurwangi",
  "Cempakarani",
  FAMILY.motherNik,
  "Gang Contoh 4",
  // The figure as stored, and as typed into a form that was left.
  '"weightKg":8.43',
  "9,117",
  // What the server sent: names of the demonstration's own people are sealed like the rest.
  '"birthDate"',
] as const;

const folders: string[] = [];
const aFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `damping-${name}-`));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A day's use by a cadre: enrolled, a family registered, a child measured, a form left half-filled, all handed over. */
const usedProfile = async (appDir?: string): Promise<string> => {
  const folder = aFolder("files");
  const server = await startAppServer({ families: 20, ...(appDir ? { env: { APP_DIR: appDir } } : {}) });
  const profile = await openProfile(server.url, { folder });
  try {
    const { page } = profile;
    await enrol(page, server.code("Kader TPK"));
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
    await registerFamily(page, FAMILY);
    await measureChild(page, "Cempakarani", { weight: "8,43", length: "73,0" });
    await openChild(page, "Cempakarani");
    await page.getByRole("link", { name: "Timbang & ukur" }).click();
    await page.getByLabel("Berat").fill("9,117");
    await page.getByLabel("Berat").blur();
    await page.waitForTimeout(3_000); // The half-filled form is kept, and the rest handed over.
    await page.reload();
    for (const digit of PIN) await page.getByRole("button", { name: digit, exact: true }).click();
    await page
      .getByText(/Cempakarani/)
      .first()
      .waitFor();
  } finally {
    await profile.close();
    await server.stop();
  }
  return folder;
};

describe("the files of the browser profile after a day's use", () => {
  test("hold no name, number of the state, address, note or weight, in whatever packing", async () => {
    const { found, files, unpacked } = searchProfile(await usedProfile(), SECRETS);
    expect(files).toBeGreaterThan(50);
    expect(unpacked).toBeGreaterThan(20);
    expect(Object.fromEntries([...found].filter(([, places]) => places.length > 0))).toEqual({});
  });

  test("hold all of it when sealing is off: the search can fail", async () => {
    const appDir = aFolder("unsealed");
    const script = fileURLToPath(new URL("../support/build-unsealed-app.ts", import.meta.url));
    execFileSync(process.execPath, [script, appDir], {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, NODE_ENV: "production" },
    });
    const { found } = searchProfile(await usedProfile(appDir), SECRETS);
    expect([...found].filter(([, places]) => places.length === 0)).toEqual([]);
  });
});
