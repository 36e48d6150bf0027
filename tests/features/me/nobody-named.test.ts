import { expect, test } from "vitest";
import { phaseExplanation } from "#features/me/sync-words.ts";
import { meText } from "#features/me/text.ts";
import { sessionText } from "#features/session/text.ts";
import { discardText } from "#features/shared/form/discard-button.tsx";
import { notSavedText } from "#features/shared/form/save-problem-text.ts";

/** Every text in a table of words; those that take something are said with words in place of it. */
const textsOf = (words: unknown): readonly string[] => {
  if (typeof words === "string") return [words];
  if (typeof words === "function") return textsOf(words("satu", "dua", "tiga"));
  return typeof words === "object" && words !== null ? Object.values(words).flatMap(textsOf) : [];
};

test("what everybody reads, partners, givers and supervisors too, calls nobody Ibu", () => {
  const texts = [phaseExplanation, meText, sessionText, discardText, notSavedText].flatMap(textsOf);
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter((text) => /\bIbu\b/.test(text))).toEqual([]);
});
