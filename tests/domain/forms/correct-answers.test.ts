import { describe, expect, test } from "vitest";
import { civilDate } from "#domain/civil-date.ts";
import { readCorrection, typedOf } from "#domain/forms/correct-answers.ts";
import { badutaForm } from "#domain/forms/files/baduta.ts";
import { bumilForm } from "#domain/forms/files/bumil.ts";

const date = civilDate(2026, 11, 22);
const cadre = { facts: { gestationWeeks: 24 }, date, isHealthWorker: false };
const saved = {
  date,
  visit: "v1",
  weightKg: 46.5,
  haemoglobinChecked: "yes",
  haemoglobinGPerDl: 9.8,
  conditions: ["hypertension"],
  fundalHeightCm: 24,
  lowMood: "unknown",
};
const read = (parts: Record<string, string | string[]> = {}) =>
  readCorrection(bumilForm, saved, { ...typedOf(bumilForm, saved), ...parts }, cadre);

describe("saved answers, read again", () => {
  test("unchanged they say what was saved, and what only a midwife sees is left alone", () => {
    const { fields, problems, unusual, shown } = read();
    expect(problems).toEqual({});
    expect(unusual).toEqual({});
    expect(fields).toMatchObject({ weightKg: 46.5, haemoglobinGPerDl: 9.8, conditions: ["hypertension"] });
    expect(fields).toMatchObject({ lowMood: "unknown" });
    expect(Object.keys(fields)).not.toContain("fundalHeightCm");
    expect(shown.map(({ id }) => id)).not.toContain("fundalHeightCm");
  });

  test("an answer that hung on another goes with it; nothing else does", () => {
    const { fields } = read({ haemoglobinChecked: "no" });
    expect(fields).toMatchObject({ haemoglobinChecked: "no", weightKg: 46.5 });
    expect(Object.keys(fields)).toContain("haemoglobinGPerDl");
    expect(fields.haemoglobinGPerDl).toBeUndefined();
  });

  test("the age of today takes no answer away that was given at another age", () => {
    const earlier = { date, stillBreastfed: "yes" };
    const by = { facts: { ageMonths: 3 }, date, isHealthWorker: false };
    const { fields, shown } = readCorrection(badutaForm, earlier, typedOf(badutaForm, earlier), by);
    expect(fields.stillBreastfed).toBe("yes");
    expect(shown.map(({ id }) => id)).not.toContain("complementaryFood");
  });

  test("a new figure is guarded as at the visit: refused outside its limits, asked about when unusual", () => {
    expect(read({ weightKg: "400" }).problems.weightKg).toMatchObject({ type: "OutOfRange" });
    expect(read({ weightKg: "130" }).unusual).toEqual({ weightKg: 130 });
    expect(read({ weightKg: "" }).fields.weightKg).toBeUndefined();
  });
});
