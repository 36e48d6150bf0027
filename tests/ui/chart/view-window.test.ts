import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { moveWindow, pinchWindow, zoomWindow } from "#ui/chart/view-window.ts";

const limits = { bounds: [0, 60], leastSpan: 6 } as const;

describe("the part of a chart in view", () => {
  test("zooming keeps what lies under the finger", () => {
    expect(zoomWindow([0, 60], 2, 0.5, limits)).toEqual([15, 45]);
    expect(zoomWindow([0, 60], 2, 0, limits)).toEqual([0, 30]);
  });

  test("zooming stops at the narrowest and at the whole", () => {
    expect(zoomWindow([20, 28], 100, 0.5, limits)).toEqual([21, 27]);
    expect(zoomWindow([20, 28], 0.001, 0.5, limits)).toEqual([0, 60]);
  });

  test("moving stops at the edge without changing the width", () => {
    expect(moveWindow([20, 40], 0.5, limits)).toEqual([10, 30]);
    expect(moveWindow([20, 40], 5, limits)).toEqual([0, 20]);
    expect(moveWindow([20, 40], -5, limits)).toEqual([40, 60]);
  });

  test("two fingers carry what they touched", () => {
    expect(pinchWindow([0, 60], [0.4, 0.6], [0.3, 0.7], limits)).toEqual([15, 45]);
    expect(pinchWindow([0, 60], [0.4, 0.6], [0.5, 0.5], limits)).toEqual([0, 60]);
  });

  test("never leaves the bounds, whatever is done", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const step = fc.oneof(
      fc.tuple(fc.double({ min: 0.01, max: 50, noNaN: true }), share).map(
        ([factor, at]) =>
          (w: readonly [number, number]) =>
            zoomWindow(w, factor, at, limits),
      ),
      fc
        .double({ min: -3, max: 3, noNaN: true })
        .map((by) => (w: readonly [number, number]) => moveWindow(w, by, limits)),
      fc.tuple(share, share, share, share).map(
        ([a, b, c, d]) =>
          (w: readonly [number, number]) =>
            pinchWindow(w, [a, b], [c, d], limits),
      ),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const [low, high] = steps.reduce<readonly [number, number]>((w, apply) => apply(w), [0, 60]);
        expect(low).toBeGreaterThanOrEqual(-1e-6);
        expect(high).toBeLessThanOrEqual(60 + 1e-6);
        expect(high - low).toBeGreaterThanOrEqual(6 - 1e-6);
      }),
    );
  });
});
