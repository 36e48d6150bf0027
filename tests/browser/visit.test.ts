import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type AppServer, startAppServer } from "#support/app-server.ts";
import { type BrowserProfile, goOffline, openProfile, surprisesOf } from "#support/browser.ts";
import { registerFamily } from "./steps/register-family.ts";
import { enrol, PIN, unlock } from "./steps/sign-in.ts";

let server: AppServer;
let cadre: BrowserProfile;

beforeAll(async () => {
  server = await startAppServer();
  cadre = await openProfile(server.url);
});
afterAll(async () => {
  await cadre?.close();
  await server?.stop();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await cadre?.screenshot("gagal-kunjungan");
});

const next = (): Promise<void> => cadre.page.getByRole("button", { name: "Lanjut", exact: true }).click();
const heading = (name: string) => cadre.page.getByRole("heading", { level: 2, name }).waitFor();
/** An answer under a question that says so. */
const answer = (question: string, choice: string): Promise<void> =>
  cadre.page.getByRole("group", { name: question }).getByText(choice, { exact: true }).click();

/** Turned sideways, and zoomed to twice its size: nothing runs out at the side. */
const fits = async (name: string): Promise<void> => {
  const { page } = cadre;
  const upright = page.viewportSize() ?? { width: 360, height: 740 };
  for (const [how, size] of [
    ["lanskap", { width: 740, height: 360 }],
    ["besar", { width: 180, height: 370 }],
  ] as const) {
    await page.setViewportSize(size);
    await cadre.screenshot(`${name}-${how}`);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((one) => one.closest("[hidden], .chips:not(.chips--wrap), table") === null)
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((one) => `${one.tagName}.${one.className}`),
    );
    expect(wide, `${name} ${how}`).toEqual([]);
  }
  await page.setViewportSize(upright);
};

test("offline a cadre starts a visit at a family she has just registered", async () => {
  const { page } = cadre;
  await enrol(page, server.code("Kader TPK"));
  await goOffline(cadre);
  await registerFamily(page, {
    rw: "01",
    headName: "Wiryo Contoh",
    motherName: "Sri Contoh",
    children: [{ name: "Tari Contoh", sex: "Perempuan", born: ["10", "1", "2026"] }],
  });
  await page.getByRole("link", { name: "Catat kunjungan" }).click();
  await heading("Mulai kunjungan");
  await next();
  await page.getByText("Tidak bertemu juga dicatat").waitFor();
  await page.getByRole("radio", { name: "Bertemu", exact: true }).check();
  expect(await page.getByRole("checkbox", { name: /Tari Contoh/ }).isChecked()).toBe(true);
  expect(await page.getByRole("checkbox", { name: /Rumah dan keluarga/ }).isChecked()).toBe(true);
  expect(await page.getByRole("checkbox", { name: /Pendataan keluarga/ }).isChecked()).toBe(false);
  await cadre.screenshot("kunjungan-01-mulai");
  await fits("kunjungan-01-mulai");
  await next();
});

test("the child is weighed inside the visit, with the result at once", async () => {
  const { page } = cadre;
  await heading("Timbang dan ukur");
  await page.getByLabel("Berat").fill("6,6");
  await page.getByLabel(/^Panjang/).fill("66,5");
  await page.getByLabel("Berat").focus();
  await page.getByRole("button", { name: "Benar", exact: true }).click();
  await page.getByText("Pendek", { exact: true }).first().waitFor();
  await cadre.screenshot("kunjungan-02-ukur");
  await next();
  await heading("Makan dan menyusu");
  await answer("Anak masih menyusu?", "Ya");
  await answer("Anak sudah mendapat MPASI?", "Ya");
  await page.getByLabel(/MPASI mulai umur/).fill("30");
  await next();
  await page.getByText("Harus antara 0 dan 23 bulan").waitFor();
  await cadre.screenshot("kunjungan-03-salah");
  await page.getByLabel(/MPASI mulai umur/).fill("6");
  await page.getByRole("checkbox", { name: /Nasi, bubur/ }).check();
  await page.getByRole("checkbox", { name: "Telur" }).check();
  await cadre.screenshot("kunjungan-04-makan");
  await fits("kunjungan-04-makan");
});

test("left in the middle, it goes on where it was", async () => {
  const { page } = cadre;
  await page.reload();
  for (const digit of PIN) await page.getByRole("button", { name: digit, exact: true }).click();
  await heading("Makan dan menyusu");
  expect(await page.getByLabel(/MPASI mulai umur/).inputValue()).toBe("6");
  expect(await page.getByRole("checkbox", { name: "Telur" }).isChecked()).toBe(true);
  await page.goto("/");
  await unlock(page);
  await page.getByRole("link", { name: /Kunjungan keluarga Wiryo Contoh belum selesai/ }).waitFor();
  await cadre.screenshot("kunjungan-05-lanjutkan");
  await page.getByRole("link", { name: /Kunjungan keluarga Wiryo Contoh belum selesai/ }).click();
  await heading("Makan dan menyusu");
  expect(await page.getByLabel(/MPASI mulai umur/).inputValue()).toBe("6");
});

test("the household block is asked once, and the summary ranks what to do", async () => {
  const { page } = cadre;
  await next();
  await heading("Posyandu dan imunisasi");
  await page.getByRole("checkbox", { name: "Polio tetes 1" }).check();
  expect(await page.getByText(/Kalau bukunya tidak ada/).count()).toBe(0);
  await cadre.screenshot("kunjungan-05-imunisasi");
  await fits("kunjungan-05-imunisasi");
  for (const title of ["Kesehatan", "Perkembangan"]) {
    await next();
    await heading(title);
  }
  await next();
  await heading("Air, jamban, dan rumah");
  await answer("Air minum keluarga paling sering dari mana?", "Sumur bor atau pompa");
  await answer("Keluarga buang air besar di mana?", "Tidak ada jamban");
  await answer("Ada yang merokok di dalam rumah?", "Ya");
  await cadre.screenshot("kunjungan-06-rumah");
  await fits("kunjungan-06-rumah");
  await page.getByRole("button", { name: "Langsung ke ringkasan" }).click();
  await heading("Ringkasan kunjungan");
  await page
    .getByText(/Tari Contoh: /)
    .first()
    .waitFor();
  await cadre.screenshot("kunjungan-07-ringkasan");
  await fits("kunjungan-07-ringkasan");
  await page.getByRole("button", { name: "Lauk hewani setiap hari" }).click();
  await page.getByRole("button", { name: "Simpan kunjungan" }).click();
  await page.getByText("Kunjungan tersimpan di HP ini").waitFor();
  await heading("Langkah berikutnya");
  await cadre.screenshot("kunjungan-08-langkah");
  expect(await coveredByToast()).toEqual([]);
  await page.getByRole("link", { name: "Ke halaman keluarga" }).click();
  await page.getByText("Bertemu · Pendampingan rutin", { exact: false }).first().waitFor();
  await cadre.screenshot("kunjungan-08-tersimpan");
  expect(await coveredByToast()).toEqual([]);
});

/** The actions under the toast that stands on the screen now. */
const coveredByToast = (): Promise<readonly string[]> =>
  cadre.page.evaluate(() => {
    const toast = document.querySelector(".toasts__toast")?.getBoundingClientRect();
    if (!toast) throw new Error("no toast is shown");
    return [...document.querySelectorAll(".button--primary, .button--danger, .add-button")]
      .filter((action) => {
        const { top, bottom } = action.getBoundingClientRect();
        return top < toast.bottom && bottom > toast.top;
      })
      .map((action) => action.textContent ?? "");
  });

test("undo brings the answers back as a draft, and saving again keeps them once", async () => {
  const { page } = cadre;
  await page.getByRole("button", { name: "Urungkan" }).click();
  await page.getByText("Kunjungan diurungkan").waitFor();
  await heading("Ringkasan kunjungan");
  await page.getByRole("button", { name: "Simpan kunjungan" }).click();
  await page.getByText("Kunjungan tersimpan di HP ini").waitFor();
  await page.getByRole("link", { name: "Ke halaman keluarga" }).click();
  await page.getByText("6,6 kg", { exact: false }).first().waitFor();
});

test("saved answers are put right with a reason; the dose found in the book stands with the child", async () => {
  const { page } = cadre;
  await page.getByText("Lauk hewani setiap hari").first().waitFor();
  await page.getByRole("link", { name: /Tari Contoh: kunjungan baduta/ }).click();
  await page.getByRole("group", { name: "Anak masih menyusu?" }).getByText("Tidak", { exact: true }).click();
  await page.getByRole("button", { name: "Simpan perbaikan" }).click();
  await page.getByText("Tulis alasannya.").waitFor();
  await page.getByLabel("Mengapa diperbaiki?").fill("Salah tekan");
  await cadre.screenshot("kunjungan-16-perbaiki");
  await fits("kunjungan-16-perbaiki");
  await page.getByRole("button", { name: "Simpan perbaikan" }).click();
  await page.getByText("Tersimpan di HP ini").first().waitFor();
  await page.getByRole("link", { name: /Tari Contoh: kunjungan baduta/ }).click();
  expect(
    await page
      .getByRole("group", { name: "Anak masih menyusu?" })
      .getByRole("radio", { name: "Tidak" })
      .isChecked(),
  ).toBe(true);
  await page.getByRole("button", { name: "Kembali" }).click();
});

test("next time the last answers are offered with their day and kept only when confirmed", async () => {
  const { page } = cadre;
  await page.getByRole("link", { name: "Catat kunjungan" }).click();
  await page.getByRole("radio", { name: "Bertemu", exact: true }).check();
  expect(await page.getByRole("checkbox", { name: /Rumah dan keluarga/ }).isChecked()).toBe(false);
  await page.getByRole("checkbox", { name: /Rumah dan keluarga/ }).check();
  await page.getByRole("checkbox", { name: /Tari Contoh/ }).uncheck();
  await next();
  await page.getByText("Jawaban terakhir").first().waitFor();
  await cadre.screenshot("kunjungan-09-masih-sama");
  await fits("kunjungan-09-masih-sama");
  await page.getByRole("button", { name: "Semua masih sama" }).click();
  expect(
    await page
      .getByRole("group", { name: /Air minum/ })
      .getByRole("radio", { checked: true })
      .count(),
  ).toBe(1);
  await page.getByRole("button", { name: "Langsung ke ringkasan" }).click();
  await page.getByRole("button", { name: "Simpan kunjungan" }).click();
  await page.getByText("Kunjungan tersimpan di HP ini").waitFor();
});

test("a pregnancy told at the door opens its form at once; what is private waits for a moment alone", async () => {
  const { page } = cadre;
  await page.getByRole("link", { name: "Catat kunjungan" }).click();
  await page.getByRole("radio", { name: "Bertemu", exact: true }).check();
  await page.getByRole("checkbox", { name: /Sri Contoh.*Sedang hamil/ }).check();
  await page.getByRole("checkbox", { name: /Sri Contoh.*Ibu hamil/ }).waitFor();
  await cadre.screenshot("kunjungan-10-kabar");
  expect(await page.getByRole("link", { name: "Tanda bahaya" }).count()).toBe(1);
  await next();
  await heading("Umur kehamilan");
  const lmp = page.getByRole("group", { name: /HPHT/ });
  await lmp.getByRole("textbox", { name: "Tanggal" }).fill("1");
  await lmp.getByRole("textbox", { name: "Bulan" }).fill("6");
  await lmp.getByRole("textbox", { name: "Tahun" }).fill("2026");
  await answer("Yakin dengan tanggal itu", "Ya");
  await cadre.screenshot("kunjungan-11-hpht");
  await next();
  await heading("Kehamilan sebelumnya");
  await next();
  await heading("Badan ibu");
  await page.getByLabel("Berat badan sekarang").fill("130");
  await page.getByLabel("Lingkar lengan atas (LiLA)").fill("22,5");
  await page.getByText("Berat badan 130 kg, benar?").waitFor();
  await cadre.screenshot("kunjungan-12-badan");
  await fits("kunjungan-12-badan");
  await next();
  await page.getByLabel("Berat badan sekarang").fill("46,5");
  await next();
  await heading("Periksa darah");
  await answer("Hb sudah diperiksa", "Ya");
  await page.getByLabel(/Berapa kadar Hb/).fill("9,8");
  for (const title of ["Tablet dan makanan tambahan", "Pemeriksaan kehamilan", "Rokok", "Berdua saja"]) {
    await next();
    await heading(title);
  }
  expect(await page.getByText("memang diinginkan").count()).toBe(0);
  await cadre.screenshot("kunjungan-13-berdua");
  await fits("kunjungan-13-berdua");
  await page.getByRole("button", { name: "Tanyakan sekarang" }).click();
  await page.getByText("memang diinginkan").waitFor();
  await page.getByRole("button", { name: "Nanti saja" }).click();
  await page.getByText("Ditunda").waitFor();
  await next();
  await heading("Ringkasan kunjungan");
  await page
    .getByText(/kadar Hb 9,8|Hb 9,8/i)
    .first()
    .waitFor();
  await page
    .getByText(/ditunda/)
    .first()
    .waitFor();
  await cadre.screenshot("kunjungan-14-ringkasan-hamil");
  await page.getByRole("button", { name: "Simpan kunjungan" }).click();
  await page.getByText("Kunjungan tersimpan di HP ini").waitFor();
  await page.getByRole("link", { name: "Buat rujukan" }).first().click();
  expect(await page.getByRole("checkbox", { name: "Hb ibu rendah" }).isChecked()).toBe(true);
  await cadre.screenshot("kunjungan-15-rujukan");
  await page.goBack();
  await heading("Mulai kunjungan");
  await page.getByRole("button", { name: "Kembali" }).click();
  await page.getByRole("link", { name: "Catat kunjungan" }).waitFor();
});

test("with a network all of it is handed over and nothing is refused", async () => {
  const { page, context } = cadre;
  await context.setOffline(false);
  await page.getByRole("link", { name: "Kembali" }).click();
  await page.getByRole("link", { name: "Beranda", exact: true }).click();
  await page.getByText(/Semua sudah dititipkan/).waitFor({ timeout: 30_000 });
  expect(surprisesOf(cadre)).toEqual([]);
});
