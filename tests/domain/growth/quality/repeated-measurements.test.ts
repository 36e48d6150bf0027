import { describe, expect, test } from "vitest";
import { resolveRepeated } from "#domain/growth/quality/repeated-measurements.ts";

describe("measured more than once", () => {
  test("nothing, and one", () => {
    expect(resolveRepeated([], "kg")).toEqual({ kind: "none" });
    expect(resolveRepeated([9.4], "kg")).toEqual({ kind: "single", value: 9.4 });
  });

  test("two within 0.1 kg or 0.5 cm agree: their mean counts", () => {
    expect(7.2 - 7.1).toBeGreaterThan(0.1);
    expect(resolveRepeated([7.2, 7.1], "kg")).toEqual({ kind: "agreed", value: 7.15 });
    expect(resolveRepeated([71.3, 70.8], "cm")).toEqual({ kind: "agreed", value: 71.05 });
  });

  test("two further apart ask for a third", () => {
    expect(resolveRepeated([9.3, 9.5], "kg")).toEqual({ kind: "needsThird", value: 9.4 });
    expect(resolveRepeated([71.4, 70.8], "cm")).toMatchObject({ kind: "needsThird" });
  });

  test("of three the mean of the closest two, wherever they stand", () => {
    expect(resolveRepeated([9.3, 9.9, 9.4], "kg")).toEqual({ kind: "closestTwo", value: 9.35 });
    expect(resolveRepeated([70.1, 71.4, 71.5, 73], "cm")).toEqual({ kind: "closestTwo", value: 71.45 });
  });

  test("evenly spaced: the middle", () => {
    expect(resolveRepeated([10.4, 10.0, 10.2], "kg")).toEqual({ kind: "closestTwo", value: 10.2 });
  });
});
