import { describe, expect, test } from "vitest";
import { clockText } from "#features/me/clock-text.ts";
import { momentText } from "#features/me/moment-text.ts";
import { receiptFacts } from "#features/me/receipt-facts.ts";
import { syncWords } from "#features/me/sync-words.ts";
import { aVersion } from "#support/builders.ts";
import { anOutbox } from "#support/cards.ts";

// By this device's clock, whatever its zone: the words say local times.
const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime();
const iso = (epochMs: number): string => new Date(epochMs).toISOString();
const now = at(21, 10);

describe("the line about sending", () => {
  test("offline is grey and counts what is only here", () => {
    const words = syncWords(
      anOutbox({ waiting: 3, oldestWaitingAt: iso(at(21, 9, 30)), lastHandOverAt: iso(at(21, 9, 12)) }),
      { phase: "waitingForSignal" },
      now,
    );
    expect(words).toEqual({
      tone: "offline",
      words: "3 catatan masih di HP ini, terkirim terakhir 09.12",
      isBusy: false,
    });
  });

  test("no signal and nothing waiting is no alarm either", () => {
    const words = syncWords(anOutbox({ lastHandOverAt: iso(at(21, 9)) }), { phase: "waitingForSignal" }, now);
    expect(words.tone).toBe("offline");
    expect(words.words).toContain("Semua sudah terkirim 09.00");
  });

  test("amber after a day of waiting, red after three", () => {
    const waiting = (day: number) =>
      syncWords(
        anOutbox({ waiting: 12, oldestWaitingAt: iso(at(day, 9)) }),
        { phase: "waitingForSignal" },
        now,
      );
    expect(waiting(20).tone).toBe("warn");
    expect(waiting(18).tone).toBe("problem");
    expect(waiting(18).words).toContain("sejak 18 Nov 2026 pukul 09.00");
  });

  test("sending is told as work, with the count", () => {
    const words = syncWords(anOutbox({ waiting: 3 }), { phase: "handingOver" }, now);
    expect(words).toMatchObject({ isBusy: true, words: "Mengirim 3 catatan …" });
  });

  test("a refused record comes before everything that mends itself", () => {
    const refused = [{ version: aVersion("x"), reason: "badBody" }];
    const words = syncWords(anOutbox({ waiting: 3, refused }), { phase: "handingOver" }, now);
    expect(words).toMatchObject({ tone: "problem" });
    expect(words.words).toContain("1 catatan tidak diterima");
  });

  test("handed over and safe are two different words", () => {
    const last = { lastHandOverAt: iso(at(21, 9, 12)) };
    expect(syncWords(anOutbox({ ...last, handedOver: 4 }), { phase: "resting" }, now).words).toContain(
      "dititipkan",
    );
    expect(syncWords(anOutbox(last), { phase: "resting" }, now).words).toContain("sudah aman");
  });

  test("what only a person can mend says so and that nothing is lost", () => {
    for (const phase of ["needLogin", "needUpgrade", "blocked", "storageFull"] as const) {
      const words = syncWords(anOutbox({ waiting: 2 }), { phase }, now);
      expect(words.tone).toBe("problem");
      expect(words.words).toContain("2 catatan tetap aman di HP ini");
    }
  });
});

test("a moment is said by how far away it is", () => {
  expect(momentText(at(21, 9, 12), now)).toBe("09.12");
  expect(momentText(at(20, 17, 30), now)).toBe("kemarin pukul 17.30");
  expect(momentText(at(18, 8), now)).toBe("18 Nov 2026 pukul 08.00");
});

test("a clock a year off is said with its days and stops nothing", () => {
  expect(clockText(60_000)).toContain("Sesuai");
  expect(clockText(365 * 86_400_000)).toContain("Terlambat 365 hari");
  expect(clockText(-2 * 86_400_000)).toContain("Lebih cepat 2 hari");
});

test("the three receipts stand with counts and with words for none", () => {
  const facts = receiptFacts(anOutbox({ waiting: 3, oldestWaitingAt: iso(at(21, 8)), handedOver: 5 }), now);
  expect(facts.map(({ term, value }) => [term, value])).toEqual([
    ["Masih di HP ini", "3 catatan"],
    ["Sudah dititipkan", "5 catatan"],
    ["Sudah aman", "Belum ada kabar dari server."],
    ["Terkirim terakhir", "Belum pernah"],
  ]);
});

test("a phone long without contact is told seven days before its old records are sealed, and louder two days before", () => {
  const said = (daysLeft: number) => syncWords(anOutbox(), { phase: "waitingForSignal" }, 0, { daysLeft });
  expect(said(8).words).not.toContain("Sambungkan dalam");
  expect(said(7)).toMatchObject({ tone: "warn", words: expect.stringContaining("dalam 7 hari") });
  expect(said(2)).toMatchObject({ tone: "problem", words: expect.stringContaining("dalam 2 hari") });
  expect(said(0).words).toContain("dalam 1 hari");
});
