import { describe, expect, test } from "vitest";
import { addDays, civilDate } from "#domain/civil-date.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import { holds } from "#domain/forms/condition.ts";
import { badutaForm } from "#domain/forms/files/baduta.ts";
import { bumilForm } from "#domain/forms/files/bumil.ts";
import { catinForm } from "#domain/forms/files/catin.ts";
import { householdForm } from "#domain/forms/files/household.ts";
import { kehamilanForm } from "#domain/forms/files/kehamilan.ts";
import { nifasForm } from "#domain/forms/files/nifas.ts";
import { formRecords } from "#domain/forms/form-records.ts";
import { lastAnswers } from "#domain/forms/last-answers.ts";
import { readAnswers } from "#domain/forms/read-answers.ts";
import { openQuestions, readForm, type Typed, withChosen } from "#domain/forms/read-form.ts";
import { aVersion } from "#support/builders.ts";

const TODAY = civilDate(2026, 11, 22);
const cadre = { facts: {}, date: TODAY, isHealthWorker: false };
const bumil = (typed: Typed, facts = {}, isHealthWorker = false) =>
  readForm(bumilForm, typed, { facts, date: TODAY, isHealthWorker });
const ids = (asked: readonly { readonly id: string }[]) => asked.map(({ id }) => id);

describe("reading a form", () => {
  test("figures are read with a comma, days as days, and what is not asked does not count", () => {
    const typed = { weightKg: "52,5", haemoglobinChecked: "no", haemoglobinGPerDl: "9" };
    expect(bumil(typed).answers).toEqual({ weightKg: 52.5, haemoglobinChecked: "no" });
    expect(bumil({ ...typed, haemoglobinChecked: "yes" }).answers).toMatchObject({ haemoglobinGPerDl: 9 });
  });

  test("'belum tahu' is an answer, an empty field is none", () => {
    const { answers } = bumil({ muacCm: "unknown", weightKg: " " });
    expect(answers).toEqual({ muacCm: "unknown" });
  });

  test.each([
    ["12,x", "NotANumber"],
    ["-3", "NotANumber"],
    ["1.234", "Ambiguous"],
    ["9", "OutOfRange"],
    ["600", "OutOfRange"],
  ])("an arm of %s cm is told, never clamped", (text, type) => {
    const { answers, problems } = bumil({ muacCm: text });
    expect(answers).not.toHaveProperty("muacCm");
    expect(problems.muacCm?.type).toBe(type);
  });

  test("whole numbers, days that have come, choices that exist", () => {
    expect(bumil({ systolicMmHg: "120,5" }).problems.systolicMmHg?.type).toBe("NotWhole");
    const checked = { haemoglobinChecked: "yes", haemoglobinDate: addDays(TODAY, 1) };
    expect(bumil(checked).problems.haemoglobinDate?.type).toBe("InFuture");
    expect(bumil({ proteinuria: "lots" }, {}, true).problems.proteinuria?.type).toBe("NoSuchChoice");
  });

  test("a figure outside what is usual is kept and asked about", () => {
    const { answers, unusual, problems } = bumil({ weightKg: "130" });
    expect(answers).toEqual({ weightKg: 130 });
    expect(unusual).toEqual({ weightKg: 130 });
    expect(problems).toEqual({});
  });

  test("what a midwife examines is neither shown to cadres nor missed", () => {
    expect(ids(bumil({}).asked)).not.toContain("proteinuria");
    expect(ids(bumil({}, {}, true).asked)).toContain("proteinuria");
    expect(ids(openQuestions(bumil({})))).not.toContain("fundalHeightCm");
  });

  test("an unknown fact shows the question, a known one decides", () => {
    expect(ids(bumil({}).asked)).toContain("fetalMovement");
    expect(ids(bumil({}, { gestationWeeks: 12 }).asked)).not.toContain("fetalMovement");
    expect(ids(bumil({}, { gestationWeeks: 20 }).asked)).toContain("fetalMovement");
  });

  test("a groom is not asked about Hb, nor a mother without a living baby about breastfeeding", () => {
    const groom = readForm(catinForm, {}, { ...cadre, facts: { sex: "L" } });
    expect(ids(groom.asked)).toContain("weightKg");
    expect(ids(groom.asked)).not.toContain("haemoglobinGPerDl");
    const after = readForm(nifasForm, {}, { ...cadre, facts: { hasLivingBaby: false } });
    expect(ids(after.asked)).not.toContain("earlyInitiation");
    expect(ids(after.asked)).toContain("complications");
  });

  test("under six months the recall is asked, from six months on what was eaten", () => {
    const at = (ageMonths: number) => ids(readForm(badutaForm, {}, { ...cadre, facts: { ageMonths } }).asked);
    expect(at(5)).toContain("onlyBreastMilk");
    expect(at(5)).not.toContain("foodGroups");
    expect(at(6)).toContain("foodGroups");
    expect(at(6)).not.toContain("onlyBreastMilk");
  });

  test("what must be answered is told while it is open; what is only required never is", () => {
    const scanned = readForm(kehamilanForm, { ultrasoundDate: "2026-10-01" }, cadre);
    expect(scanned.problems.gestationDaysAtUltrasound).toEqual({ type: "Missing" });
    expect(readForm(kehamilanForm, {}, cadre).problems).toEqual({});
    expect(ids(openQuestions(readForm(kehamilanForm, {}, cadre)))).toContain("lmpDate");
  });

  test("'tidak ada' stands alone, whichever was tapped last", () => {
    expect(withChosen(["none", "diabetes"], ["diabetes"], "none")).toEqual(["none"]);
    expect(withChosen(["none", "diabetes"], ["none"], "none")).toEqual(["diabetes"]);
    expect(withChosen(["diabetes"], [], "none")).toEqual(["diabetes"]);
  });

  test("a condition that waits for an answer does not take an unknown one for it", () => {
    expect(holds({ answer: "a", is: "yes" }, { a: "unknown" }, {})).toBe(false);
    expect(holds({ answer: "a", isKnown: true }, { a: "unknown" }, {})).toBe(false);
    expect(holds({ answer: "a", atLeast: 1 }, { a: "unknown" }, {})).toBe(false);
  });
});

describe("the records of a form", () => {
  const sitting = { date: TODAY, visit: "v1" };

  test("answers become one record with its day and sitting; nothing answered becomes none", () => {
    expect(formRecords(bumilForm, bumil({ weightKg: "50" }), sitting)).toEqual([
      { kind: "visitPregnancy", fields: { date: TODAY, visit: "v1", weightKg: 50 } },
    ]);
    expect(formRecords(bumilForm, bumil({}), sitting)).toEqual([]);
  });

  test("tablets are counted in the record of tablets, once", () => {
    const typed = {
      ironTabletsReceived: "yes",
      ironTabletKind: "MMS",
      ironTabletsGiven: "30",
      ironTabletsTaken: "12",
    };
    expect(formRecords(bumilForm, bumil(typed), sitting)).toEqual([
      { kind: "visitPregnancy", fields: { date: TODAY, visit: "v1", ironTabletsReceived: "yes" } },
      { kind: "tablets", fields: { date: TODAY, type: "MMS", givenCount: 30, takenCount: 12 } },
    ]);
    // Only the kind is no count.
    expect(
      formRecords(bumilForm, bumil({ ...typed, ironTabletsGiven: "", ironTabletsTaken: "" }), sitting),
    ).toHaveLength(1);
  });

  test("the recall of the last day is the service that posyandu days write", () => {
    const by = { ...cadre, facts: { ageMonths: 3 } };
    const reading = readForm(badutaForm, { onlyBreastMilk: "unknown" }, by);
    expect(formRecords(badutaForm, reading, sitting)).toEqual([
      { kind: "service", fields: { date: TODAY, type: "feedingRecall", onlyBreastMilk: "unknown" } },
    ]);
  });

  test("a stated kind gets its day, booleans and days, and no 'belum tahu'", () => {
    const typed = {
      lmpDate: "2026-07-01",
      lmpSure: "yes",
      ultrasoundDate: "2026-09-01",
      gestationDaysAtUltrasound: "9",
      gravida: "unknown",
    };
    expect(formRecords(kehamilanForm, readForm(kehamilanForm, typed, cadre), sitting)).toEqual([
      {
        kind: "pregnancy",
        fields: {
          registeredOn: TODAY,
          lmpDate: "2026-07-01",
          lmpSure: true,
          ultrasoundDate: "2026-09-01",
          gestationDaysAtUltrasound: 63,
        },
      },
    ]);
  });

  test("answers are read back by the names of the file", () => {
    const answers = readAnswers(householdForm, {
      date: TODAY,
      drinkingWater: "borehole",
      latrine: "from space",
    });
    expect(answers.drinkingWater).toBe("borehole");
    expect(answers.latrine).toBeUndefined();
  });
});

describe("last answers", () => {
  const household = (name: string, date: string, body: object) =>
    aVersion(name, { kind: "household", record: name, subject: "house", body: { date, ...body } });
  const fold = foldSubjects([
    household("spring", "2026-03-01", { drinkingWater: "protectedWell", smokerAtHome: "yes" }),
    household("summer", "2026-08-01", { drinkingWater: "borehole", smokerAtHome: "unknown" }),
  ]);
  const last = (on = TODAY, notBefore?: typeof TODAY) =>
    lastAnswers(householdForm, fold, "house", on, notBefore);

  test("the newest known answer is offered with its day for half a year", () => {
    expect(last().get("drinkingWater")).toEqual({
      value: "borehole",
      date: "2026-08-01",
      mayConfirm: true,
    });
    expect(last(civilDate(2027, 1, 31)).get("drinkingWater")?.mayConfirm).toBe(true);
    expect(last(civilDate(2027, 2, 1)).get("drinkingWater")?.mayConfirm).toBe(false);
  });
  test("'belum tahu' does not hide what was known before, and that is too old to be confirmed", () => {
    expect(last().get("smokerAtHome")).toEqual({ value: "yes", date: "2026-03-01", mayConfirm: false });
  });
  test("after a move nothing is confirmed, it is asked anew", () => {
    expect(last(TODAY, civilDate(2026, 9, 1)).get("drinkingWater")?.mayConfirm).toBe(false);
  });
  test("a visit entered late does not see what was said after it", () => {
    expect(last(civilDate(2026, 5, 1)).get("drinkingWater")?.value).toBe("protectedWell");
  });
  test("her height stands with the pregnancy too, and is not asked a second time", () => {
    const known = foldSubjects([
      aVersion("p", {
        kind: "pregnancy",
        record: "p1",
        subject: "siti",
        body: { registeredOn: "2026-08-01", heightCm: 148 },
      }),
    ]);
    expect(lastAnswers(bumilForm, known, "siti", TODAY).get("heightCm")).toEqual({
      value: 148,
      date: "2026-08-01",
      mayConfirm: true,
    });
  });
});

test("weeks and days of an ultrasound become one field, in days", () => {
  const typed = {
    ultrasoundDate: "2026-08-03",
    gestationDaysAtUltrasound: "9",
    gestationRestDaysAtUltrasound: "3",
  };
  const date = civilDate(2026, 11, 22);
  const read = (answers: Typed) => {
    const reading = readForm(kehamilanForm, answers, { facts: {}, date, isHealthWorker: false });
    return formRecords(kehamilanForm, reading, { date, visit: "v" })[0]?.fields;
  };
  expect(read(typed)).toEqual({
    registeredOn: date,
    ultrasoundDate: "2026-08-03",
    gestationDaysAtUltrasound: 66,
  });
  expect(read({ ...typed, gestationRestDaysAtUltrasound: "" })).toMatchObject({
    gestationDaysAtUltrasound: 63,
  });
});
