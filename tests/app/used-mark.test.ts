import { expect, test } from "vitest";
import { createUsedMark } from "#app/used-mark.ts";

/** A browser's small storage. */
const aSmallStorage = () => {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
  };
};

test("a phone that was used knows it at the next start, until everybody was taken off on purpose", () => {
  const storage = aSmallStorage();
  expect(createUsedMark(storage).isNoted()).toBe(false);
  createUsedMark(storage).note();
  expect(createUsedMark(storage).isNoted()).toBe(true);
  createUsedMark(storage).forget();
  expect(createUsedMark(storage).isNoted()).toBe(false);
});

test("a browser that refuses its small storage stops nothing", () => {
  const refuse = () => {
    throw new DOMException("refused", "SecurityError");
  };
  const mark = createUsedMark({ getItem: refuse, setItem: refuse, removeItem: refuse });
  mark.note();
  mark.forget();
  expect(mark.isNoted()).toBe(false);
});
