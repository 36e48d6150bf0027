import type { Locator, Page } from "playwright-core";

/** "Hari posyandu" from Beranda to the register of a posyandu. */
export const openRegister = async (page: Page, posyandu: string): Promise<void> => {
  await page.getByRole("button", { name: "Tambah" }).click();
  await page.getByRole("link", { name: "Hari posyandu" }).click();
  await page.getByRole("link", { name: new RegExp(posyandu) }).click();
  await page.getByRole("heading", { level: 1, name: new RegExp(posyandu) }).waitFor();
};

/** The letters above the register: "S 12 · K 10 · D 7 · N 3". */
export const lettersOf = async (page: Page): Promise<Readonly<Record<"S" | "K" | "D" | "N", number>>> => {
  const text = (await page.getByText(/^S \d+ · K \d+ · D \d+ · N \d+$/).textContent()) ?? "";
  const [S = 0, K = 0, D = 0, N = 0] = [...text.matchAll(/\d+/g)].map(Number);
  return { S, K, D, N };
};

/** The line of a child that nobody weighed yet, by its place among those. */
export const waitingRow = (page: Page, at = 0): Locator =>
  page.locator(".register-row", { has: page.locator(".register-row__state", { hasText: "Belum" }) }).nth(at);

/** Types a weight and a length a little above the last ones with Enter, answers what is asked, waits for the result. */
export const weighByKeys = async (page: Page, row: Locator): Promise<string> => {
  const name = (await row.locator(".register-row__name").textContent()) ?? "";
  const line = page.locator(".register-row", { hasText: name });
  // Whoever went on with Enter has the line open already.
  if ((await line.locator("form.entry").count()) === 0) await line.locator(".register-row__head").click();
  await line.locator('[data-field="weight"] input').waitFor();
  const last = (await line.locator(".field__previous").allTextContents()).map((text) =>
    Number(/(\d+(?:,\d+)?) (?:kg|cm)/.exec(text)?.[1]?.replace(",", ".")),
  );
  await page.keyboard.type(figure((last[0] ?? 9) + 0.2));
  await page.keyboard.press("Enter");
  await page.keyboard.type(figure((last[1] ?? 75) + 0.6));
  await page.keyboard.press("Enter");
  // A figure that is asked about is saved by the second press.
  await line.locator("[data-next], [data-asks]").first().waitFor();
  while ((await line.locator("[data-asks]").count()) > 0)
    await line.getByRole("button", { name: "Simpan", exact: true }).click();
  await line.getByText("Tersimpan di HP ini").waitFor();
  return name;
};

const figure = (value: number): string => value.toFixed(1).replace(".", ",");
