import { describe, expect, test } from "vitest";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { goldenVectors } from "./fixtures/golden-vectors.ts";

describe("thirteen children of the domain study", () => {
  test.each(goldenVectors)("$sex at $ageDays days, $weightKg kg, $lengthCm cm $position", (vector) => {
    const { adjustedLengthCm, readings } = assessGrowth(vector);
    const z = [
      readings.weightForAge,
      readings.lengthForAge,
      readings.weightForLength,
      readings.bmiForAge,
      readings.headForAge,
    ].map((reading) => (reading.kind === "none" ? reading.why : reading.z));
    expect(adjustedLengthCm).toBeCloseTo(vector.adjustedCm, 9);
    expect(z).toEqual(vector.z);
  });
});
