import { expect, test, vi } from "vitest";
import { ok } from "#domain/result.ts";
import { startChores } from "#server/backup/chores.ts";
import { ATTEMPTS_REGENCY } from "#server/http/shared-attempts.ts";
import { createTestServer } from "#support/test-server.ts";

const HOUR_MS = 3_600_000;

test("each hour the running server forgets old tries, and the log of who looked by the rules last carried out", async () => {
  let now = Date.parse("2026-11-21T01:00:00Z");
  const server = createTestServer({ clock: () => now });
  await server.addWorker({ grants: [] });
  const entry = { worker: "w", device: "hp", action: "open", target: "p" };
  await server.store.write("3571", (tx) =>
    tx.accessLog.add(
      ["2024-01-01T00:00:00.000Z", "2026-11-01T00:00:00.000Z"].map((at) => ({ ...entry, at })),
    ),
  );
  const left = async () => ({
    log: await server.store.read("3571", (tx) => tx.accessLog.countBefore("9999")),
    tries: (await server.store.read(ATTEMPTS_REGENCY, (tx) => tx.attempts.after("door", 0))).count,
  });
  await server.store.write(ATTEMPTS_REGENCY, (tx) => tx.attempts.add("door", now));
  const rules = { version: "1", source: "SK 1", months: {}, accessLogMonths: 24 };
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    const before = await left();
    const chores = startChores(server.world, { last: () => ok(rules) });
    vi.advanceTimersByTime(HOUR_MS - 1);
    expect(await left()).toEqual(before);
    now += HOUR_MS;
    vi.advanceTimersByTime(1);
    await chores.stop();
    expect(await left()).toEqual({ log: before.log - 1, tries: 0 });
  } finally {
    vi.useRealTimers();
  }
});
