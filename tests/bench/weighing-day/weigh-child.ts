import type { Page } from "playwright-core";

/** Opens the line at a place of the list, types a plausible weight and length, and lets the line show its result. */
export const weighChild = async (page: Page, at: number): Promise<void> => {
  const line = page.locator(".register-row").nth(at);
  await line.locator(".register-row__head").click();
  const weight = line.locator('[data-field="weight"] input');
  await weight.waitFor();
  const last = (await line.locator(".field__previous").allTextContents()).map((text) =>
    Number(/(\d+(?:,\d+)?) (?:kg|cm)/.exec(text)?.[1]?.replace(",", ".") ?? Number.NaN),
  );
  const [kg = Number.NaN, cm = Number.NaN] = last;
  await page.keyboard.type(figure(Number.isNaN(kg) ? 9 : kg + 0.2));
  await page.keyboard.press("Enter");
  await page.keyboard.type(figure(Number.isNaN(cm) ? 75 : cm + 0.6));
  await page.keyboard.press("Enter");
  await line.locator("[data-next], [data-asks]").first().waitFor();
  // A figure that is asked about stands by its first answer; the second press saves.
  const asked = line.locator("[data-asks]");
  for (let press = 0; press < 2 && (await asked.count()) > 0; press += 1) {
    await line.getByRole("button", { name: "Simpan", exact: true }).click();
    await page.waitForTimeout(20);
  }
  await line.locator("[data-next]").waitFor();
};

const figure = (value: number): string => value.toFixed(1).replace(".", ",");
