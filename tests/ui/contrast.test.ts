import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

// The tokens as shipped, not a copy: whoever pales a colour for looks is told here.
const css = readFileSync(new URL("../../src/ui/tokens.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
);

const colour = (name: string): string => {
  const hex = tokens.get(name);
  if (!hex) throw new Error(`no colour token --${name}`);
  return hex;
};

/** Contrast ratio of two colours, WCAG 2.2. */
const contrast = (a: string, b: string): number => {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

describe("text stays readable in full sun: 7:1", () => {
  test.each([
    ["ink", "paper"],
    ["ink", "ground"],
    ["ink-soft", "paper"],
    ["ink-soft", "ground"],
    ["ink-soft", "ground-deep"],
    ["ink-soft", "action-soft"],
    ["on-action", "action"],
    ["on-action", "danger"],
    ["action", "paper"],
    ["action", "ground"],
    ["action", "ground-deep"],
    ["action", "action-soft"],
    ["action", "ok-ground"],
    ["action", "watch-ground"],
    ["action", "low-ground"],
    ["action", "high-ground"],
    ["action", "unknown-ground"],
    ["action", "note-ground"],
    ["action", "offline-ground"],
    ["danger", "paper"],
    ["danger", "ground"],
    ["ok-ink", "ok-ground"],
    ["watch-ink", "watch-ground"],
    ["low-ink", "low-ground"],
    ["low-ink", "paper"],
    ["very-low-ink", "very-low-ground"],
    ["high-ink", "high-ground"],
    ["unknown-ink", "unknown-ground"],
    ["note-ink", "note-ground"],
    ["offline-ink", "offline-ground"],
  ])("%s on %s", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7);
  });
});

describe("shapes, frames and the focus ring stand out: 3:1", () => {
  test.each([
    ["line-strong", "paper"],
    ["line-strong", "ground"],
    ["ok-mark", "ok-ground"],
    ["watch-mark", "watch-ground"],
    ["low-mark", "low-ground"],
    ["high-mark", "high-ground"],
    ["unknown-mark", "unknown-ground"],
    ["note-mark", "note-ground"],
    ["offline-mark", "offline-ground"],
    ["focus", "paper"],
    ["focus", "ground"],
  ])("%s on %s", (mark, ground) => {
    expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3);
  });
});

test("the phone's bar, its installed app and the page of a carrier bear the colour of what one presses", () => {
  const named = (file: string, before: string): string | undefined =>
    new RegExp(`${before}(#[0-9a-f]{6})`).exec(
      readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"),
    )?.[1];
  expect({
    page: named("src/index.html", 'theme-color" content="'),
    installed: named("vite.config.ts", 'theme_color: "'),
    carrier: named("sync-server/courier/courier-page.ts", "border-radius:12px;background:"),
  }).toEqual({ page: colour("action"), installed: colour("action"), carrier: colour("action") });
});
