import { expect, test } from "vitest";
import { PINNED } from "./pinned.ts";
import { runSchedule } from "./world/run-schedule.ts";

/** `npm run simulate` runs as many as wanted; these are for every day. */
const SCHEDULES = 2_000;

test.each(PINNED)("seed $seed, which once failed, stays right: $because", async ({ seed, mix }) => {
  const { violations } = await runSchedule({ seed, ...(mix ? { mix } : {}) });
  expect(violations).toEqual([]);
});

test(`${SCHEDULES} villages lose nothing, double nothing and agree, whatever strikes them`, {
  timeout: 600_000,
}, async () => {
  for (let seed = 1; seed <= SCHEDULES; seed++) {
    const { violations } = await runSchedule({ seed });
    expect(violations, `npm run simulate -- --schedules 1 --seed ${seed} --tell`).toEqual([]);
  }
});

test("the same seed is the same village, to the last line", async () => {
  const [first, second] = [
    await runSchedule({ seed: 7, isTelling: true }),
    await runSchedule({ seed: 7, isTelling: true }),
  ];
  expect(first.lines.length).toBeGreaterThan(20);
  expect(second).toEqual(first);
});
