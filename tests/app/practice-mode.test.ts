import { expect, test, vi } from "vitest";
import { isPractising, leavePractice, type TabWorld } from "#app/practice/practice-mode.ts";

const aTab = (
  search: string,
  kept: Map<string, string> = new Map(),
): TabWorld & { replace: ReturnType<typeof vi.fn> } => {
  const replace = vi.fn();
  return {
    replace,
    location: { search, replace },
    storage: () => ({
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    }),
  };
};

test("a tab practises from the address on, over reloads of other paths, until it is left", () => {
  const kept = new Map<string, string>();
  expect(isPractising(aTab("", kept))).toBe(false);
  expect(isPractising(aTab("?latihan=1", kept))).toBe(true);
  expect(isPractising(aTab("", kept))).toBe(true);
  const tab = aTab("", kept);
  leavePractice(tab);
  expect(tab.replace).toHaveBeenCalledWith("/");
  expect(isPractising(aTab("", kept))).toBe(false);
});

test("without session storage the address alone decides", () => {
  const refuses = {
    ...aTab("?latihan=1"),
    storage: () => {
      throw new Error("off");
    },
  };
  expect(isPractising(refuses)).toBe(true);
  expect(isPractising({ ...aTab(""), storage: refuses.storage })).toBe(false);
});
