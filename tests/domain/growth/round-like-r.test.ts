import { expect, test } from "vitest";
import { roundLikeR } from "#domain/growth/round-like-r.ts";

// Right-hand sides: `round(x, 2)` of R 4.6.0, printed with 17 digits.
test.each([
  [0.285, 0.28],
  [1.005, 1],
  [2.675, 2.67],
  [0.015, 0.01],
  [0.025, 0.03],
  [0.125, 0.12],
  [0.375, 0.38],
  [5.015, 5.02],
  [0.145, 0.14],
  [1.115, 1.11],
  [-3.005, -3],
  [-2.005, -2],
  [2.995, 3],
])("%d rounds to %d as in R", (value, rounded) => {
  expect(roundLikeR(value)).toBe(rounded);
});

test("zero has no sign", () => {
  expect(roundLikeR(-0.001)).toBe(0);
  expect(roundLikeR(-0)).toBe(0);
  expect(roundLikeR(0)).toBe(0);
});

test("a rounded number stays what it is", () => {
  for (let hundredths = -900; hundredths <= 900; hundredths++)
    expect(roundLikeR(hundredths / 100)).toBe(hundredths === 0 ? 0 : hundredths / 100);
});
