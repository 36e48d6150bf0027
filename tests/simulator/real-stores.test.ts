import { expect, test } from "vitest";
import { keepHistory, replayHistory } from "./world/history.ts";
import { realMaterials } from "./world/materials.ts";
import { runSchedule } from "./world/run-schedule.ts";

const SCHEDULES = 100;

test(`${SCHEDULES} villages on Dexie, WebCrypto and SQLite lose nothing, double nothing and agree`, {
  timeout: 600_000,
}, async () => {
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const result = await runSchedule({ seed, materials: realMaterials(), isTelling: true });
    const told = result.violations.length > 0 ? `npm run simulate -- --replay ${keepHistory(result)}` : "";
    expect(result.violations, told).toEqual([]);
  }
});

test("a recorded history is gone through again", async () => {
  const result = await runSchedule({ seed: 3, materials: realMaterials(), isTelling: true });
  expect(result.transactions.length).toBeGreaterThan(5);
  expect(await replayHistory(keepHistory(result))).toEqual({ lines: result.lines, violations: [] });
});
