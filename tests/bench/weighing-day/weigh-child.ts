import type { Page } from "playwright-core";

/** As fast as practised fingers go; faster, and keys would queue behind each other as no person's do. */
const BETWEEN_KEYS_MS = 120;
const TO_LOOK_MS = 400;

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
  const type = async (value: number): Promise<void> => {
    await page.waitForTimeout(TO_LOOK_MS);
    await page.keyboard.type(figure(value), { delay: BETWEEN_KEYS_MS });
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  };
  await type(Number.isNaN(kg) ? 9 : kg + 0.2);
  await page.keyboard.press("Enter");
  await type(Number.isNaN(cm) ? 75 : cm + 0.6);
  await page.keyboard.press("Enter");
  await line.locator("[data-next], [data-asks]").first().waitFor();
  // A figure that is asked about stands by its first answer; the second press saves.
  const asked = line.locator("[data-asks]");
  for (let press = 0; press < 2 && (await asked.count()) > 0; press += 1) {
    await line.getByRole("button", { name: "Simpan", exact: true }).click();
    await page.waitForTimeout(BETWEEN_KEYS_MS);
  }
  await line.locator("[data-next]").waitFor();
  await page.waitForTimeout(TO_LOOK_MS);
};

const figure = (value: number): string => value.toFixed(1).replace(".", ",");
