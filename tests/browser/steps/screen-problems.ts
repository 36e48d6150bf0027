import type { Page } from "playwright-core";

/**
 * What is wrong with a screen for whoever cannot see it well, holds a cracked phone in the sun, or types without a mouse. Each
 * line names the rule and the place; an empty list is a screen that anybody can use.
 */
export const screenProblems = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const TARGET_PX = 48;
    const TEXT_CONTRAST = 7;
    const problems: string[] = [];
    const report = (rule: string, element: Element): void => {
      const words = (element.textContent ?? "").trim().slice(0, 40);
      problems.push(`${rule}: ${element.tagName.toLowerCase()}.${element.getAttribute("class")} "${words}"`);
    };
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && getComputedStyle(element).visibility === "visible";
    };
    /** Clipped to a point: there for a screen reader alone. */
    const isSpokenOnly = (element: Element): boolean =>
      [element, ...ancestorsOf(element)].some((one) => one.clientWidth <= 1 && one.scrollWidth > 1);
    const ancestorsOf = (element: Element): readonly Element[] =>
      element.parentElement ? [element.parentElement, ...ancestorsOf(element.parentElement)] : [];
    const shown = (selector: string): readonly Element[] =>
      [...document.querySelectorAll(selector)].filter(isShown);

    const nameOf = (element: Element): string => {
      const by = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
      const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
      return [
        element.getAttribute("aria-label"),
        ...by.map((id) => document.getElementById(id)?.textContent),
        ...labels.map((label) => label.textContent),
        element.textContent,
      ]
        .filter(Boolean)
        .join(" ")
        .trim();
    };
    for (const control of shown("a[href], button, input, select, textarea, summary")) {
      if (nameOf(control) === "") report("no name", control);
      if (control.parentElement?.closest("a[href], button, summary")) report("control in a control", control);
      // The words beside a box or circle press it too.
      const target = control.closest("label") ?? control;
      const { width, height } = target.getBoundingClientRect();
      if (width < TARGET_PX - 0.5 || height < TARGET_PX - 0.5)
        report(`target of ${Math.round(width)} x ${Math.round(height)} px`, control);
    }

    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    for (const id of ids.filter((one, at) => ids.indexOf(one) !== at)) problems.push(`two of one id: ${id}`);

    const headings = shown("h1, h2, h3, h4, h5, h6");
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
    if (levels.filter((level) => level === 1).length !== 1) problems.push(`headings of level 1: ${levels}`);
    for (const [at, heading] of headings.entries())
      if ((levels[at] ?? 0) > (levels[at - 1] ?? 0) + 1) report("heading skips a level", heading);

    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1) problems.push(`scrolls sideways by ${root.scrollWidth} px`);
    for (const element of shown("main *, header *, nav *"))
      if (
        getComputedStyle(element).overflowX === "hidden" &&
        element.scrollWidth > element.clientWidth + 1 &&
        !isSpokenOnly(element) &&
        !element.closest("svg")
      )
        report("words are cut off", element);

    type Colour = readonly [red: number, green: number, blue: number, opacity: number];
    const colourOf = (css: string): Colour => {
      const [red = 0, green = 0, blue = 0, opacity = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
      return [red, green, blue, opacity];
    };
    const groundOf = (element: Element): Colour =>
      [element, ...ancestorsOf(element)]
        .map((one) => colourOf(getComputedStyle(one).backgroundColor))
        .find(([, , , opacity]) => opacity === 1) ?? [255, 255, 255, 1];
    const luminance = ([red, green, blue]: Colour): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: Colour, b: Colour): number => {
      const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (light + 0.05) / (dark + 0.05);
    };
    const hasOwnWords = (element: Element): boolean =>
      [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "");
    for (const element of shown("body *")) {
      if (!hasOwnWords(element) || element.closest("svg") || isSpokenOnly(element)) continue;
      const ratio = contrast(colourOf(getComputedStyle(element).color), groundOf(element));
      if (ratio < TEXT_CONTRAST) report(`contrast of ${ratio.toFixed(1)}`, element);
    }

    for (const [word] of document.body.textContent.matchAll(/\bstunting\b|\bundefined\b|\bNaN\b|\[object/gi))
      problems.push(`says "${word}"`);
    return [...new Set(problems)];
  });
