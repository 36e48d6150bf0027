import { describe, expect, test } from "vitest";
import { fitRange, linearScale, roundTicks, thinTicks } from "#ui/chart/scale.ts";

describe("a scale", () => {
  test("maps the ends of the range to the ends of the drawing, and back", () => {
    const y = linearScale([2, 18], 300, 20);
    expect(y.toPixel(2)).toBe(300);
    expect(y.toPixel(18)).toBe(20);
    expect(y.toValue(y.toPixel(12.6))).toBeCloseTo(12.6, 10);
  });

  test("ticks are round, inside the range, and free of float dust", () => {
    expect(roundTicks([0, 1], 6)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(roundTicks([2.3, 17.9], 9)).toEqual([4, 6, 8, 10, 12, 14, 16]);
    expect(roundTicks([0, 0.3], 4)).toEqual([0, 0.1, 0.2, 0.3]);
  });

  test.each([2, 3, 5, 8, 13])("never more than the %d ticks there is room for", (most) => {
    for (const range of [
      [0, 60],
      [-6, 6],
      [44.8, 121.3],
      [0, 18000],
    ] as const)
      expect(roundTicks(range, most).length).toBeLessThanOrEqual(most);
  });

  test("labels thin out evenly", () => {
    expect(thinTicks([0, 1, 2, 3, 4, 5, 6], 3)).toEqual([0, 3, 6]);
    expect(thinTicks([0, 1, 2], 5)).toEqual([0, 1, 2]);
  });

  test("a range that fits values holds them all with room; one value too; none has none", () => {
    expect(fitRange([4, 8, 6], 0.25)).toEqual([3, 9]);
    expect(fitRange([5], 0.5)).toEqual([4.5, 5.5]);
    expect(fitRange([Number.NEGATIVE_INFINITY])).toBeUndefined();
  });
});
