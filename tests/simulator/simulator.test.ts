import { expect, test } from "vitest";
import { expectSound } from "./expect-sound.ts";
import { OPEN, PINNED } from "./pinned.ts";
import { runSchedule } from "./world/run-schedule.ts";

test.each(PINNED)("seed $seed, which once failed, stays right: $because", async ({ seed, mix }) => {
  const { violations } = await runSchedule({ seed, ...(mix ? { mix } : {}) });
  expect(violations).toEqual([]);
});

test.fails.each(OPEN)("seed $seed still fails: $because", async ({ seed }) => {
  const { violations } = await runSchedule({ seed });
  expect(violations).toEqual([]);
});

// Another thousand beside it, in a file of its own so that two cores share them; `npm run simulate` runs any number.
test(
  "a thousand villages lose nothing, double nothing and agree, whatever strikes them",
  { timeout: 1_800_000 },
  () => expectSound(1, 1_000),
);

test("the same seed is the same village, to the last line", async () => {
  const [first, second] = [
    await runSchedule({ seed: 7, isTelling: true }),
    await runSchedule({ seed: 7, isTelling: true }),
  ];
  expect(first.lines.length).toBeGreaterThan(20);
  expect(second).toEqual({ ...first, picture: second.picture });
  expect(second.picture?.stored).toEqual(first.picture?.stored);
});
