import type { Page } from "playwright-core";

export interface Figures {
  readonly weight: string;
  readonly length: string;
  readonly position?: "Telentang" | "Berdiri";
  /** A sentence below -2 asks once whether the figure is right. */
  readonly confirmsFigure?: boolean;
  /** The one-tap answer to a question about quality. */
  readonly answer?: "Sudah diukur ulang, benar" | "Ukur lagi nanti" | "Alat meragukan";
}

/** Finds a child by name on Beranda, weighs and measures it, and saves. */
export const measureChild = async (page: Page, name: string, figures: Figures): Promise<void> => {
  await openChild(page, name);
  await page.getByRole("link", { name: "Timbang & ukur" }).click();
  await page.getByLabel("Berat").fill(figures.weight);
  await page.getByLabel(/^(Panjang|Tinggi) \(/).fill(figures.length);
  if (figures.position) await page.getByRole("radio", { name: figures.position }).check();
  await page.getByLabel("Berat").focus();
  if (figures.confirmsFigure) await page.getByRole("button", { name: "Benar", exact: true }).click();
  if (figures.answer) await page.getByRole("button", { name: figures.answer }).click();
  await page.getByRole("button", { name: "Simpan" }).click();
  await page
    .getByRole("heading", { name: "Tersimpan di HP ini" })
    .or(page.getByText("Tersimpan di HP ini"))
    .first()
    .waitFor();
};

/** The child's page, by typing the name into the search of Beranda. */
export const openChild = async (page: Page, name: string): Promise<void> => {
  await toHome(page);
  await page.getByLabel(/^Cari/).fill(name);
  await page
    .getByRole("link", { name: new RegExp(name) })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: new RegExp(name) }).waitFor();
};

/** Beranda, within the app: a reload would ask for the PIN. */
export const toHome = async (page: Page): Promise<void> => {
  const home = page.getByRole("link", { name: "Beranda", exact: true });
  while (!(await home.isVisible())) {
    await page.getByRole("link", { name: "Kembali" }).click();
    await page.waitForTimeout(50); // The screen behind is drawn.
  }
  await home.click();
};
