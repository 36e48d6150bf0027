import { describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import { createAutosave } from "#features/shared/form/autosave.ts";
import {
  answered,
  confirmed,
  emptyForm,
  formFromKept,
  formOf,
  isDirty,
  keptForm,
  left,
  type MeasureForm,
  offered,
  withField,
} from "#features/shared/measuring/measure-form.ts";
import { type MeasureContext, viewMeasure } from "#features/shared/measuring/measure-view.ts";
import { draftOfBody } from "#features/shared/measuring/measurement-fields.ts";
import { problemText } from "#features/shared/measuring/measuring-text.ts";
import { readyToSave } from "#features/shared/measuring/ready-to-save.ts";

const TODAY = "2026-11-21" as CivilDate;
/** A boy of one year, weighed and measured on 3 October. */
const context: MeasureContext = {
  child: { sex: "L", birthDate: "2025-11-20" as CivilDate },
  today: TODAY,
  earlier: [{ date: "2026-10-03" as CivilDate, weightKg: 9.3, lengthCm: 74.5, position: "lying" }],
};

/** Types a figure as a person does: letter by letter, then leaves the field. */
const typed = (form: MeasureForm, field: "weight" | "length" | "arm" | "head", text: string): MeasureForm =>
  left([...text].reduce((now, _, index) => withField(now, field, text.slice(0, index + 1)), form));

const fresh = emptyForm(TODAY);
const viewOf = (form: MeasureForm) => viewMeasure(form, context);

describe("the result", () => {
  test("appears when the field is left, not at the 9 of 9,6", () => {
    const typing = withField(fresh, "weight", "9");
    expect(viewOf(typing).lines).toEqual([]);
    expect(viewOf(left(withField(typing, "weight", "9,6"))).lines).toMatchObject([
      { shortLabel: "BB/U", word: "Berat badan normal", tone: "normal" },
    ]);
  });

  test("goes while the figure is typed anew, and so does its problem", () => {
    const done = typed(fresh, "weight", "130");
    expect(viewOf(done).problems.weight?.type).toBe("OutOfRange");
    expect(viewOf(withField(done, "weight", "13")).problems).toEqual({});
  });

  test("compares with the last time", () => {
    const both = typed(typed(fresh, "weight", "9,6"), "length", "75,7");
    expect(viewOf(both).changes).toEqual({
      weight: "Naik 300 gram, bulan ini paling sedikit 200.",
      length: "Bertambah 1,2 cm sejak 3 Okt.",
    });
    expect(viewOf(both).step?.text).toContain("bulan depan");
  });

  test("names every index that the two figures allow", () => {
    const both = typed(typed(fresh, "weight", "9,6"), "length", "75,7");
    expect(viewOf(both).lines.map(({ shortLabel }) => shortLabel)).toEqual([
      "BB/U",
      "PB/U",
      "BB/PB",
      "IMT/U",
    ]);
  });

  test("says why there is none without a birth date", () => {
    const view = viewMeasure(typed(fresh, "weight", "9,6"), { ...context, child: { sex: "L" } });
    expect(view.lines).toMatchObject([{ tone: "unknown", word: "Tanggal lahir belum diketahui" }]);
  });
});

describe("a category below -2", () => {
  // The last figures are left out: here only the level counts.
  const low = typed(typed(fresh, "weight", "9"), "length", "70");
  const lowView = (form: MeasureForm) => viewMeasure(form, { ...context, earlier: [] });

  test("is not shown before the figure is confirmed in one sentence", () => {
    expect(lowView(low)).toMatchObject({
      confirm: { sentence: "Panjang 70,0 cm, benar?", field: "length" },
      lines: [],
      step: undefined,
    });
  });

  test("is shown after it, in words", () => {
    const view = lowView(confirmed(low));
    expect(view.confirm).toBeUndefined();
    expect(view.lines.map(({ word }) => word)).toContain("Pendek");
    expect(view.step?.id).toBe("lengthBelow2");
  });

  test("is asked again for another figure, and only for the figure in question", () => {
    const sure = confirmed(low);
    expect(lowView(typed(sure, "length", "69,5")).confirm?.sentence).toBe("Panjang 69,5 cm, benar?");
    expect(lowView(typed(sure, "head", "46")).confirm).toBeUndefined();
  });

  test("with weight and length both low asks once for both", () => {
    expect(lowView(typed(typed(fresh, "weight", "6,8"), "length", "73")).confirm?.sentence).toBe(
      "Berat 6,8 kg dan panjang 73,0 cm, benar?",
    );
  });
});

describe("a doubtful figure", () => {
  const shrunk = typed(fresh, "length", "72");

  test("is questioned, and its low category waits for the answer", () => {
    const view = viewOf(typed(fresh, "length", "68"));
    expect(view.questions).toMatchObject([{ id: "lengthCm.shrunk" }]);
    expect(view).toMatchObject({ confirm: undefined, lines: [] });
    expect(viewOf(answered(typed(fresh, "length", "68"), "lengthCm.shrunk", "remeasured")).lines).not.toEqual(
      [],
    );
  });

  test("does not hide a category that frightens nobody", () => {
    expect(viewOf(shrunk).questions).toHaveLength(1);
    expect(viewOf(shrunk).lines).toMatchObject([{ word: "Normal" }]);
  });

  test("loses its answer when the figure changes", () => {
    const known = answered(shrunk, "lengthCm.shrunk", "remeasured");
    expect(typed(known, "length", "71").answers).toEqual({});
  });
});

describe("a child who was already weighed that day", () => {
  const weighedToday: MeasureContext = {
    ...context,
    earlier: [{ date: TODAY, weightKg: 9.6 }, ...context.earlier],
  };

  test("is said so, and the length typed here is judged with that weight", () => {
    const view = viewMeasure(typed(fresh, "length", "75,7"), weighedToday);
    expect(view.sameDay).toContain("sudah tercatat 9,6 kg");
    expect(view.lines.map(({ shortLabel }) => shortLabel)).toEqual(["BB/U", "PB/U", "BB/PB", "IMT/U"]);
  });

  test("keeps only what was typed here", () => {
    const saved = readyToSave(typed(fresh, "length", "75,7"), weighedToday, false);
    expect(saved).toMatchObject({ ready: true, fields: { lengthCm: 75.7, weightKg: undefined } });
  });

  test("is asked to confirm only the figure typed here", () => {
    const low = { ...weighedToday, earlier: [{ date: TODAY, weightKg: 6.4 }] };
    expect(viewMeasure(typed(fresh, "length", "73"), low).confirm).toMatchObject({ field: "length" });
  });
});

describe("what stands beside a field", () => {
  test("130 names the limits of the scale and takes 13,0 in one tap", () => {
    const problem = viewOf(typed(fresh, "weight", "130")).problems.weight;
    expect(problem && problemText(problem)).toBe(
      "130 kg di luar batas timbangan (0,3–60 kg). Maksud Ibu 13,0?",
    );
    const taken = offered(typed(fresh, "weight", "130"), { weight: "13,0" });
    expect(viewOf(taken).problems).toEqual({});
  });

  test("an empty form complains only when it is saved", () => {
    expect(viewOf(fresh).problems).toEqual({});
    const pressed = readyToSave(fresh, context, false);
    expect(pressed).toMatchObject({ ready: false, hindrance: "problem" });
    expect(viewOf(pressed.form).problems.weight?.type).toBe("NothingMeasured");
  });
});

describe("saving", () => {
  const ordinary = typed(typed(fresh, "weight", "9,6"), "length", "75,7");

  test("writes the figures with the position they were judged in, nothing derived", () => {
    expect(readyToSave(ordinary, context, false)).toMatchObject({
      ready: true,
      fields: { date: TODAY, weightKg: 9.6, lengthCm: 75.7, position: "lying", answers: undefined },
    });
  });

  test("takes the figure still under the finger", () => {
    expect(readyToSave(withField(fresh, "weight", "9,6"), context, false)).toMatchObject({
      ready: true,
      fields: { weightKg: 9.6 },
    });
  });

  test("asks once about an open question and lets a second press through", () => {
    const odd = typed(fresh, "length", "72");
    const first = readyToSave(odd, context, false);
    expect(first).toMatchObject({ ready: false, hindrance: "question" });
    expect(readyToSave(first.form, context, false)).toMatchObject({
      ready: true,
      fields: { answers: undefined },
    });
  });

  test("carries the answers of the questions that still stand, and no others", () => {
    const known = answered(typed(fresh, "length", "72"), "lengthCm.shrunk", "later");
    const stale: MeasureForm = { ...known, answers: { ...known.answers, "weightKg.weightJump": "later" } };
    expect(readyToSave(stale, context, false)).toMatchObject({
      fields: { answers: { "lengthCm.shrunk": "later" } },
    });
  });

  test("of a correction wants a reason", () => {
    const kept = formOf(draftOfBody({ date: "2026-11-20", weightKg: 9.6 }));
    expect(readyToSave(kept, context, true)).toMatchObject({ ready: false, hindrance: "reason" });
    expect(readyToSave({ ...kept, reason: "Salah ketik" }, context, true).ready).toBe(true);
  });
});

describe("an unfinished form", () => {
  test("comes back from a draft as it was", () => {
    const form = answered(typed(typed(fresh, "weight", "9,"), "length", "72"), "lengthCm.shrunk", "later");
    const back = formFromKept(JSON.parse(JSON.stringify(keptForm(form, undefined))));
    expect(back?.draft).toEqual(form.draft);
    expect(back?.answers).toEqual(form.answers);
    expect(isDirty(fresh, fresh)).toBe(false);
    expect(back && isDirty(back, fresh)).toBe(true);
  });

  test("opens the other figures when one of them was filled in", () => {
    expect(formFromKept(keptForm(typed(fresh, "arm", "13"), undefined))?.showsOthers).toBe(true);
  });

  test("of another app version is not guessed at", () => {
    expect(formFromKept({ weight: 12 })).toBeUndefined();
    expect(formFromKept(undefined)).toBeUndefined();
  });
});

describe("autosave", () => {
  test("writes one at a time, skips what was overtaken, and can be settled before a save", async () => {
    const written: string[] = [];
    const gates: (() => void)[] = [];
    const autosave = createAutosave<string>((value) => {
      written.push(value);
      return new Promise<void>((resolve) => gates.push(resolve));
    });
    autosave.keep("1");
    autosave.keep("12");
    autosave.keep("12,6");
    expect(written).toEqual(["1"]);
    gates.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(written).toEqual(["1", "12,6"]);
    autosave.keep("never");
    const settled = autosave.settle();
    gates.shift()?.();
    await settled;
    expect(written).toEqual(["1", "12,6"]);
  });
});
