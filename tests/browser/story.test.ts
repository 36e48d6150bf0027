import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, openProfile, surprisesOf } from "#support/browser.ts";
import { toHome } from "./steps/measure-child.ts";
import { daysAgo } from "./steps/pass-time.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol } from "./steps/sign-in.ts";
import type { Story } from "./steps/story.ts";
import { beginPregnancy, gainInPregnancy, visitCouple } from "./steps/story-mother.ts";
import { answerReferral, bearTwins, weighTwins } from "./steps/story-twins.ts";
import { walkOf } from "./steps/walk-visit.ts";

let server: AppServer;
let cadre: BrowserProfile;
let tablet: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer();
  cadre = await openProfile(server.url);
  tablet = await openProfile(server.url);
});

afterAll(async () => {
  await cadre?.close();
  await tablet?.close();
  await server?.stop();
});

afterEach(async ({ task }) => {
  if (task.result?.state !== "fail") return;
  await cadre?.screenshot("gagal-cerita-kader");
  await tablet?.screenshot("gagal-cerita-tablet");
});

test("two phones sign in, then both are out of reach", async () => {
  await enrol(cadre.page, server.code("Kader TPK"));
  await enrol(tablet.page, server.code("Petugas puskesmas"));
  for (const { page, context } of [cadre, tablet]) {
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
    await context.setOffline(true);
  }
});

// Twice as well: the second family begins where the first one was left.
test.each([
  { at: 1, head: "Wagiman Contoh", mother: "Sumi Contoh", child: "Galih Contoh" },
  { at: 2, head: "Tukiran Contoh", mother: "Zubaidah Contoh", child: "Bagas Contoh" },
])(
  "a balita is weighed and the family screened, $at; an answer that the register speaks against is shown, not believed",
  async ({ at, head, mother, child }) => {
    const { page } = cadre;
    const shot = async (name: string) => {
      if (at === 1) await cadre.screenshot(`pendataan-${name}`);
    };
    await toHome(page);
    const walk = walkOf(page);
    const [, , year] = daysAgo(0);
    await registerFamily(page, {
      rw: "01",
      headName: head,
      motherName: mother,
      children: [{ name: child, sex: "Laki-laki", born: ["4", "2", String(Number(year) - 3)] }],
    });
    await page.getByRole("heading", { name: "Pendataan keluarga" }).waitFor();
    await page.getByRole("link", { name: "Isi pendataan keluarga" }).scrollIntoViewIfNeeded();
    await shot("01-sebelum");
    await walk.begin([new RegExp(child), /Rumah dan keluarga/, /Pendataan keluarga/]);
    await walk.goOn("Timbang dan ukur");
    await page.getByLabel("Berat").fill("13,8");
    await page.getByLabel(/^Tinggi/).fill("94,5");
    await shot("02-balita");
    await walk.goOn("Makan");
    await page.getByRole("checkbox", { name: "Telur" }).check();
    await shot("03-makan");
    await walk.goOn("Air, jamban, dan rumah");
    await walk.answer(/Air minum keluarga/, "Sumur tak terlindung");
    await walk.answer(/buang air besar di mana/, "Jamban sendiri, leher angsa dan tangki septik");
    await walk.goOn("Siapa yang ada di keluarga ini");
    await walk.answer(/berumur 0 sampai 23 bulan/, "Tidak");
    await walk.answer(/berumur 24 sampai 59 bulan/, "Tidak");
    await walk.answer(/pasangan suami istri/, "Ya");
    await page.getByLabel(/Berapa anak yang masih hidup/).fill("1");
    await shot("04-siapa");
    await walk.goOn("Kesejahteraan dan pendampingan");
    await shot("05-kesejahteraan");
    await walk.toSummary();
    await shot("06-ringkasan");
    await walk.save();
    const home = page.getByRole("link", { name: "Ke halaman keluarga" });
    await home
      .or(page.getByRole("link", { name: "Catat kunjungan" }))
      .first()
      .waitFor();
    if (await home.isVisible()) await home.click();
    await page.getByText("Dijawab tidak ada anak 24-59 bulan, tetapi ada yang terdaftar").waitFor();
    const krs = page.getByRole("region", { name: "Pendataan keluarga" });
    await krs.scrollIntoViewIfNeeded();
    await shot("07-keluarga");
    expect(await krs.textContent()).toMatch(/erlu didampingi/);
    expect(await krs.textContent()).not.toMatch(/stunting/i);
  },
);

// Told twice on one phone: what the first story left there must not stand in the way of the second.
describe.each([
  { at: 1, woman: "Ayu Contoh", man: "Bima Contoh", born: ["4", "7", "1994"], head: "Karto Contoh" },
  { at: 2, woman: "Lestari Contoh", man: "Wahyu Contoh", born: ["21", "11", "1991"], head: "Parman Contoh" },
] as const)("story $at", ({ at, ...people }) => {
  const story = (): Story => ({
    cadre,
    tablet,
    ...people,
    // The second telling looks like the first.
    shot: async (name) => {
      if (at === 1) await cadre.screenshot(`cerita-${name}`);
    },
  });
  test("a couple who will marry is visited: what was found is ranked, and KEK and anaemia lead to help", () =>
    visitCouple(story()));
  test("married, she is pregnant: she is asked nothing twice, and thin and pale leads to a referral", () =>
    beginPregnancy(story()));
  test("months later she has gained, and her tablets count within this pregnancy, each once", () =>
    gainInPregnancy(story()));
  test("twins are born, and weight and length at birth are their first measurements", () =>
    bearTwins(story()));
  test("month by month the twins are weighed; the smaller one falters and is referred", () =>
    weighTwins(story()));
  test("with a network all is handed over; the puskesmas answers, and the cadre reads it", () =>
    answerReferral(story()));
});

test("nothing broke on either device", () => {
  expect(surprisesOf(cadre)).toEqual([]);
  expect(surprisesOf(tablet)).toEqual([]);
});
