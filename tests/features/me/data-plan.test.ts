import { describe, expect, test } from "vitest";
import { planFacts } from "#features/me/data-plan.tsx";
import { storageDays } from "#features/me/storage-days.ts";
import { createBrowserUsage } from "#platform/browser-usage.ts";

const days = (...used: number[]) =>
  used.map((usedBytes, i) => ({ day: `2026-11-${String(i + 1).padStart(2, "0")}`, usedBytes }));

describe("room left, in working days", () => {
  test("follows what the days before took", () => {
    expect(storageDays(10_000_000, days(0, 100_000, 200_000, 300_000, 400_000))).toBe(100);
  });
  test("takes a usual day while fewer than five are known", () => {
    expect(storageDays(1_500_000, days(0, 900_000))).toBe(10);
  });
  test("never says for ever, though rows were let go of meanwhile", () => {
    expect(storageDays(2_000_000, days(500_000, 1, 1, 1, 1))).toBe(100);
  });
  test("says what to do when it runs out", () => {
    const usage = { bytesThisMonth: () => 1_234_567, usedByDay: () => days(0) };
    expect(planFacts(usage, 600_000)).toEqual([
      { term: "Data terpakai bulan ini", value: "1,2 MB" },
      {
        term: "Sisa penyimpanan",
        value: "Cukup untuk sekitar 4 hari kerja lagi.",
        note: "Hapus foto atau video yang tidak perlu sebelum mencatat lagi.",
      },
    ]);
  });
});

test("a little data is said in kilobytes, not as nothing", () => {
  const usage = { bytesThisMonth: () => 41_200, usedByDay: () => [] };
  expect(planFacts(usage, undefined)).toEqual([{ term: "Data terpakai bulan ini", value: "42 kB" }]);
});

describe("bytes of a month", () => {
  const setupUsage = () => {
    const kept = new Map<string, string>();
    const world = { today: "2026-11-29" };
    const open = () =>
      createBrowserUsage(
        { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text) },
        () => world.today,
      );
    return { world, open };
  };
  test("add up over runs of the app, and begin anew with the month", () => {
    const { world, open } = setupUsage();
    open().addBytes(400);
    open().addBytes(100);
    expect(open().bytesThisMonth()).toBe(500);
    world.today = "2026-12-01";
    expect(open().bytesThisMonth()).toBe(0);
    open().addBytes(7);
    expect(open().bytesThisMonth()).toBe(7);
  });
  test("are still counted where the browser keeps nothing", () => {
    const usage = createBrowserUsage({
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    usage.addBytes(5);
    expect(usage.bytesThisMonth()).toBe(5);
  });
  test("days are kept once each, the last thirty", () => {
    const { world, open } = setupUsage();
    for (let day = 1; day <= 31; day++) {
      world.today = `2026-10-${String(day).padStart(2, "0")}`;
      open().noteUsed(day);
      open().noteUsed(day * 10);
    }
    expect(open().usedByDay()).toHaveLength(30);
    expect(open().usedByDay().at(-1)).toEqual({ day: "2026-10-31", usedBytes: 310 });
  });
});
