import type { Page } from "playwright-core";
import { toHome } from "./measure-child.ts";

/** "Titip kirim", from wherever the person is. */
export const toCourier = async ({ page }: { readonly page: Page }): Promise<void> => {
  // The screen behind a form has no tabs.
  if (!(await page.getByRole("link", { name: "Saya", exact: true }).isVisible())) await toHome(page);
  await page.getByRole("link", { name: "Saya", exact: true }).click();
  await page.locator('a[href="/saya/pengiriman"]').click();
  await page.getByRole("link", { name: "Titip kirim tanpa sinyal" }).click();
  await page.getByRole("heading", { level: 1, name: "Titip kirim" }).waitFor();
};
