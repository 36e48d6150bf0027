import { describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import {
  answered,
  emptyForm,
  formFromKept,
  formOf,
  keptForm,
  left,
  type MeasureForm,
  withAnotherReading,
  withField,
  withReading,
} from "#features/shared/measuring/measure-form.ts";
import { type MeasureContext, viewMeasure } from "#features/shared/measuring/measure-view.ts";
import { keptSitting } from "#features/shared/measuring/measurement-fields.ts";
import { readyToSave } from "#features/shared/measuring/ready-to-save.ts";

const TODAY = "2026-11-21" as CivilDate;
/** A boy of one year, weighed and measured on 3 October. */
const context: MeasureContext = {
  child: { sex: "L", birthDate: "2025-11-20" as CivilDate },
  today: TODAY,
  earlier: [{ date: "2026-10-03" as CivilDate, weightKg: 9.3, lengthCm: 74.5, position: "lying" }],
};
const fresh = emptyForm(TODAY);
const viewOf = (form: MeasureForm) => viewMeasure(form, context);
const typed = (form: MeasureForm, field: "weight" | "length", text: string) =>
  left(withField(form, field, text));
const again = (form: MeasureForm, field: "weight" | "length", text: string) => {
  const opened = withAnotherReading(form, field);
  return left(withReading(opened, field, opened.repeats[field].length - 1, text));
};
const saved = (form: MeasureForm) => {
  const first = readyToSave(form, context, false);
  const second = first.ready ? first : readyToSave(first.form, context, false);
  return second.ready ? second.fields : undefined;
};

// 74.5 cm in October: 73.5 cm is more than half a centimetre shorter.
const shrunk = typed(fresh, "length", "73,5");

describe("a second measurement", () => {
  test("is offered where measuring again settles the question", () => {
    expect(viewOf(shrunk).questions).toMatchObject([{ id: "lengthCm.shrunk", repeats: "length" }]);
    expect(viewOf(typed(fresh, "weight", "13,5")).questions).toMatchObject([{ repeats: "weight" }]);
  });

  test("that agrees counts with the first as their mean, answers the question, and both are kept", () => {
    const both = again(shrunk, "length", "73,8");
    const view = viewOf(both);
    expect(view.readings.length.result).toEqual({ kind: "agreed", value: 73.65 });
    expect(view.answers).toEqual({ "lengthCm.shrunk": "remeasured" });
    expect(saved(both)).toMatchObject({
      lengthCm: 73.65,
      repeats: [{ lengthCm: 73.5 }, { lengthCm: 73.8 }],
      answers: { "lengthCm.shrunk": "remeasured" },
    });
  });

  test("that shows the first to be wrong ends the question", () => {
    const both = again(again(shrunk, "length", "75,4"), "length", "75,6");
    expect(viewOf(both).questions).toEqual([]);
    expect(saved(both)).toMatchObject({
      lengthCm: 75.5,
      repeats: [{ lengthCm: 73.5 }, { lengthCm: 75.4 }, { lengthCm: 75.6 }],
    });
  });

  test.each([
    ["length", "74,0", "agreed"],
    ["length", "74,1", "needsThird"],
  ] as const)("of %s %s after 73,5 is %s: half a centimetre is the limit", (field, text, kind) => {
    expect(viewOf(again(shrunk, field, text)).readings[field].result.kind).toBe(kind);
  });

  test("of weight may differ by 100 grams", () => {
    const heavy = typed(fresh, "weight", "13,5");
    expect(viewOf(again(heavy, "weight", "13,4")).readings.weight.result.kind).toBe("agreed");
    expect(viewOf(again(heavy, "weight", "13,35")).readings.weight.result.kind).toBe("needsThird");
  });

  test("that differs too much leaves the question open until the third, and is never forced", () => {
    const two = again(shrunk, "length", "75,4");
    expect(viewOf(two).answers).toEqual({});
    expect(saved(two)).toMatchObject({ lengthCm: 74.45, repeats: [{ lengthCm: 73.5 }, { lengthCm: 75.4 }] });
  });

  test("counts only once it was typed in full", () => {
    const opened = withReading(withAnotherReading(shrunk, "length"), "length", 0, "7");
    expect(viewOf(opened).readings.length).toMatchObject({ values: [73.5], problems: [] });
  });

  test("outside the tool's limits stands in the way of saving, beside its field", () => {
    const wrong = again(shrunk, "length", "738");
    expect(viewOf(wrong).readings.length.problems).toMatchObject([{ type: "OutOfRange", meant: 73.8 }]);
    expect(readyToSave(wrong, context, false)).toMatchObject({ ready: false, hindrance: "problem" });
  });

  test("survives a closed tab", () => {
    const both = again(shrunk, "length", "73,8");
    expect(formFromKept(JSON.parse(JSON.stringify(keptForm(both, undefined))))?.repeats).toEqual(
      both.repeats,
    );
  });

  test("never taken is nothing in the record", () => {
    expect(saved(typed(fresh, "weight", "9,6"))?.repeats).toBeUndefined();
  });
});

describe("a correction of a sitting", () => {
  const body = { date: TODAY, lengthCm: 73.65, repeats: [{ lengthCm: 73.5 }, { lengthCm: 73.8 }] };
  const open = (kept: typeof body) => {
    const { draft, repeats } = keptSitting(kept);
    return formOf(draft, repeats);
  };

  test("opens with all readings and changes nothing by itself", () => {
    expect(open(body).draft.length).toBe("73,5");
    expect(saved(open(body))).toMatchObject({ lengthCm: 73.65, repeats: body.repeats });
  });

  test("shows the figure alone where somebody replaced it since", () => {
    expect(open({ ...body, lengthCm: 76 })).toMatchObject({
      draft: { length: "76,0" },
      repeats: { length: [] },
    });
  });

  test("does not round a figure of three decimals away", () => {
    expect(keptSitting({ date: TODAY, weightKg: 9.625 }).draft.weight).toBe("9,625");
  });
});

describe("questions about what surrounds the figures", () => {
  const born = (birthDate: string, more: Partial<MeasureContext["child"]> = {}): MeasureContext => ({
    ...context,
    child: { sex: "L", birthDate: birthDate as CivilDate, ...more },
    earlier: [],
  });
  const weighed = typed(fresh, "weight", "9,6");

  test("a birth date on 1 January is asked about, and holds no result back", () => {
    const view = viewMeasure(weighed, born("2026-01-01"));
    expect(view.questions.map(({ id }) => id)).toContain("birthDate.firstOfJanuary");
    expect(view.lines).not.toEqual([]);
    expect(readyToSave(weighed, born("2026-01-01"), false).ready).toBe(true);
  });

  test("an estimated one too, until somebody settled it at an earlier weighing", () => {
    const estimated = born("2025-11-20", { birthDateEstimated: true });
    expect(viewMeasure(weighed, estimated).questions).toMatchObject([{ id: "birthDate.estimatedBirthDate" }]);
    const before = { date: "2026-10-03" as CivilDate, weightKg: 9.4 };
    const asked = (answer: string) =>
      viewMeasure(weighed, {
        ...estimated,
        earlier: [{ ...before, answers: { "birthDate.estimatedBirthDate": answer } }],
      }).questions.length;
    expect(asked("remeasured")).toBe(0);
    expect(asked("later")).toBe(1);
  });

  test("its answer stays while the figures are still typed, and is kept", () => {
    const said = answered(weighed, "birthDate.firstOfJanuary", "remeasured");
    expect(typed(said, "length", "75,7").answers).toEqual({ "birthDate.firstOfJanuary": "remeasured" });
  });

  test("a position unusual for the age is one tap from the usual one", () => {
    const standing = withField(typed(fresh, "length", "75,7"), "position", "standing");
    expect(viewOf(standing).questions).toMatchObject([
      { id: "position.unusualPosition", meant: { position: "lying" } },
    ]);
  });

  test("standing under nine months is a doubt, and its length gets no 0,7 cm", () => {
    const young = born("2026-05-01");
    const standing = withField(typed(fresh, "length", "67"), "position", "standing");
    const view = viewMeasure(standing, young);
    expect(view).toMatchObject({
      isStandingTooEarly: true,
      questions: [{ id: "position.standingTooEarly" }],
    });
    const lying = viewMeasure(typed(fresh, "length", "67"), young);
    const z = (of: typeof view) => of.lines.find(({ id }) => id === "lengthForAge")?.z;
    expect(z(view)).toBe(z(lying));
  });

  test("a reader whose lengths end in ,0 is asked once the figure ends so too", () => {
    const habit = { ...context, recentLengthsCm: Array.from({ length: 20 }, (_, at) => 70 + at) };
    const asked = (length: string) =>
      viewMeasure(typed(fresh, "length", length), habit).questions.map(({ id }) => id);
    expect(asked("76,0")).toEqual(["lengthCm.digitPreference"]);
    expect(asked("75,7")).toEqual([]);
    // A doubt about the figure goes before the habit.
    expect(asked("73,0")).toEqual(["lengthCm.shrunk"]);
  });

  test("weight and length in each other's field are one tap from their places", () => {
    const baby = born("2026-10-01");
    const meant = viewMeasure(typed(typed(fresh, "weight", "55,5"), "length", "4,4"), baby).problems.weight;
    expect(meant).toMatchObject({ type: "Swapped", weight: 4.4, length: 55.5 });
  });
});
