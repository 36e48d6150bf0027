import { expect } from "vitest";
import { openChild, toHome } from "./measure-child.ts";
import { daysAgo, fillDate, openDaysAgo, passMoments } from "./pass-time.ts";
import { DAYS, type Story } from "./story.ts";
import { walkOf } from "./walk-visit.ts";

/** Twins are born; their size at birth is their first measurement, and she is visited in her first week. */
export const bearTwins = async (story: Story): Promise<void> => {
  const { woman, shot } = story;
  const { page } = story.cadre;
  const walk = walkOf(page);
  await openDaysAgo(page, DAYS.nifas);
  await shot("30-beranda");
  await openChild(page, woman);
  await page.getByRole("link", { name: "Catat persalinan" }).click();
  await fillDate(page, "Tanggal persalinan", daysAgo(DAYS.birth));
  await page.getByText(/sama dengan hitungan: 35 minggu/).waitFor();
  await page.getByRole("radio", { name: "Puskesmas" }).check();
  await page.getByRole("radio", { name: "Bidan", exact: true }).check();
  await page.getByRole("group", { name: "Keadaan ibu" }).getByRole("radio", { name: "Baik" }).check();
  for (const [number, sex, kg, cm] of [
    [1, "Perempuan", "2,3", "45"],
    [2, "Laki-laki", "2,6", "47"],
  ] as const) {
    const baby = page.getByRole("region", { name: `Bayi ${number}` });
    await baby.getByRole("radio", { name: "Hidup", exact: true }).check();
    await baby.getByRole("radio", { name: sex }).check();
    await baby.getByLabel(/^Berat lahir/).fill(kg);
    await baby.getByLabel(/^Panjang lahir/).fill(cm);
  }
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText("hari ke-3").waitFor();
  await passMoments(page);
  await shot("31-nifas");
  await toHome(page);
  await page.getByText(/\d+ ibu nifas/).waitFor();
  await page.getByText("Dahulukan").first().waitFor();
  await shot("31-beranda");
  await openChild(page, `Bayi Ny. ${woman} 1`);
  await page
    .getByText(/2,3 kg/)
    .first()
    .waitFor();
  await shot("32-bayi");
  await openChild(page, woman);
  await page.getByRole("link", { name: "Tanda bahaya" }).click();
  expect(await page.getByRole("radio", { name: /nifas/i }).isChecked()).toBe(true);
  await shot("33-tanda-bahaya");
  await page.getByRole("link", { name: "Kembali" }).click();
  await walk.begin([new RegExp(`${woman}.*[Nn]ifas`)]);
  await walk.goOn("Keadaan ibu");
  await walk.answer("Bagaimana keadaan ibu?", "Baik");
  await walk.goOn("Menyusui");
  await walk.answer(/hanya diberi ASI/, "Ya");
  await shot("34-menyusui");
  await walk.goOn("Berdua saja");
  await shot("35-berdua");
  await walk.toSummary();
  await shot("36-ringkasan-nifas");
  await walk.save();
  await passMoments(page);
  await shot("37-langkah");
};

/** Two months of weighing; the smaller one falters and is referred. */
export const weighTwins = async (story: Story): Promise<void> => {
  const { woman, shot } = story;
  const { page } = story.cadre;
  const walk = walkOf(page);
  const twins = [`Bayi Ny. ${woman} 1`, `Bayi Ny. ${woman} 2`] as const;
  for (const [days, figures] of [
    [
      DAYS.firstMonth,
      [
        ["2,6", "46,5"],
        ["3,3", "50"],
      ],
    ],
    [
      DAYS.now,
      [
        ["2,7", "47"],
        ["4,5", "54"],
      ],
    ],
  ] as const) {
    await openDaysAgo(page, days);
    await shot(`40-beranda-${days}`);
    await openChild(page, woman);
    await page.getByRole("link", { name: "Kembali" }).click();
    await shot(`41-keluarga-${days}`);
    await walk.begin(twins.map((name) => new RegExp(name)));
    for (const [at, name] of twins.entries()) {
      await walk.goOn("Timbang dan ukur", name);
      await page.getByLabel("Berat").fill(figures[at]?.[0] ?? "");
      await page.getByLabel(/^Panjang/).fill(figures[at]?.[1] ?? "");
      await page.getByLabel("Berat").focus();
      await page.waitForTimeout(100);
      const asks = page.getByRole("button", { name: "Benar", exact: true });
      if (await asks.first().isVisible()) await asks.first().click();
      await shot(`42-ukur-${days}-${at + 1}`);
    }
    const found = await walk.toSummary();
    await shot(`43-ringkasan-${days}`);
    expect(found).not.toMatch(/stunting|\d\.\d/i);
    await walk.save();
    await passMoments(page);
    await shot(`44-langkah-${days}`);
  }
  await page.getByRole("link", { name: "Buat rujukan" }).first().click();
  await shot("45-rujuk");
  await page
    .getByRole("button", { name: /^Simpan|Buat/ })
    .first()
    .click();
  await page.locator(".slip__code").waitFor();
  await shot("46-slip");
  await page.getByRole("link", { name: "Selesai" }).click();
};

/** All is handed over; the puskesmas answers, and the cadre reads it. */
export const answerReferral = async (story: Story): Promise<void> => {
  const { woman, shot, tablet } = story;
  const { page, context } = story.cadre;
  await context.setOffline(false);
  await toHome(page);
  await page.getByText(/Semua sudah dititipkan/).waitFor({ timeout: 30_000 });
  await shot("50-beranda");
  await context.setOffline(true);
  await tablet.context.setOffline(false);
  await toHome(tablet.page);
  await tablet.page.getByRole("link", { name: /^Rujukan/ }).click();
  await tablet.page
    .getByRole("link", { name: new RegExp(`Bayi Ny. ${woman} 1`) })
    .first()
    .click();
  await tablet.page.getByRole("button", { name: "Tulis jawaban (rujuk balik)" }).click();
  await tablet.page.getByLabel("Apa hasilnya").fill("PMT pemulihan 56 hari. Timbang tiap minggu.");
  await tablet.page.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
  await tablet.page.getByRole("heading", { name: "Jawaban" }).waitFor();
  await tablet.screenshot("cerita-51-rujuk-balik");
  await toHome(tablet.page);
  await tablet.page.getByText(/Semua sudah dititipkan/).waitFor({ timeout: 30_000 });
  await tablet.context.setOffline(true);
  await context.setOffline(false);
  const answered = page.getByRole("link", {
    name: new RegExp(`Bayi Ny. ${woman} 1.*Jawaban sudah datang`),
  });
  await answered.waitFor({ timeout: 30_000 });
  await shot("52-jawaban");
  await answered.click();
  await page.getByText("PMT pemulihan 56 hari. Timbang tiap minggu.").waitFor();
  await shot("53-jawaban-dibaca");
  await context.setOffline(true);
};
