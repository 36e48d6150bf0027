import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { answersIn, type Condition } from "#domain/forms/condition.ts";
import { bodyQuestionsOf, type Form, questionsOf } from "#domain/forms/form.ts";
import { formRecords } from "#domain/forms/form-records.ts";
import { formKinds, formOfKind, forms } from "#domain/forms/index.ts";
import { typedAnswer } from "#domain/forms/last-answers.ts";
import { addsTo, isValueQuestion, type Question, type ValueQuestion } from "#domain/forms/question.ts";
import { readForm } from "#domain/forms/read-form.ts";
import { fieldClassOf, kindOf } from "#domain/records/index.ts";

const FACTS = [
  "sex",
  "ageYears",
  "ageMonths",
  "gestationWeeks",
  "daysSinceDelivery",
  "hasLivingBaby",
  "isFirstTime",
  "hasKnownDoses",
];

/** An answer that the question takes. */
const anAnswer = (question: ValueQuestion): unknown => {
  switch (question.kind) {
    case "number":
    case "integer":
      return question.limits.max;
    case "date":
      return "2026-11-22";
    case "text":
      return "pusing sejak kemarin";
    case "yesNo":
      return "yes";
    case "choice":
      return Object.keys(question.choices)[0];
    case "multi":
      return Object.keys(question.choices).slice(0, 1);
  }
};

/** Answers that it must not take, by kind of question. */
const WRONG: Readonly<Record<ValueQuestion["kind"], readonly unknown[]>> = {
  number: ["12,6", true, null, Number.NaN],
  integer: [1.5, "2", null],
  date: ["2026-02-30", "22/11/2026", 20261122],
  text: ["  ", 7, "x".repeat(5000)],
  yesNo: [true, false, "ya", ""],
  choice: ["hologram", 1, ""],
  multi: ["none", [], ["hologram"]],
};

const parses = (form: Form, body: object): boolean =>
  kindOf(form.kind)?.schema.safeParse(body).success === true;
const full = (form: Form): Record<string, unknown> => ({
  date: "2026-11-22",
  visit: "v1",
  ...Object.fromEntries(bodyQuestionsOf(form).map((question) => [question.id, anAnswer(question)])),
});
const factsIn = (condition: Condition): readonly string[] => {
  if ("all" in condition) return condition.all.flatMap(factsIn);
  if ("any" in condition) return condition.any.flatMap(factsIn);
  return "fact" in condition ? [condition.fact] : [];
};

test("a form for each target group, the household, the family screen, and what begins and ends an accompaniment", () => {
  expect(forms.map(({ id, kind }) => [id, kind])).toEqual([
    ["catin", "visitCatin"],
    ["bumil", "visitPregnancy"],
    ["persalinan", "delivery"],
    ["nifas", "visitPostpartum"],
    ["baduta", "visitBaduta"],
    ["balita", "visitBalita"],
    ["household", "household"],
    ["keluarga", "familyScreen"],
    ["rencanaMenikah", "wedding"],
    ["kehamilan", "pregnancy"],
    ["akhirKehamilan", "pregnancy"],
    ["akhirRencanaMenikah", "wedding"],
  ]);
  for (const form of forms.filter(({ changesRecord }) => !changesRecord))
    expect(formOfKind(form.kind)).toBe(form);
});

test("the same id is the same question in every form: kind, unit, whether it is private", () => {
  const seen = new Map<string, unknown>();
  for (const question of forms.flatMap(questionsOf)) {
    const meaning = [question.kind, "unit" in question ? question.unit : "", question.private ?? false];
    expect(seen.get(question.id) ?? meaning, question.id).toEqual(meaning);
    seen.set(question.id, meaning);
  }
});

test("what is private by the programme's rules carries the flag: wanted pregnancy, KB, mood, violence", () => {
  const isPrivate = (id: string) =>
    forms.flatMap(questionsOf).filter((question) => question.id === id && question.private).length > 0;
  for (const id of [
    "pregnancyWanted",
    "pregnancyPlan",
    "contraceptionPlan",
    "contraceptionMethod",
    "contraceptionAim",
    "contraceptionNotWhy",
    "postpartumContraception",
    "modernContraception",
    "lowMood",
    "feelsSafeAtHome",
  ])
    expect(isPrivate(id), id).toBe(true);
});

test("what only a midwife examines is for health workers", () => {
  const ids = forms.flatMap(questionsOf).filter(({ midwifeOnly }) => midwifeOnly);
  expect(ids.map(({ id }) => id)).toEqual([
    "fundalHeightCm",
    "fetalWeightG",
    "fetalHeartRatePerMin",
    "randomGlucoseMgPerDl",
    "proteinuria",
  ]);
});

describe.each(forms.map((form) => [form.id, form] as const))("%s", (_, form) => {
  const questions = questionsOf(form);
  const valued = questions.filter(isValueQuestion);

  test("ids are unique, plain, and none is a word of the record itself", () => {
    const ids = questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/);
      if (!form.kindIsStated) expect(["date", "visit"]).not.toContain(id);
    }
    const sections = form.sections.map(({ id }) => id);
    expect(new Set(sections).size).toBe(sections.length);
  });

  test("everything that people read has words", () => {
    expect(form.title.trim()).not.toBe("");
    expect(form.label.trim()).not.toBe("");
    for (const { title, questions: inside } of form.sections) {
      expect(title.trim()).not.toBe("");
      expect(inside.length).toBeGreaterThan(0);
    }
    for (const question of questions) {
      expect(question.label.trim(), question.id).not.toBe("");
      expect(question.ask.trim(), question.id).not.toBe("");
      if ("choices" in question) {
        const labels = Object.values(question.choices);
        expect(labels.length, question.id).toBeGreaterThan(1);
        for (const label of labels) expect(label.trim(), question.id).not.toBe("");
        expect(new Set(labels).size, question.id).toBe(labels.length);
      }
    }
  });

  test("guards are sensible: what is usual lies within what is possible", () => {
    for (const question of valued) {
      if (!("limits" in question)) continue;
      const { limits, usual = limits, unit } = question;
      expect(limits.min, question.id).toBeLessThan(limits.max);
      expect(usual.min, question.id).toBeGreaterThanOrEqual(limits.min);
      expect(usual.max, question.id).toBeLessThanOrEqual(limits.max);
      expect(unit.trim(), question.id).not.toBe("");
    }
  });

  test("a condition looks only at earlier questions, at answers they can have, and at facts there are", () => {
    questions.forEach((question, at) => {
      if (question.showWhen === undefined) return;
      const earlier = questions.slice(0, at).map(({ id }) => id);
      for (const id of answersIn(question.showWhen)) expect(earlier, question.id).toContain(id);
      for (const fact of factsIn(question.showWhen)) expect(FACTS, question.id).toContain(fact);
      for (const [id, value] of valuesIn(question.showWhen)) {
        const asked = questions.find((one) => one.id === id);
        expect(answersTo(asked), `${question.id} waits for ${id}`).toContain(value);
      }
    });
  });

  test("an exclusive choice is one of the choices", () => {
    for (const question of valued)
      if (question.kind === "multi" && question.exclusive !== undefined)
        expect(Object.keys(question.choices)).toContain(question.exclusive);
  });

  test("what is written into another kind is a field of that kind, with the same choices", () => {
    for (const { id, writes, ...question } of valued) {
      if (writes === undefined) continue;
      const target = kindOf(writes.kind);
      expect(target?.fields[writes.field], id).toBeDefined();
      for (const [field, value] of Object.entries(writes.fixed ?? {}))
        expect(target?.fields[field]?.choices?.[value], id).toBeDefined();
      if ("choices" in question)
        expect(Object.keys(target?.fields[writes.field]?.choices ?? {}), id).toEqual(
          expect.arrayContaining(Object.keys(question.choices)),
        );
    }
  });

  test("its kind takes a full set of answers and 'belum tahu', and refuses what is none", () => {
    if (form.kindIsStated) return;
    const body = full(form);
    expect(parses(form, body)).toBe(true);
    for (const question of bodyQuestionsOf(form)) {
      for (const wrong of WRONG[question.kind])
        expect(parses(form, { ...body, [question.id]: wrong }), `${question.id}: ${String(wrong)}`).toBe(
          false,
        );
      if ("limits" in question) {
        const { min, max } = question.limits;
        expect(parses(form, { ...body, [question.id]: min })).toBe(true);
        expect(parses(form, { ...body, [question.id]: min - 1 })).toBe(false);
        expect(parses(form, { ...body, [question.id]: max + 1 })).toBe(false);
      }
      if (question.kind !== "text")
        expect(parses(form, { ...body, [question.id]: "unknown" }), question.id).toBe(true);
    }
  });

  test("answered in full it makes records that their kinds take", () => {
    const typed = Object.fromEntries(
      valued.map((question) => [question.id, typedAnswer(anAnswer(question))]),
    );
    const facts = { sex: "P", ageMonths: 3, gestationWeeks: 30, hasLivingBaby: true } as const;
    const by = { facts, date: civilDate(2026, 11, 22), isHealthWorker: true };
    const reading = readForm(form, typed, by);
    expect(reading.problems).toEqual({});
    const records = formRecords(form, reading, { date: by.date, visit: "v1" });
    expect(records[0]?.kind).toBe(form.kind);
    const seen = form.changesRecord ? { registeredOn: by.date } : {};
    for (const { kind, fields } of records)
      expect(kindOf(kind)?.schema.safeParse({ ...seen, ...fields }).error?.issues, kind).toBeUndefined();
  });
});

describe.each(formKinds.map((kind) => [kind.kind, kind] as const))("kind %s", (name, kind) => {
  const form = formOfKind(name);

  test("has the form's questions for fields, the day and the sitting, and nothing else", () => {
    const asked = form ? bodyQuestionsOf(form).map(({ id }) => id) : [];
    expect(Object.keys(kind.fields)).toEqual(["date", "visit", ...asked]);
  });
  test("is refused without a day and without a single answer", () => {
    expect(kind.schema.safeParse({ date: "2026-11-22", visit: "v1" }).success).toBe(false);
    expect(form && parses(form, { ...full(form), date: undefined })).toBe(false);
  });
  test("carries through what a newer form asks", () => {
    const body = form && { ...full(form), shoeSizeCm: 24 };
    expect(kind.schema.safeParse(body)).toMatchObject({ success: true, data: { shoeSizeCm: 24 } });
    expect(fieldClassOf(name, "shoeSizeCm")).toEqual({ type: "register" });
  });
});

test.each(forms.filter(({ kindIsStated }) => kindIsStated).map((form) => [form.id, form] as const))(
  "%s asks fields of the record that it makes or changes, in that record's very words",
  (_, form) => {
    const stated = kindOf(form.kind);
    // What is written into another kind is held to that kind's words above; what is added to a field has none of its own.
    for (const question of questionsOf(form).filter(
      (one) => !isValueQuestion(one) || (one.writes === undefined && addsTo(one) === undefined),
    )) {
      if (question.kind === "record" && question.record === "babies") continue;
      const rule = stated?.fields[question.id];
      expect(rule, question.id).toBeDefined();
      // A person of the house is an id of that record; the words beside it are none.
      if ("choices" in question && !("people" in question))
        expect(rule?.choices).toMatchObject(question.choices);
    }
  },
);

const valuesIn = (condition: Condition): readonly (readonly [string, string])[] => {
  if ("all" in condition) return condition.all.flatMap(valuesIn);
  if ("any" in condition) return condition.any.flatMap(valuesIn);
  if (!("answer" in condition)) return [];
  if ("is" in condition) return [[condition.answer, condition.is]];
  if ("isOneOf" in condition) return condition.isOneOf.map((value) => [condition.answer, value] as const);
  return "includes" in condition ? [[condition.answer, condition.includes]] : [];
};

const answersTo = (question: Question | undefined): readonly string[] => {
  if (question?.kind === "yesNo") return ["yes", "no", "unknown"];
  return question && "choices" in question ? [...Object.keys(question.choices), "unknown"] : [];
};
