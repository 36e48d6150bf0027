import { expect, test } from "vitest";
import { MOST_IN_TESTS, MUTANTS } from "./mutants/index.ts";
import { hunt } from "./mutants/mutant.ts";

const quick = MUTANTS.filter(({ within }) => within <= MOST_IN_TESTS);

test.each(quick)("$name: caught within $within schedules", { timeout: 300_000 }, async (mutant) => {
  const { after, because } = await hunt(mutant);
  expect(after, because).toBeLessThanOrEqual(mutant.within);
});
