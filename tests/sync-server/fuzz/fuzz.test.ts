import { expect, test } from "vitest";
import { runFuzz } from "./run-fuzz.ts";

// All of a hundred thousand: `npm run fuzz`.
test("three thousand hostile requests leave the server up, memory flat and data unchanged, each with a named refusal", async () => {
  const report = await runFuzz(3_000, 20_261_122);
  expect(report.failures).toEqual([]);
  expect(report).toMatchObject({ isUnchanged: true, isAlive: true });
  const [early, late] = report.memoryMb;
  expect(late - early).toBeLessThan(20);
  expect(Object.keys(report.answers).length).toBeGreaterThan(20);
}, 60_000);
