import { test } from "vitest";
import { expectSound } from "./expect-sound.ts";

test("a second thousand villages lose nothing, double nothing and agree", { timeout: 1_800_000 }, () =>
  expectSound(1_001, 1_000),
);
