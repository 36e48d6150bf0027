import { describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import type { MeasurementDraft } from "#domain/measurements/measurement-draft.ts";
import {
  type DraftContext,
  parseMeasurement,
  readMeasurementDraft,
} from "#domain/measurements/parse-measurement.ts";

const TODAY = "2026-11-21" as CivilDate;
/** A girl of 30 months. */
const context: DraftContext = {
  child: { sex: "P", birthDate: "2024-05-12" as CivilDate },
  today: TODAY,
  last: {},
};

const aDraft = (parts: Partial<MeasurementDraft> = {}): MeasurementDraft => ({
  date: TODAY,
  weight: "",
  length: "",
  position: "",
  arm: "",
  head: "",
  oedema: "",
  place: "",
  ...parts,
});

const problemsOf = (parts: Partial<MeasurementDraft>, around: DraftContext = context) => {
  const parsed = parseMeasurement(aDraft(parts), around);
  return parsed.ok ? [] : parsed.problem;
};

const valuesOf = (parts: Partial<MeasurementDraft>, around: DraftContext = context) => {
  const parsed = parseMeasurement(aDraft(parts), around);
  return parsed.ok ? parsed.value : undefined;
};

describe("what is kept", () => {
  test("comma, point and unit are read alike", () => {
    expect(valuesOf({ weight: "12,6" })?.weightKg).toBe(12.6);
    expect(valuesOf({ weight: " 12.6 kg" })?.weightKg).toBe(12.6);
    expect(valuesOf({ length: "85,4cm" })?.lengthCm).toBe(85.4);
  });

  test("weight alone is a complete entry, and has no position", () => {
    expect(valuesOf({ weight: "12,6" })).toMatchObject({
      weightKg: 12.6,
      lengthCm: undefined,
      position: undefined,
    });
  });

  test("the position follows the age until one is chosen", () => {
    expect(valuesOf({ length: "85" })?.position).toBe("standing");
    expect(valuesOf({ length: "85", position: "lying" })?.position).toBe("lying");
    const baby = {
      child: { sex: "P", birthDate: "2026-05-12" as CivilDate },
      today: TODAY,
      last: {},
    } as const;
    expect(valuesOf({ length: "65" }, baby)?.position).toBe("lying");
  });

  test("without a birth date the position stays unknown and the measurement is kept", () => {
    expect(valuesOf({ length: "85" }, { child: { sex: "P" }, today: TODAY, last: {} })).toMatchObject({
      lengthCm: 85,
      position: undefined,
    });
  });

  test("the limits themselves are allowed", () => {
    for (const weight of ["0,3", "60"]) expect(problemsOf({ weight })).toEqual([]);
    for (const length of ["25", "140"]) expect(problemsOf({ length })).toEqual([]);
  });

  test("an answer about swelling alone is something measured", () => {
    expect(valuesOf({ oedema: "no" })?.oedema).toBe(false);
  });
});

describe("what is told beside its field", () => {
  test("130 for 13,0 names the limits and offers 13", () => {
    expect(problemsOf({ weight: "130" })).toEqual([
      { type: "OutOfRange", field: "weight", value: 130, limits: { min: 0.3, max: 60 }, meant: 13 },
    ]);
  });

  test("grams and metres are recognised", () => {
    expect(problemsOf({ weight: "12600" })).toMatchObject([{ meant: 12.6 }]);
    expect(problemsOf({ length: "0,86" })).toMatchObject([{ field: "length", meant: 86 }]);
    expect(problemsOf({ length: "865" })).toMatchObject([{ meant: 86.5 }]);
  });

  test("the last figure decides which slip is likely", () => {
    const last = { weight: { date: "2026-10-03" as CivilDate, kg: 2.1 } };
    const baby = {
      child: { sex: "L", birthDate: "2026-09-01" as CivilDate },
      today: TODAY,
      last,
    } as const;
    expect(problemsOf({ weight: "250" }, baby)).toMatchObject([{ meant: 2.5 }]);
  });

  test("nothing is offered where nothing fits", () => {
    expect(problemsOf({ weight: "99" })).toMatchObject([{ type: "OutOfRange", meant: 9.9 }]);
    expect(problemsOf({ weight: "0" })).toMatchObject([{ type: "OutOfRange", meant: undefined }]);
  });

  test("weight and length in each other's field", () => {
    expect(problemsOf({ weight: "86,5", length: "12,1" })).toEqual([
      { type: "Swapped", field: "weight", weight: 12.1, length: 86.5 },
    ]);
  });

  test("a slip beside a good length is no swap", () => {
    expect(problemsOf({ weight: "130", length: "55" })).toMatchObject([
      { type: "OutOfRange", field: "weight" },
    ]);
  });

  test("text that is no number, and a point that may mean thousands", () => {
    expect(problemsOf({ weight: "dua belas" })).toEqual([{ type: "NotANumber", field: "weight" }]);
    expect(problemsOf({ weight: "12,6,1" })).toEqual([{ type: "NotANumber", field: "weight" }]);
    expect(problemsOf({ weight: "12.650" })).toEqual([{ type: "Ambiguous", field: "weight", meant: 12.65 }]);
  });

  test("tomorrow, before birth, no day of the calendar, none at all", () => {
    const weight = "12,6";
    expect(problemsOf({ weight, date: "2026-11-22" })).toMatchObject([{ type: "InFuture" }]);
    expect(problemsOf({ weight, date: "2024-05-11" })).toMatchObject([
      { type: "BeforeBirth", birthDate: "2024-05-12" },
    ]);
    expect(problemsOf({ weight, date: "31/2/2026" })).toMatchObject([{ type: "NotADate" }]);
    expect(problemsOf({ weight, date: "" })).toMatchObject([{ type: "NoDate" }]);
    expect(problemsOf({ weight, date: "2024-05-12" })).toEqual([]);
  });

  test("nothing measured", () => {
    expect(problemsOf({})).toEqual([{ type: "NothingMeasured", field: "weight" }]);
  });

  test("every problem at once", () => {
    expect(problemsOf({ date: "", weight: "x", length: "300" }).map(({ field }) => field)).toEqual([
      "date",
      "weight",
      "length",
    ]);
  });
});

test("an unfinished draft gives the figures that stand beside the problem of another", () => {
  const { values, problems } = readMeasurementDraft(aDraft({ weight: "12,6", length: "8" }), context);
  expect(values.weightKg).toBe(12.6);
  expect(values.lengthCm).toBeUndefined();
  expect(problems).toMatchObject([{ field: "length", meant: 80 }]);
});
