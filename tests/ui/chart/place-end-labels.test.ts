import { describe, expect, test } from "vitest";
import type { ChartLine } from "#ui/chart/chart-parts.ts";
import { placeEndLabels } from "#ui/chart/place-end-labels.ts";
import { plotArea } from "#ui/chart/plot-area.ts";

const axis = (label: string, range: readonly [number, number]) => ({ label, range, format: String });
const months = axis("bulan", [0, 12]);
const area = plotArea(months, axis("kg", [2, 14]), { widthPx: 328, heightPx: 320, fontPx: 16 });
const aLine = (endLabel: string, from: number, to: number): ChartLine => ({
  label: endLabel,
  tone: "low",
  endLabel,
  points: [
    { x: 0, y: from },
    { x: 12, y: to },
  ],
});
const orange = aLine("Garis oranye", 3, 8);
const place = (lines: readonly ChartLine[], marks: readonly { x: number; y: number }[] = []) =>
  placeEndLabels(lines, marks, months, area);
const spot = (lines: readonly ChartLine[], marks: readonly { x: number; y: number }[]) => {
  const [label] = place(lines, marks);
  if (!label) throw new Error("not named");
  return label;
};

describe("the name of a line", () => {
  test("stands at its end in the view, just above it", () => {
    const { right, baseline } = spot([orange], []);
    expect(area.right - right).toBeLessThan(16);
    expect(area.y.toPixel(8) - baseline).toBeCloseTo(0.4 * 16);
  });

  test("keeps clear of the newest mark, further left on the same line", () => {
    const newest = { x: 11.5, y: 8 };
    const { right, baseline } = spot([orange], [newest]);
    expect(right).toBeLessThan(area.x.toPixel(newest.x) - 8);
    const onLine = 2 + ((area.bottom - (baseline + 0.4 * 16)) / (area.bottom - area.top)) * 12;
    expect(onLine).toBeGreaterThan(3);
    expect(onLine).toBeLessThan(8);
    expect(spot([orange], [{ x: 11.5, y: 12 }])).toEqual(spot([orange], []));
  });

  test("stays at the end where marks lie all along the line: better covered than not said", () => {
    const all = Array.from({ length: 25 }, (_, i) => ({ x: i / 2, y: 3 + (5 * i) / 24 }));
    expect(spot([orange], all)).toEqual(spot([orange], []));
  });

  test("does not touch the name of another line", () => {
    const both = place([orange, aLine("Garis merah", 2.8, 7.9)]);
    const [upper, lower] = both.map(({ baseline }) => baseline);
    expect((lower ?? 0) - (upper ?? 0)).toBeGreaterThanOrEqual(16);
  });

  test("is left out where the line ends above or below the view, or has no name", () => {
    expect(place([aLine("Atas", 10, 20)])).toEqual([]);
    expect(place([{ ...orange, endLabel: undefined }])).toEqual([]);
  });

  test("stands where a line ends before the edge", () => {
    const short = {
      ...orange,
      points: [
        { x: 0, y: 3 },
        { x: 8, y: 7 },
        { x: 9, y: undefined },
      ],
    };
    expect(spot([short], []).right).toBeCloseTo(area.x.toPixel(8) - 0.3 * 16);
  });
});
