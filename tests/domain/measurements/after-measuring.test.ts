import { describe, expect, test } from "vitest";
import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { childMonth } from "#domain/measurements/child-month.ts";
import { figuresToConfirm } from "#domain/measurements/confirm-figures.ts";
import { type EarlierMeasurement, lastFigures } from "#domain/measurements/last-figures.ts";
import { measurementChange } from "#domain/measurements/measurement-change.ts";
import type { MeasuredValues } from "#domain/measurements/measurement-draft.ts";
import { nextStep, type QualityAnswer } from "#domain/measurements/next-step.ts";
import { scaleQuestions } from "#domain/measurements/scale-questions.ts";

const TODAY = "2026-11-21" as CivilDate;

interface Case extends Partial<MeasuredValues> {
  readonly birthDate?: string | undefined;
  readonly previous?: EarlierMeasurement;
  readonly answers?: Record<string, QualityAnswer>;
}

/** Everything that follows from one measurement of a boy of one year (366 days), unless told otherwise. */
const following = (given: Case) => {
  const { previous, answers = {}, ...measured } = given;
  const birthDate = ("birthDate" in given ? given.birthDate : "2025-11-20") as CivilDate | undefined;
  const values: MeasuredValues = {
    date: TODAY,
    weightKg: undefined,
    lengthCm: undefined,
    position: measured.lengthCm === undefined ? undefined : "lying",
    armCm: undefined,
    headCm: undefined,
    oedema: undefined,
    place: undefined,
    ...measured,
  };
  const child = { sex: "L", birthDate } as const;
  const ageDays = birthDate && daysBetween(birthDate, TODAY);
  const assessment = assessGrowth({ sex: "L", ageDays, ...values });
  const last = lastFigures(previous ? [previous] : [], TODAY);
  const change = measurementChange(values, last, birthDate);
  const questions = scaleQuestions({ child, values, ageDays, assessment, last });
  const month = childMonth(child, values, previous ? [previous] : []);
  const step = nextStep({ assessment, oedema: values.oedema, questions, answers, month });
  return {
    confirm: figuresToConfirm(assessment),
    change,
    questions,
    asked: questions.map(({ id }) => id),
    step,
  };
};

const lastMonth = (parts: Partial<EarlierMeasurement>): EarlierMeasurement => ({
  date: "2026-10-20" as CivilDate,
  position: "lying",
  ...parts,
});

describe("a height taken standing", () => {
  const lying = lastMonth({ lengthCm: 75 });

  test("is 0.7 cm more when lying: the difference is no growth", () => {
    expect(following({ previous: lying, lengthCm: 75, position: "standing" }).change.length?.mm).toBe(7);
  });
  test("under nine months is not believed to stand: nothing is added", () => {
    const { change } = following({
      birthDate: "2026-04-01",
      previous: lying,
      lengthCm: 75,
      position: "standing",
    });
    expect(change.length?.mm).toBe(0);
  });
});

describe("asked before it is shown", () => {
  // WHO, boys of 366 days: -2 SD is 7.7 kg and 71.0 cm.
  test("nothing for a child within -2 SD", () => {
    expect(following({ weightKg: 9.6, lengthCm: 75.7 }).confirm).toEqual([]);
  });
  test("the length alone when only the length is low", () => {
    expect(following({ weightKg: 9, lengthCm: 70 }).confirm).toEqual(["length"]);
  });
  test("weight and length when the weight is low for both", () => {
    expect(following({ weightKg: 6, lengthCm: 75 }).confirm).toEqual(["weight", "length"]);
  });
  test("the arm under 12.5 cm", () => {
    expect(following({ armCm: 12.4 }).confirm).toEqual(["arm"]);
    expect(following({ armCm: 12.5 }).confirm).toEqual([]);
  });
});

describe("change since last time", () => {
  test("is in whole grams and millimetres", () => {
    const { change } = following({
      weightKg: 7.7,
      lengthCm: 72.1,
      previous: lastMonth({ weightKg: 7.4, lengthCm: 71 }),
    });
    expect(change).toMatchObject({
      weight: { grams: 300, days: 32 },
      length: { mm: 11, since: "2026-10-20" },
    });
  });
  test("counts no growth for the 0.7 cm between standing and lying", () => {
    const previous = lastMonth({ lengthCm: 82.3, position: "standing" });
    expect(following({ lengthCm: 83, position: "lying", previous }).change).toMatchObject({
      length: { mm: 0 },
    });
  });
  test("is unknown against a measurement of the same or a later day", () => {
    expect(following({ weightKg: 9, previous: lastMonth({ date: TODAY, weightKg: 8 }) }).change).toEqual({});
  });
});

describe("questions", () => {
  test("none for an ordinary child", () => {
    const previous = lastMonth({ weightKg: 9.4, lengthCm: 74.9 });
    expect(following({ weightKg: 9.6, lengthCm: 75.7, previous }).asked).toEqual([]);
  });
  test("a lost comma within the limits of the scale offers the figure meant", () => {
    const { questions } = following({ weightKg: 0.96 });
    expect(questions).toMatchObject([{ id: "weightKg.tenfold", field: "weight", meant: { weight: 9.6 } }]);
  });
  test("a length that shrank by more than half a centimetre", () => {
    const previous = lastMonth({ lengthCm: 75.7 });
    expect(following({ lengthCm: 75.1, previous }).asked).toEqual(["lengthCm.shrunk"]);
    expect(following({ lengthCm: 75.2, previous }).asked).toEqual([]);
  });
  test("more than three centimetres or two kilograms in a month", () => {
    expect(following({ lengthCm: 78.9, previous: lastMonth({ lengthCm: 75.6 }) }).asked).toEqual([
      "lengthCm.lengthJump",
    ]);
    expect(following({ weightKg: 11.6, previous: lastMonth({ weightKg: 9.4 }) }).asked).toEqual([
      "weightKg.weightJump",
    ]);
  });
  test("a loss of more than 15 percent in a month", () => {
    expect(following({ weightKg: 8, previous: lastMonth({ weightKg: 9.6 }) }).asked).toEqual([
      "weightKg.weightJump",
    ]);
  });
  test("a young baby who gains a quarter of its weight is not doubted", () => {
    const previous = lastMonth({ weightKg: 3.6 });
    expect(following({ birthDate: "2026-10-01", weightKg: 4.6, previous }).asked).toEqual([]);
  });
  test("standing under nine months", () => {
    expect(following({ birthDate: "2026-05-01", lengthCm: 67, position: "standing" }).asked).toEqual([
      "position.standingTooEarly",
    ]);
  });
  test("one question a figure, named by the figure", () => {
    const { asked } = following({ weightKg: 30, lengthCm: 75, previous: lastMonth({ weightKg: 9 }) });
    expect(asked).toEqual(["weightKg.implausible"]);
  });
});

describe("next step", () => {
  const stepOf = (given: Case) => following(given).step.id;
  test("an ordinary child comes back next month", () => {
    expect(following({ weightKg: 9.6, lengthCm: 75.7 }).step).toMatchObject({
      id: "routine",
      urgency: "routine",
    });
  });
  test("swelling of both feet goes first, whatever else is in doubt", () => {
    expect(stepOf({ weightKg: 30, oedema: true })).toBe("oedema");
  });
  test("severe wasting today, moderate this week", () => {
    expect(following({ weightKg: 6.4, lengthCm: 73 }).step).toMatchObject({
      id: "weightForLengthBelow3",
      urgency: "today",
    });
    expect(following({ weightKg: 7.3, lengthCm: 73 }).step).toMatchObject({
      id: "weightForLengthBelow2",
      urgency: "thisWeek",
    });
    expect(stepOf({ armCm: 11.4 })).toBe("armBelow115");
    expect(stepOf({ armCm: 12.4 })).toBe("armBelow125");
  });
  test("short or light for the age: the puskesmas measures again", () => {
    expect(stepOf({ weightKg: 9, lengthCm: 70 })).toBe("lengthBelow2");
    expect(stepOf({ weightKg: 7.6 })).toBe("lowWeight");
  });
  test("an open doubt is measured again before anything is concluded", () => {
    expect(stepOf({ weightKg: 3 })).toBe("measureAgain");
    expect(stepOf({ weightKg: 3, answers: { "weightKg.implausible": "toolDoubt" } })).toBe("otherTool");
    expect(stepOf({ weightKg: 3, answers: { "weightKg.implausible": "remeasured" } })).toBe("belowRedLine");
  });
  test("weight that did not rise since last month is talked about today", () => {
    expect(stepOf({ weightKg: 9.4, previous: lastMonth({ weightKg: 9.4 }) })).toBe("oneT");
    const longAgo = lastMonth({ date: "2026-06-01" as CivilDate, weightKg: 9.4 });
    expect(stepOf({ weightKg: 9.4, previous: longAgo })).toBe("routine");
  });
  test("too heavy for its length", () => {
    expect(stepOf({ weightKg: 12.5, lengthCm: 75 })).toBe("aboveOrangeLine");
    // Heavy only for a short child: the monthly rules, which look at the age, say nothing.
    expect(stepOf({ weightKg: 10.7, lengthCm: 71.4 })).toBe("overweight");
  });
  test("without a birth date it asks for one", () => {
    expect(stepOf({ birthDate: undefined, weightKg: 9 })).toBe("birthDateMissing");
  });
  test("one month without enough gain is talked about today, not referred", () => {
    const { step } = following({ weightKg: 9.5, previous: lastMonth({ weightKg: 9.4 }) });
    expect(step).toMatchObject({ id: "oneT", urgency: "soon" });
    expect(step.why).toEqual(["Bulan ini beratnya belum naik cukup"]);
  });
  test("of swollen feet comes before any doubt", () => {
    expect(following({ weightKg: 30, oedema: true }).step.urgency).toBe("today");
  });
});
