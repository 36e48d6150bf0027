import { describe, expect, test } from "vitest";
import {
  type BandScale,
  bandFor,
  headCircumferenceBands,
  lengthForAgeBands,
  nutritionBands,
  weightForAgeBands,
} from "#domain/growth/bands.ts";

const labels = (scale: BandScale, zs: readonly number[]): string[] => zs.map((z) => bandFor(scale, z).label);

// Permenkes 2/2020: -2.00 and -3.00 belong to the band above the line, +1, +2 and +3 to the band below it.
describe("categories at the cut-offs", () => {
  test("BB/U", () => {
    expect(labels(weightForAgeBands, [-3.01, -3, -2.01, -2, 1, 1.01])).toEqual([
      "Berat badan sangat kurang",
      "Berat badan kurang",
      "Berat badan kurang",
      "Berat badan normal",
      "Berat badan normal",
      "Risiko berat badan lebih",
    ]);
  });

  test("PB/U and TB/U", () => {
    expect(labels(lengthForAgeBands, [-3.01, -3, -2.01, -2, 3, 3.01])).toEqual([
      "Sangat pendek",
      "Pendek",
      "Pendek",
      "Normal",
      "Normal",
      "Tinggi",
    ]);
  });

  test("BB/PB, BB/TB and IMT/U", () => {
    expect(labels(nutritionBands, [-3.01, -3, -2.01, -2, 1, 1.01, 2, 2.01, 3, 3.01])).toEqual([
      "Gizi buruk",
      "Gizi kurang",
      "Gizi kurang",
      "Gizi baik",
      "Gizi baik",
      "Berisiko gizi lebih",
      "Berisiko gizi lebih",
      "Gizi lebih",
      "Gizi lebih",
      "Obesitas",
    ]);
  });

  test("LK/U", () => {
    expect(headCircumferenceBands.source).toContain("WHO");
    expect([-2.01, -2, 2, 2.01].map((z) => bandFor(headCircumferenceBands, z).id)).toEqual([
      "smallHead",
      "normalHead",
      "normalHead",
      "largeHead",
    ]);
  });

  test("no label says stunting", () => {
    for (const scale of [weightForAgeBands, lengthForAgeBands, nutritionBands, headCircumferenceBands])
      for (const { band } of scale.steps) expect(band.label.toLowerCase()).not.toContain("stunting");
  });
});
