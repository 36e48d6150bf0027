import { describe, expect, test } from "vitest";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { aGrowthInput, zOf } from "./a-growth-input.ts";

/** Each of these went wrong in a system that people used; the number is the report. */
describe("failures seen in the field stay away", () => {
  test("beyond 3 SD the z-score is corrected (avniproject/avni-client#1217)", () => {
    expect(zOf("weightForAge", { sex: "P", ageDays: 1706, weightKg: 7.47 })).toBe(-5.61);
  });

  test("length and height tables are not mixed: age decides (avniproject/avni-client#1232)", () => {
    const measured = { sex: "L", weightKg: 9.8, lengthCm: 82 } as const;
    expect(zOf("weightForLength", { ...measured, ageDays: 730 })).toBe(-1.23);
    expect(zOf("weightForLength", { ...measured, ageDays: 731 })).toBe(-1.4);
  });

  test("a height below the height table has no z instead of one from the length table (avni-client#1232)", () => {
    expect(zOf("weightForLength", { ageDays: 900, weightKg: 6, lengthCm: 64 })).toBeUndefined();
  });

  test("heights between two rows count (avniproject/avni-client#1247)", () => {
    const at = (lengthCm: number) => zOf("weightForLength", { ageDays: 551, weightKg: 11.5, lengthCm });
    expect(at(82.65)).not.toBe(at(82.6));
    expect(at(82.65)).not.toBe(at(82.7));
  });

  test("the day of life counts, not the month (avniproject/avni-client#1564)", () => {
    const at = (ageDays: number) => zOf("weightForAge", { ageDays, weightKg: 4.8 });
    expect(at(46)).not.toBe(at(60));
  });

  test("z-scores are computed, not stored: the same measurement is judged anew (avni-client#1228, #1285)", () => {
    const measured = aGrowthInput({ weightKg: 9, lengthCm: 75 });
    expect(assessGrowth(measured)).toEqual(assessGrowth(measured));
    expect(measured).not.toHaveProperty("z");
  });

  test("a z of -3.x is not shown as -4 (medic/cht-core#2915)", () => {
    expect(zOf("weightForAge", { sex: "P", ageDays: 1246, weightKg: 9.15 })).toBe(-3.78);
  });

  test("a length that is not exact in binary finds its row (Welthungerhilfe/cgm-scanner#304)", () => {
    // 60.1 + 0.7 is 60.8 on paper and a hair beside it in the machine.
    const standing = { ageDays: 300, weightKg: 6, lengthCm: 60.1, position: "standing" } as const;
    expect(60.1 + 0.7).not.toBe(60.8);
    expect(zOf("weightForLength", standing)).toBe(
      zOf("weightForLength", { ...standing, lengthCm: 60.8, position: "lying" }),
    );
  });

  test("BMI is a product, not a bit operation (the official server of 2022)", () => {
    expect(assessGrowth(aGrowthInput({ weightKg: 10, lengthCm: 80 })).bmi).toBeCloseTo(15.625, 12);
  });

  test("below -3 a length is called sangat pendek, between -3 and -2 pendek (posyandu apps swapped them)", () => {
    const label = (lengthCm: number) => {
      const reading = assessGrowth(aGrowthInput({ lengthCm })).readings.lengthForAge;
      return reading.kind === "none" ? reading.why : reading.band.label;
    };
    expect(label(68)).toBe("Sangat pendek");
    expect(label(70)).toBe("Pendek");
  });
});
