import { expect } from "vitest";
import { openChild } from "./measure-child.ts";
import { daysAgo, fillDate, openDaysAgo, passMoments } from "./pass-time.ts";
import { addGroom, registerFamily } from "./register-family.ts";
import { DAYS, type Story } from "./story.ts";
import { walkOf } from "./walk-visit.ts";

/** A couple who will marry is visited; talk and tablets are kept. */
export const visitCouple = async (story: Story): Promise<void> => {
  const { woman, man, head, born, shot } = story;
  const { page } = story.cadre;
  const walk = walkOf(page);
  await openDaysAgo(page, DAYS.bride);
  await registerFamily(page, { rw: "01", headName: head, motherName: woman, role: "Anak", children: [] });
  await passMoments(page);
  await addGroom(page, man, born);
  await passMoments(page);
  await openChild(page, woman);
  await page.getByRole("link", { name: "Rencana menikah" }).click();
  await fillDate(page, "Tanggal rencana menikah", daysAgo(DAYS.wedding));
  await page.getByRole("radio", { name: man }).check();
  await shot("01-rencana");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText("Tersimpan di HP ini").first().waitFor();
  await passMoments(page);
  await page.getByText(man).first().waitFor();
  await walk.begin([new RegExp(woman), new RegExp(man)]);
  await walk.goOn("Badan", woman);
  await page.getByLabel("Berat badan sekarang").fill("42,5");
  await page.getByLabel("Tinggi badan").fill("155");
  await page.getByLabel("Lingkar lengan atas (LiLA)").fill("22,4");
  await page.getByLabel(/Berapa kadar Hb/).fill("10,4");
  await shot("02-badan");
  await walk.goOn("Rokok dan gizi", woman);
  await walk.answer(/Apakah merokok/, "Tidak");
  await walk.answer(/menghirup asap/, "Ya");
  await walk.answer(/mendapat tablet tambah darah/, "Ya");
  await walk.answer("Tablet yang mana?", "TTD");
  await page.getByLabel(/Berapa tablet diterima/).fill("30");
  await page.getByLabel(/Berapa tablet diminum/).fill("10");
  await shot("03-ttd");
  await walk.goOn("Rokok dan gizi", man);
  await shot("04-calon-suami");
  await walk.answer(/Apakah merokok/, "Ya");
  const found = await walk.toSummary();
  await shot("05-ringkasan");
  // The gravest first, smoke behind; nobody is called anything.
  expect(found).toMatch(/Hb.*10,4/s);
  expect(found).toMatch(/LiLA.*22,4|lengan.*22,4/is);
  expect(found.search(/10,4/)).toBeLessThan(found.search(/rokok/i));
  expect(found).not.toMatch(/stunting|\d\.\d/i);
  await walk.save();
  await passMoments(page);
  await shot("06-langkah");
  await page.getByRole("link", { name: "Ke halaman keluarga" }).click();
  await page.getByRole("link", { name: "Penyuluhan (KIE)" }).click();
  await shot("07-kie");
  await page.getByRole("button", { name: /darah/i }).first().click();
  await page.getByRole("checkbox", { name: "Sudah dibicarakan hari ini" }).first().check();
  await shot("08-kie-kartu");
  await page.getByRole("button", { name: "Simpan penyuluhan" }).click();
};

/** Married, she is pregnant; what was found becomes a referral with its slip. */
export const beginPregnancy = async (story: Story): Promise<void> => {
  const { woman, shot } = story;
  const { page } = story.cadre;
  const walk = walkOf(page);
  await openDaysAgo(page, DAYS.pregnant);
  await shot("10-beranda");
  await openChild(page, woman);
  await page.getByRole("link", { name: "Menikah atau batal" }).click();
  await page.getByRole("radio", { name: "Sudah menikah" }).check();
  await fillDate(page, /Tanggal/, daysAgo(DAYS.wedding));
  await shot("11-menikah");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText("Tersimpan di HP ini").first().waitFor();
  await passMoments(page);
  await page.getByRole("link", { name: "Mulai kehamilan" }).click();
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText("Pilih salah satu.").waitFor();
  await page.getByRole("radio", { name: "Ibu ingat dan yakin" }).check();
  await fillDate(page, "Tanggal HPHT", daysAgo(DAYS.lastPeriod));
  await page.getByText(/^10 minggu, perkiraan lahir/).waitFor();
  await page.getByLabel("Jumlah janin").fill("2");
  await page.getByLabel("Kehamilan ke").fill("1");
  await shot("12-kehamilan");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText("10 minggu", { exact: true }).waitFor();
  await passMoments(page);
  await shot("13-ibu-hamil");
  await walk.begin([new RegExp(`${woman}.*Ibu hamil`), /Rumah dan keluarga/]);
  await walk.goOn("Badan ibu", woman);
  await page.getByText("Jawaban terakhir").first().waitFor();
  await shot("14-badan");
  await page.getByRole("button", { name: "Masih sama" }).first().click();
  await page.getByLabel("Berat badan sekarang").fill("43,5");
  await page.getByLabel("Lingkar lengan atas (LiLA)").fill("22,6");
  await walk.goOn("Periksa darah");
  await walk.answer(/Hb sudah diperiksa/, "Ya");
  await page.getByLabel(/Berapa kadar Hb/).fill("9,6");
  await walk.goOn("Tablet dan makanan tambahan");
  await walk.answer(/mendapat tablet tambah darah/, "Ya");
  await walk.answer("Tablet yang mana?", "MMS");
  await page.getByLabel(/Berapa tablet diterima/).fill("60");
  await page.getByLabel(/Berapa tablet diminum/).fill("5");
  await walk.answer(/makanan tambahan/, "Tidak");
  await shot("15-tablet");
  await walk.goOn("Air, jamban, dan rumah");
  await walk.answer(/Air minum keluarga/, "Sumur bor atau pompa");
  await walk.answer(/buang air besar di mana/, "Tidak ada jamban");
  await shot("16-rumah");
  const found = await walk.toSummary();
  await shot("17-ringkasan");
  expect(found).toMatch(/Hb.*9,6/s);
  expect(found).toMatch(/22,6/);
  await walk.save();
  await passMoments(page);
  await shot("18-langkah");
  await page.getByRole("link", { name: "Buat rujukan" }).first().click();
  expect(await page.getByRole("checkbox", { name: "Hb ibu rendah" }).isChecked()).toBe(true);
  await shot("19-rujuk");
  await page
    .getByRole("button", { name: /^Simpan|Buat/ })
    .first()
    .click();
  await page.locator(".slip__code").waitFor();
  await shot("20-slip");
  await page.getByRole("link", { name: "Selesai" }).click();
};

/** Months later: blood and weight are well, and tablets count within this pregnancy, each once. */
export const gainInPregnancy = async (story: Story): Promise<void> => {
  const { woman, shot } = story;
  const { page } = story.cadre;
  const walk = walkOf(page);
  await openDaysAgo(page, DAYS.thirdTrimester);
  await page
    .getByText(/\d+ ibu hamil/)
    .first()
    .waitFor();
  await shot("22-beranda");
  const row = page.getByRole("link", { name: new RegExp(`${woman}.*28 minggu`) }).first();
  expect(await row.getAttribute("href")).toMatch(/\/kunjungan$/);
  await openChild(page, woman);
  await page.getByText("27 minggu", { exact: false }).first().waitFor();
  await walk.begin([new RegExp(`${woman}.*Ibu hamil`)]);
  await walk.goOn("Badan ibu");
  await page.getByLabel("Berat badan sekarang").fill("51");
  await page.getByLabel("Lingkar lengan atas (LiLA)").fill("23,6");
  await walk.goOn("Periksa darah");
  await walk.answer(/Hb sudah diperiksa/, "Ya");
  await page.getByLabel(/Berapa kadar Hb/).fill("11,2");
  await walk.goOn("Tablet dan makanan tambahan");
  await walk.answer(/mendapat tablet tambah darah/, "Ya");
  await walk.answer("Tablet yang mana?", "MMS");
  await page.getByLabel(/Berapa tablet diterima/).fill("60");
  await page.getByLabel(/Berapa tablet diminum/).fill("88");
  const found = await walk.toSummary();
  await shot("23-ringkasan");
  expect(found).not.toMatch(/Hb|LiLA/);
  await walk.save();
  await passMoments(page);
  await openChild(page, woman);
  await page.getByRole("link", { name: "Tablet tambah darah" }).click();
  // 60 and 60 of this pregnancy, without the 30 she had as a bride; 5 and 88 taken.
  await page.getByText("120 tablet").first().waitFor();
  await page.getByText("93 tablet").first().waitFor();
  await shot("24-tablet");
  await page.getByRole("button", { name: "Kembali" }).click();
};
