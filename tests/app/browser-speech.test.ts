import { describe, expect, test } from "vitest";
import { createBrowserSpeech } from "#app/browser-speech.ts";
import { createLocalNumbers } from "#app/local-numbers.ts";

const aSynthesis = (langs: readonly string[]) =>
  ({ getVoices: () => langs.map((lang) => ({ lang })), cancel: () => {} }) as unknown as SpeechSynthesis;

describe("the phone's voice", () => {
  test.each([
    [["en-US", "id-ID"], true],
    [["in_ID"], true],
    [["en-US", "is-IS"], false],
    [[], false],
  ])("with voices %j it can read Indonesian aloud: %s", (langs, can) =>
    expect(createBrowserSpeech(aSynthesis(langs)).canSpeak()).toBe(can),
  );
  test("without a voice the reading ends at once instead of waiting for ever", () => {
    let ended = 0;
    createBrowserSpeech(aSynthesis([])).speak(["satu"], () => {
      ended += 1;
    });
    expect(ended).toBe(1);
  });
});

describe("numbers of helpers", () => {
  test("are kept by what they are for", () => {
    const kept = new Map<string, string>();
    const place = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    } as unknown as Storage;
    const numbers = createLocalNumbers(() => place);
    numbers.keep("midwife", "0812");
    expect(numbers.get("midwife")).toBe("0812");
    expect(numbers.get("helpDesk")).toBe("");
  });
  test("where the browser keeps nothing, none is known and nothing breaks", () => {
    const numbers = createLocalNumbers(() => {
      throw new Error("denied");
    });
    numbers.keep("midwife", "0812");
    expect(numbers.get("midwife")).toBe("");
  });
});
