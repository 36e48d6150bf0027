import { expect, test } from "vitest";
import { differsByClocks, differsByOutsiders } from "./checks/twins.ts";
import { SERVER_MUTANTS } from "./mutants/server-mutants.ts";

const seeds = Array.from({ length: 60 }, (_, i) => 1 + i);

test("what others do outside a person's scope changes no byte that person is told", {
  timeout: 300_000,
}, async () => {
  for (const seed of seeds) expect(await differsByOutsiders(seed), `seed ${seed}`).toEqual([]);
});

test("that comparison notices a server that tells of everything", { timeout: 300_000 }, async () => {
  const leaking = SERVER_MUTANTS.find(({ name }) => name.startsWith("m13"));
  let noticed = 0;
  for (const seed of seeds.slice(0, 10)) noticed += (await differsByOutsiders(seed, leaking)).length;
  expect(noticed).toBeGreaterThan(0);
});

test("clocks that are years off change nothing that is decided, kept or shown", {
  timeout: 300_000,
}, async () => {
  for (const seed of seeds) expect(await differsByClocks(seed), `seed ${seed}`).toEqual([]);
});
