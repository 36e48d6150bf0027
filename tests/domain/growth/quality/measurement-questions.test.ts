import { describe, expect, test } from "vitest";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import type { GrowthInput } from "#domain/growth/growth-input.ts";
import type { Position } from "#domain/growth/length-position.ts";
import { measurementQuestions } from "#domain/growth/quality/measurement-questions.ts";
import type { QualityFacts } from "#domain/growth/quality/question.ts";
import { day } from "../a-civil-date.ts";
import { aGrowthInput } from "../a-growth-input.ts";

const questions = (measured: Partial<GrowthInput>, facts: Partial<QualityFacts> = {}) => {
  const input = aGrowthInput({ ageDays: 400, position: "lying", ...measured });
  return measurementQuestions({
    input,
    assessment: assessGrowth(input),
    birthDate: day("2025-06-10"),
    isBirthDateEstimated: false,
    previous: undefined,
    ...facts,
  });
};
const ids = (...args: Parameters<typeof questions>) => questions(...args).map(({ id }) => id);

describe("questions about a measurement", () => {
  test("an ordinary measurement is asked nothing", () => {
    expect(ids({ weightKg: 9.8, lengthCm: 76.5 })).toEqual([]);
  });

  test("a lost decimal comma: 98 kg was meant to be 9.8", () => {
    const [question] = questions({ weightKg: 98, lengthCm: 76.5 });
    expect(question).toMatchObject({
      id: "tenfold",
      field: "weightKg",
      text: "Berat 98,0 kg. Maksudnya 9,8 kg?",
      suggestion: { weightKg: 9.8 },
    });
  });

  test("a comma too many, and a slip in the length", () => {
    expect(questions({ weightKg: 0.98 })[0]?.suggestion).toEqual({ weightKg: 9.8 });
    expect(questions({ lengthCm: 765 })[0]).toMatchObject({ id: "tenfold", field: "lengthCm" });
    expect(questions({ lengthCm: 7.65 })[0]?.suggestion?.lengthCm).toBeCloseTo(76.5, 9);
  });

  test("what was measured standing is called a height, lying a length", () => {
    const text = (position: Position, lengthCm: number) =>
      questions({ ageDays: 940, position, lengthCm })[0]?.text;
    expect(text("standing", 117.8)).toBe("Tinggi 117,8 cm sangat jarang pada umur ini. Ukur sekali lagi?");
    expect(text("standing", 8.78)).toMatch(/^Tinggi 8,78 cm/);
    expect(text("lying", 117.8)).toMatch(/^Panjang 117,8 cm/);
    expect(questions({ ageDays: 940, position: "standing", weightKg: 87.8, lengthCm: 12.9 })[0]?.text).toBe(
      "Berat 87,8 kg dan tinggi 12,9 cm. Tertukar?",
    );
  });

  test("weight and length in each other's field", () => {
    expect(questions({ weightKg: 76.5, lengthCm: 9.8 })).toMatchObject([
      { id: "swapped", suggestion: { weightKg: 9.8, lengthCm: 76.5 } },
    ]);
  });

  test("an implausible figure that no slip explains is asked to be measured again, never changed", () => {
    const input = { weightKg: 19, lengthCm: 76.5 };
    expect(questions(input)).toMatchObject([
      { id: "implausible", field: "weightKg", offersSecondMeasurement: true },
    ]);
    expect(questions(input)[0]).not.toHaveProperty("suggestion");
    expect(ids({ lengthCm: 97 })).toEqual(["implausible"]);
    expect(ids({ headCm: 60 })).toEqual(["implausible"]);
  });

  test("a weight and a length that are fine alone and impossible together", () => {
    expect(questions({ weightKg: 14, lengthCm: 69 })).toMatchObject([{ id: "implausible" }]);
    expect(questions({ weightKg: 14, lengthCm: 69 })[0]?.text).toContain("bertemu");
  });

  test("a length that shrank by more than half a centimetre, in the position of the standard", () => {
    const previous = { ageDays: 370, adjustedLengthCm: 77.1 };
    expect(ids({ lengthCm: 76.5 }, { previous })).toEqual(["shrunk"]);
    expect(ids({ lengthCm: 76.6 }, { previous })).toEqual([]);
    expect(ids({ lengthCm: 75.9, position: "standing" }, { previous })).toEqual(["unusualPosition"]);
  });

  test("half a centimetre exactly is no question, whatever floating point says", () => {
    const standing = 60.1 + 0.7;
    expect(standing - 60.3).toBeGreaterThan(0.5);
    expect(
      ids({ ageDays: 100, lengthCm: 60.3 }, { previous: { ageDays: 80, adjustedLengthCm: standing } }),
    ).toEqual([]);
  });

  test("more than 3 cm in a month from six months on; babies may", () => {
    expect(ids({ lengthCm: 76.5 }, { previous: { ageDays: 370, adjustedLengthCm: 73 } })).toEqual([
      "lengthJump",
    ]);
    expect(ids({ lengthCm: 76.5 }, { previous: { ageDays: 340, adjustedLengthCm: 73 } })).toEqual([]);
    expect(ids({ ageDays: 60, lengthCm: 58 }, { previous: { ageDays: 30, adjustedLengthCm: 54 } })).toEqual(
      [],
    );
  });

  test("a loss of 15 % at any age, a gain of 15 % in a month from six months on", () => {
    expect(ids({ weightKg: 8 }, { previous: { ageDays: 370, weightKg: 9.5 } })).toEqual(["weightJump"]);
    expect(ids({ weightKg: 11.2 }, { previous: { ageDays: 370, weightKg: 9.5 } })).toEqual(["weightJump"]);
    expect(ids({ ageDays: 45, weightKg: 4.7 }, { previous: { ageDays: 15, weightKg: 3.5 } })).toEqual([]);
    expect(questions({ weightKg: 8 }, { previous: { ageDays: 370, weightKg: 9.5 } })[0]?.text).toBe(
      "Turun 1,5 kg sejak terakhir. Timbang sekali lagi?",
    );
  });

  test("position: standing under nine months, standing under two years, lying after", () => {
    expect(ids({ ageDays: 200, lengthCm: 67, position: "standing" })).toEqual(["standingTooEarly"]);
    expect(ids({ ageDays: 400, lengthCm: 76, position: "standing" })).toEqual(["unusualPosition"]);
    expect(ids({ ageDays: 900, lengthCm: 90, position: "lying" })).toEqual(["unusualPosition"]);
    expect(ids({ ageDays: 900, lengthCm: 90, position: "standing" })).toEqual([]);
  });

  test("a birth on 1 January, an estimated birth date", () => {
    const measured = { weightKg: 9.8 };
    expect(ids(measured, { birthDate: day("2025-01-01") })).toEqual(["firstOfJanuary"]);
    expect(ids(measured, { birthDate: day("2025-01-01"), isBirthDateEstimated: true })).toEqual([
      "estimatedBirthDate",
    ]);
  });

  test("digit preference is asked of a reader whose figures mostly end alike, at such a figure", () => {
    const recentLengthsCm = Array.from({ length: 30 }, (_, at) => 70 + at / 2);
    expect(ids({ lengthCm: 76.5 }, { recentLengthsCm })).toEqual(["digitPreference"]);
    expect(ids({ lengthCm: 76.3 }, { recentLengthsCm })).toEqual([]);
    expect(ids({ lengthCm: 76.5 }, { recentLengthsCm: recentLengthsCm.slice(0, 10) })).toEqual([]);
    const even = Array.from({ length: 30 }, (_, at) => 70 + at / 10);
    expect(ids({ lengthCm: 76.5 }, { recentLengthsCm: even })).toEqual([]);
  });

  test("one question per field: the lost comma explains the jump as well", () => {
    expect(ids({ weightKg: 98 }, { previous: { ageDays: 370, weightKg: 9.5 } })).toEqual(["tenfold"]);
  });
});
