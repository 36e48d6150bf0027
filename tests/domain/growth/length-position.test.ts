import { describe, expect, test } from "vitest";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { adjustedLength, expectedPosition, isStandingTooEarly } from "#domain/growth/length-position.ts";
import { aGrowthInput } from "./a-growth-input.ts";

describe("lying or standing", () => {
  test("lying is expected through day 730, standing from day 731", () => {
    expect(expectedPosition(730)).toBe("lying");
    expect(expectedPosition(731)).toBe("standing");
    expect(expectedPosition(730.5)).toBe("standing");
  });

  test("0.7 cm is added to a height before day 731 and taken from a length after", () => {
    expect(adjustedLength(82, 730, "standing")).toBeCloseTo(82.7, 9);
    expect(adjustedLength(82, 730, "lying")).toBe(82);
    expect(adjustedLength(82, 731, "lying")).toBeCloseTo(81.3, 9);
    expect(adjustedLength(82, 731, "standing")).toBe(82);
  });

  test("unknown position or unknown age: as measured", () => {
    expect(adjustedLength(82, 300, undefined)).toBe(82);
    expect(adjustedLength(82, undefined, "standing")).toBe(82);
  });

  test("standing under nine months is dropped, not corrected, and flagged", () => {
    const assessed = assessGrowth(aGrowthInput({ ageDays: 273, lengthCm: 70, position: "standing" }));
    expect(assessed).toMatchObject({ adjustedLengthCm: 70, standingUnderNineMonths: true });
    expect(assessed.position).toBeUndefined();
  });

  test("nine months are 273.9375 days: day 274 stands", () => {
    expect(isStandingTooEarly(273, "standing")).toBe(true);
    expect(isStandingTooEarly(274, "standing")).toBe(false);
    expect(isStandingTooEarly(273, "lying")).toBe(false);
    expect(isStandingTooEarly(undefined, "standing")).toBe(false);
  });
});
