import type { Page } from "playwright-core";

export interface NewChild {
  readonly name: string;
  readonly sex: "Laki-laki" | "Perempuan";
  /** Day, month, year. */
  readonly born: readonly [string, string, string];
}

export interface NewFamily {
  readonly rw: string;
  readonly headName: string;
  readonly motherName: string;
  /** Unknown when not given. */
  readonly motherNik?: string;
  /** Her place in the family; "Istri" when not given. */
  readonly role?: "Istri" | "Anak";
  readonly children: readonly NewChild[];
}

/** "Keluarga baru" from the families' list to the family's page. */
export const registerFamily = async (page: Page, family: NewFamily): Promise<void> => {
  const next = () => page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByRole("link", { name: "Keluarga", exact: true }).click();
  await page.getByRole("link", { name: "Keluarga baru" }).click();
  await page.getByRole("radio", { name: family.rw, exact: true }).check();
  await page.getByLabel(/^RT/).fill("02");
  await page
    .getByLabel(/^Alamat/)
    .first()
    .fill("Gang Contoh 4");
  await next();
  await page.getByLabel("Nama kepala keluarga").fill(family.headName);
  await next();

  await page.getByRole("button", { name: "Tambah ibu" }).click();
  await page.getByLabel("Nama lengkap").fill(family.motherName);
  await page.getByRole("radio", { name: family.role ?? "Istri" }).check();
  await next();
  await fillBirth(page, ["12", "3", "1996"]);
  await next();
  if (family.motherNik === undefined) await page.getByRole("radio", { name: "Belum diketahui" }).check();
  else {
    await page.getByRole("radio", { name: "Ada", exact: true }).check();
    await page.getByRole("textbox", { name: "NIK" }).fill(family.motherNik);
  }
  await page.getByRole("button", { name: "Selesai" }).click();

  for (const child of family.children) {
    await page.getByRole("button", { name: "Tambah anak" }).click();
    await page.getByLabel("Nama lengkap").fill(child.name);
    await page.getByRole("radio", { name: child.sex }).check();
    await next();
    await fillBirth(page, child.born);
    await next();
    await page.getByRole("radio", { name: "Belum ada" }).check();
    await next();
    await page.getByRole("radio", { name: family.motherName }).check();
    await finishSteps(page);
  }
  await page.getByRole("button", { name: "Periksa dan simpan" }).click();
  await page.getByRole("button", { name: "Simpan keluarga" }).click();
  await page.getByText("tersimpan di HP ini").waitFor();
};

/** A grown man of the house, from its page and back to it. */
export const addGroom = async (page: Page, name: string, born: NewChild["born"]): Promise<void> => {
  const next = () => page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByRole("link", { name: "Tambah anggota" }).click();
  await page.getByRole("button", { name: "Orang dewasa lain" }).click();
  await page.getByLabel("Nama lengkap").fill(name);
  await page.getByRole("radio", { name: "Laki-laki" }).check();
  await page.getByRole("radio", { name: "Anggota lain" }).check();
  await next();
  await fillBirth(page, born);
  await next();
  await page.getByRole("radio", { name: "Belum diketahui" }).check();
  await page.getByRole("button", { name: "Periksa" }).click();
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await page.getByText("ersimpan di HP ini").first().waitFor();
};

const fillBirth = async (page: Page, [day, month, year]: NewChild["born"]): Promise<void> => {
  await page.getByRole("radio", { name: /Tahu tanggalnya/ }).check();
  await page.getByRole("textbox", { name: "Tanggal" }).fill(day);
  await page.getByRole("textbox", { name: "Bulan" }).fill(month);
  await page.getByRole("textbox", { name: "Tahun" }).fill(year);
};

/** Leaves the optional questions of a child empty. */
const finishSteps = async (page: Page): Promise<void> => {
  const last = page.getByRole("button", { name: "Selesai" });
  const next = page.getByRole("button", { name: "Lanjut" });
  for (;;) {
    await last.or(next).first().waitFor();
    if (await last.isVisible()) return last.click();
    await next.click();
    await page.waitForTimeout(50); // The next question replaces this one in the same place.
  }
};
