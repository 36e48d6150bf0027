import { describe, expect, test } from "vitest";
import { ageDaysFromMonths, ageMonths, wholeDays } from "#domain/growth/age.ts";

describe("age as WHO's software counts it", () => {
  test("half a day counts up", () => {
    expect(wholeDays(730)).toBe(730);
    expect(wholeDays(730.49)).toBe(730);
    expect(wholeDays(730.5)).toBe(731);
    expect(wholeDays(0.5)).toBe(1);
  });

  test("24 months are day 731, 12 months day 365, 60 months are too old", () => {
    expect(wholeDays(ageDaysFromMonths(24))).toBe(731);
    expect(wholeDays(ageDaysFromMonths(12))).toBe(365);
    expect(ageMonths(1826)).toBeLessThan(60);
    expect(ageMonths(1826.25)).toBe(60);
  });
});
