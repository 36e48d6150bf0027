import { describe, expect, test } from "vitest";
import { bandPath, linePath } from "#ui/chart/curve-path.ts";
import { nearestMark } from "#ui/chart/nearest-mark.ts";
import { plotArea, xTicks, yTicks } from "#ui/chart/plot-area.ts";
import { pointsInView } from "#ui/chart/points-in-view.ts";
import { linearScale } from "#ui/chart/scale.ts";

const x = linearScale([0, 10], 0, 100);
const y = linearScale([0, 10], 100, 0);

describe("a curve", () => {
  test("breaks where a value is missing", () => {
    const points = [
      { x: 0, y: 1 },
      { x: 1, y: 2 },
      { x: 2, y: undefined },
      { x: 3, y: 4 },
    ];
    expect(linePath(points, x, y)).toBe("M0 90L10 80M30 60");
  });

  test("a zone without an end reaches beyond the drawing with finite numbers", () => {
    const path = bandPath(
      [
        { x: 0, low: Number.NEGATIVE_INFINITY, high: 5 },
        { x: 10, low: 1, high: 5 },
      ],
      x,
      y,
    );
    expect(path).toBe("M0 50L100 50L100 90L0 20000Z");
  });

  test("a zone of no points draws nothing", () => {
    expect(bandPath([], x, y)).toBe("");
  });
});

describe("the part in view", () => {
  const points = [0, 1, 2, 3, 4, 5].map((at) => ({ x: at }));
  const seen = (low: number, high: number) => pointsInView(points, [low, high]).map((point) => point.x);

  test("keeps one point beyond each edge, so that the curve leaves the drawing", () => {
    expect(seen(1.5, 3.5)).toEqual([1, 2, 3, 4]);
    expect(seen(0, 5)).toEqual([0, 1, 2, 3, 4, 5]);
  });
  test("between two points has both", () => expect(seen(2.2, 2.8)).toEqual([2, 3]));
  test("beside all of them has none to speak of", () => {
    expect(seen(7, 9)).toEqual([5]);
    expect(pointsInView([], [0, 1])).toEqual([]);
  });
});

describe("a tap", () => {
  const marks = [
    { x: 2, y: 2 },
    { x: 3, y: 2 },
    { x: 9, y: 9 },
  ];

  test("finds the nearest point", () => {
    expect(nearestMark(marks, { x: 27, y: 82 }, x, y)).toBe(1);
  });

  test("far from every point finds none", () => {
    expect(nearestMark(marks, { x: 50, y: 20 }, x, y)).toBeUndefined();
  });
});

describe("room for words", () => {
  const axis = (label: string, range: readonly [number, number]) => ({ label, range, format: String });
  const area = (fontPx: number) =>
    plotArea(axis("bulan", [0, 60]), axis("kg", [2, 18]), { widthPx: 328, heightPx: 320, fontPx });

  test("grows with the text", () => {
    expect(area(32).left).toBeGreaterThan(area(16).left);
    expect(area(32).bottom).toBeLessThan(area(16).bottom);
  });

  test("is enough for a label between whole numbers: 12,5 stands where the ends are 12 and 13", () => {
    const tenths = (kg: number): string => (kg % 1 === 0 ? String(kg) : kg.toFixed(1));
    const wide = plotArea(
      axis("bulan", [0, 60]),
      { label: "kg", range: [11.8, 13.1], format: tenths },
      { widthPx: 328, heightPx: 240, fontPx: 16 },
    );
    expect(yTicks({ label: "kg", range: [11.8, 13.1], format: tenths }, wide).labelled.map(tenths)).toContain(
      "12.5",
    );
    expect(wide.left).toBeGreaterThanOrEqual("12.5".length * 16 * 0.58 + 16 * 0.4);
  });

  test("larger text means fewer labels on the same grid", () => {
    const ticks = Array.from({ length: 21 }, (_, i) => i * 3);
    const months = { ...axis("bulan", [0, 60]), ticks };
    const [small, large] = [xTicks(months, area(16)), xTicks(months, area(32))];
    expect(small.lines).toEqual(ticks);
    expect(large.lines).toEqual(ticks);
    expect(large.labelled.length).toBeLessThan(small.labelled.length);
  });
});
