import { describe, expect, test } from "vitest";
import { jaroWinkler } from "#domain/people/jaro-winkler.ts";
import { nameSimilarity, normalName } from "#domain/people/names.ts";

describe("Jaro-Winkler", () => {
  // Winkler's own examples (Census Bureau, 1990; strcmp95), prefix weight 0.1.
  test.each([
    ["martha", "marhta", 0.9611],
    ["dwayne", "duane", 0.84],
    ["dixon", "dicksonx", 0.8133],
    ["shackleford", "shackelford", 0.9818],
    ["nichleson", "nichulson", 0.9556],
    ["jones", "johnson", 0.8324],
    ["massey", "massie", 0.9333],
    ["abroms", "abrams", 0.9222],
    ["itman", "smith", 0.4667],
    ["abc", "xyz", 0],
    ["", "abc", 0],
    ["siti", "siti", 1],
  ])("%s and %s: %f", (a, b, expected) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(expected, 4);
    expect(jaroWinkler(b, a)).toBeCloseTo(expected, 4);
  });
});

describe("one name in its spellings", () => {
  test.each([
    ["Hj. Siti Noerdjanah, S.Pd", "siti nurjannah"],
    ["SOEPARDJO", "Suparjo"],
    ["Tjahjono", "Cahjono"],
    ["Annisa", "Anisa"],
    ["Aliya", "Alia"],
    ["Aliyah", "Aliya"],
    ["Moh. Rizky", "Muhammad Rizky"],
    ["M. Rizky", "Mochamad Rizky"],
    ["Achmad", "Ahmad"],
    ["Akhmad Fauzi", "Ahmad Fauzi"],
    ["St. Aminah", "Siti Aminah"],
    ["Sofyan", "Sofian"],
    ["Zahra", "Jahra"],
    ["Fathimah", "Fatimah"],
    ["Aisyah", "Aisha"],
    ["Nur'aini", "Nur Aini"],
    ["Khoirul", "Koirul"],
    ["André", "Andre"],
    ["An. Bayu Saputra", "Bayu Saputra"],
    ["Ny. Sulastri binti Karto", "Sulastri"],
  ])("%s = %s", (a, b) => expect(normalName(a)).toBe(normalName(b)));

  test("a newborn without a name has none", () => {
    expect(normalName("By. Ny.")).toBe("");
    expect(normalName("  ")).toBe("");
  });
  test("different names stay different", () => {
    for (const [a, b] of [
      ["Adi", "Ade"],
      ["Dewi", "Desi"],
      ["Rani", "Rini"],
    ] as const)
      expect(normalName(a)).not.toBe(normalName(b));
  });
});

describe("likeness of names", () => {
  test.each([
    ["Alya Putri", "Putri Alya"],
    ["Alya", "Alya Putri Rahmawati"],
    ["Siti Aminah", "Aminah"],
    ["Muhammad Rizky Pratama", "M. Rizki Pratama"],
    ["Djoko Soesilo", "Joko Susilo"],
  ])("%s and %s are alike", (a, b) => expect(nameSimilarity(a, b)).toBeGreaterThan(0.9));

  test.each([
    ["Muhammad Rizky", "Muhammad Fahri"],
    ["Siti Aminah", "Siti Rahayu"],
    ["Dewi", "Bayu"],
    ["By. Ny. Rina", "Rafa"],
    ["", ""],
    ["Al", "Albertus Alfonso"],
  ])("%s and %s are not", (a, b) => expect(nameSimilarity(a, b)).toBeLessThanOrEqual(0.9));
});
