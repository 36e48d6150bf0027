import type { Locator, Page } from "playwright-core";

/** The PIN every person of these tests chooses. */
export const PIN = "274951";

/** From an activation code to Beranda, as a person does it. */
export const enrol = async (page: Page, code: string, address = "/"): Promise<void> => {
  await page.goto(address);
  await page.getByLabel("Kode aktivasi").fill(code);
  await page.getByRole("button", { name: "Lanjut" }).click();
  await page.getByText("Buat PIN 6 angka").waitFor();
  await typePin(page);
  await page.getByText("Ulangi PIN tadi").waitFor();
  await typePin(page);
  await page.getByText("Data wilayah sudah siap.").waitFor();
  await page.getByRole("button", { name: "Buka Beranda" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
};

/** Opens the app again with the PIN, at whichever screen it was; `shown` is what stands there then. */
export const unlock = async (
  page: Page,
  shown: Locator = page.getByRole("link", { name: "Beranda", exact: true }),
): Promise<void> => {
  await page.getByRole("button", { name: "5", exact: true }).waitFor();
  await typePin(page);
  await shown.waitFor();
};

const typePin = async (page: Page): Promise<void> => {
  for (const digit of PIN) await page.getByRole("button", { name: digit, exact: true }).click();
};
