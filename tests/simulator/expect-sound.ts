import { expect } from "vitest";
import { OPEN } from "./pinned.ts";
import { runSchedule } from "./world/run-schedule.ts";

/** Every schedule of these seeds holds every invariant; a failing one is named so that it can be told. */
export const expectSound = async (first: number, count: number): Promise<void> => {
  const open = new Set(OPEN.map(({ seed }) => seed));
  for (let seed = first; seed < first + count; seed++) {
    if (open.has(seed)) continue;
    const { violations } = await runSchedule({ seed });
    expect(violations, `npm run simulate -- --schedules 1 --seed ${seed} --tell`).toEqual([]);
  }
};
