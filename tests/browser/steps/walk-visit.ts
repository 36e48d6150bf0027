import type { Page } from "playwright-core";

/** One sitting in one house, by what stands on the screen. */
export const walkOf = (page: Page) => {
  const next = (): Promise<void> => page.getByRole("button", { name: "Lanjut", exact: true }).click();
  const heading = (name: string): Promise<void> =>
    page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
  const place = async (): Promise<string> =>
    (await page.locator("h1, h2.step-form__title").allTextContents()).join(" / ");
  return {
    next,
    heading,
    /** An answer under a question that says so. */
    answer: (question: string | RegExp, choice: string): Promise<void> =>
      page.getByRole("group", { name: question }).getByText(choice, { exact: true }).click(),
    /** From the page of a family or of a woman to the first section, with exactly these parts ("Ayu Contoh", "Rumah dan keluarga") ticked. */
    begin: async (parts: readonly RegExp[]): Promise<void> => {
      await page
        .getByRole("link", { name: /^(Catat|Mulai) kunjungan$/ })
        .first()
        .click();
      await heading("Mulai kunjungan");
      await page.getByRole("radio", { name: "Bertemu", exact: true }).check();
      const whom = page.getByRole("group", { name: "Siapa yang ditanyakan?" });
      const ticked = whom.getByRole("checkbox", { checked: true });
      while ((await ticked.count()) > 0) await ticked.first().uncheck();
      for (const part of parts) await whom.getByRole("checkbox", { name: part }).check();
      await next();
    },
    /** Presses "Lanjut" until a section of somebody stands there; unusual figures were meant so. */
    goOn: async (section: string, name?: string): Promise<void> => {
      for (let pressed = 0; ; pressed += 1) {
        const now = await place();
        if (now.endsWith(section) && (name === undefined || now.startsWith(name))) return;
        if (pressed > 30) throw new Error(`"${section}" never came; now at "${now}"`);
        await next();
        await page.waitForTimeout(60); // The next section replaces this one in the same place.
      }
    },
    /** To the summary; what was found is read off it. */
    toSummary: async (): Promise<string> => {
      await page.getByRole("button", { name: "Langsung ke ringkasan" }).click();
      await heading("Ringkasan kunjungan");
      return (await page.getByRole("region", { name: "Yang perlu diperhatikan" }).textContent()) ?? "";
    },
    save: async (): Promise<void> => {
      await page.getByRole("button", { name: "Simpan kunjungan" }).click();
      await page.getByText("Kunjungan tersimpan di HP ini").waitFor();
    },
  };
};
