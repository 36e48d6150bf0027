import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import type { ConsentFacts } from "#domain/consent/consent-facts.ts";
import { consentTextOf, consentTextOn, consentTexts } from "#domain/consent/consent-texts.ts";
import { keepingText, mayKeep } from "#domain/consent/may-keep.ts";
import { parseSignature, signatureText } from "#domain/consent/signature.ts";
import { recordKinds } from "#domain/records/index.ts";

const agreed: ConsentFacts = {
  decision: "agreed",
  date: civilDate(2026, 11, 2),
  text: "keluarga-2026-1",
  how: "tick",
  agreedByName: "Siti",
  allowsHelpers: true,
  allowsAid: true,
  allowsMessages: true,
};
const refused: ConsentFacts = { ...agreed, decision: "refused", allowsHelpers: false };

describe("what may be kept", () => {
  test("everything of a family that agreed, and of one nobody asked yet", () => {
    for (const { kind } of recordKinds) {
      expect(mayKeep(agreed, kind).may, kind).toBe(true);
      expect(mayKeep(undefined, kind).may, kind).toBe(true);
    }
  });
  test("of a family that refused: who lives where, that somebody came, and what saves a life", () => {
    const kept = recordKinds.map(({ kind }) => kind).filter((kind) => mayKeep(refused, kind).may);
    expect(kept.sort()).toEqual(
      [
        "family",
        "person",
        "membership",
        "carer",
        "visit",
        "contactSkip",
        "consent",
        "review",
        "sameAs",
        "dangerSign",
      ].sort(),
    );
    for (const kind of ["measurement", "identity", "pregnancy", "aid", "service", "counselling", "treatment"])
      expect(mayKeep(refused, kind), kind).toEqual({ may: false, because: "refused" });
  });
  test("refusing never blocks urgent help", () => {
    expect(mayKeep(refused, "dangerSign")).toEqual({ may: true, because: "urgent" });
    expect(mayKeep(refused, "referral").may).toBe(false);
    expect(mayKeep(refused, "referral", { isUrgent: true })).toEqual({ may: true, because: "urgent" });
  });
  test("who does not let records be handed on is referred only when it is urgent", () => {
    const own = { ...agreed, allowsHelpers: false };
    expect(mayKeep(own, "measurement").may).toBe(true);
    expect(mayKeep(own, "referral")).toEqual({ may: false, because: "notForHelpers" });
    expect(mayKeep(own, "referral", { isUrgent: true }).may).toBe(true);
  });
  test("says why not, and nothing when it may", () => {
    expect(keepingText(mayKeep(agreed, "aid"))).toBeUndefined();
    expect(keepingText(mayKeep(refused, "aid"))).toMatch(/Buku KIA/);
    expect(keepingText(mayKeep({ ...agreed, allowsHelpers: false }, "referral"))).toMatch(/diteruskan/);
  });
});

describe("the text", () => {
  test("is read in about twenty seconds: at most seventy words", () => {
    for (const { id, paragraphs } of consentTexts) {
      const words = paragraphs.join(" ").split(/\s+/).length;
      expect(words, id).toBeLessThanOrEqual(70);
    }
  });
  test("is found by its version, and by its day", () => {
    expect(consentTextOn("2026-11-22").id).toBe("keluarga-2026-1");
    expect(consentTextOf("keluarga-2026-1")).toBe(consentTexts[0]);
    expect(consentTextOf("keluarga-2031-1")).toBeUndefined();
  });
});

describe("a signature", () => {
  test("is kept as strokes on a grid and drawn again", () => {
    const strokes = [
      [
        [10.4, 20.6],
        [10.4, 20.6],
        [12, 22],
        [250, -4],
      ],
      [[5, 5]],
    ] as const;
    const kept = signatureText(strokes);
    expect(kept).toEqual({ ok: true, value: "10 21 12 22 200 0;5 5" });
    expect(parseSignature("10 21 12 22 200 0;5 5")).toEqual([
      [
        [10, 21],
        [12, 22],
        [200, 0],
      ],
      [[5, 5]],
    ]);
  });
  test("is no dot, and no novel", () => {
    expect(signatureText([[[1, 1]]])).toEqual({ ok: false, problem: { type: "Empty" } });
    const long = Array.from({ length: 2000 }, (_, i): [number, number] => [i % 200, i % 90]);
    expect(signatureText([long])).toEqual({ ok: false, problem: { type: "TooLong" } });
  });
});
