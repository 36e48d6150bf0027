import { afterAll, beforeAll, expect, test } from "vitest";
import { issueCode } from "#server/accounts/issue-code.ts";
import { REGENCY } from "#server/demo/layout.ts";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { openProfile, surprisesOf } from "#support/browser.ts";
import { enrol } from "./steps/sign-in.ts";
import { walkScreens } from "./steps/walk-screens.ts";

let server: AppServer;

beforeAll(async () => {
  server = await startAppServer({ families: 40 });
});

afterAll(() => server?.stop());

/** Twice the text a phone comes with. */
const LARGE = "--blink-settings=defaultFontSize=32";

test.each([
  ["Kader TPK", "as the phone comes", [], 35],
  ["Kader TPK", "with text of twice the size", [LARGE], 35],
  ["Kader posyandu", "as the phone comes", [], 12],
  ["Petugas puskesmas", "as the phone comes", [], 35],
  ["Penyelia kelurahan", "as the phone comes", [], 25],
  ["Penyelia kecamatan", "with text of twice the size", [LARGE], 15],
] as const)(
  "every screen names its controls, gives them 48 px, keeps its headings in order and its words whole and readable: %s, %s",
  async (label, _, args, fewest) => {
    const worker = server.signIns.find((signIn) => signIn.label.startsWith(label))?.worker ?? "";
    const profile = await openProfile(server.url, { args });
    try {
      await enrol(profile.page, (await issueCode(server.world(), REGENCY, worker)).code);
      const { screens, problems } = await walkScreens(profile.page);
      expect(problems).toEqual([]);
      expect(surprisesOf(profile)).toEqual([]);
      expect(screens).toBeGreaterThanOrEqual(fewest);
    } finally {
      await profile.close();
    }
  },
);
