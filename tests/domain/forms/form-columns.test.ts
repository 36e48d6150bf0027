import { describe, expect, test } from "vitest";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Form } from "#domain/forms/form.ts";
import { questionsOf } from "#domain/forms/form.ts";
import { formColumns } from "#domain/forms/form-columns.ts";
import { type FormRow, formRows, isVisitForm } from "#domain/forms/form-rows.ts";
import { forms } from "#domain/forms/index.ts";
import { aVersion } from "#support/builders.ts";

const NOVEMBER = { from: "2026-11", to: "2026-11" };

const formNamed = (id: string): Form => {
  const form = forms.find((one) => one.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
};

interface Said {
  readonly record: string;
  readonly kind: string;
  readonly body: Record<string, unknown>;
  readonly group?: string;
  readonly subject?: string;
}
const rowsOf = (form: Form, said: readonly Said[], months = NOVEMBER): readonly FormRow[] =>
  formRows(
    form,
    foldSubjects(
      said.map(({ record, kind, body, group = "duduk", subject = "siti" }, at) =>
        aVersion(`v${at}`, { record, subject, kind, group, body }),
      ),
    ),
    months,
  );
const cellOf = (form: Form, row: FormRow | undefined, id: string) =>
  row &&
  formColumns(form, "included")
    .find((column) => column.id === id)
    ?.cell(row);

describe.each(forms.map((form) => [form.id, form] as const))("columns of %s", (_, form) => {
  const columns = formColumns(form, "included");

  test("every question has exactly one column; a weighing one for each figure; in the order of the form", () => {
    for (const question of questionsOf(form)) {
      const own = columns.filter(({ id }) => id === question.id || id.startsWith(`${question.id}.`));
      const figures = question.kind === "record" && question.record === "measurement" ? 6 : 1;
      expect(own.length, question.id).toBe(figures);
    }
    const asked = questionsOf(form).map(({ id }) => id);
    expect([...new Set(columns.map(({ id }) => id.split(".")[0]))]).toEqual(asked);
  });

  test("no two headers are alike, and each figure names its unit", () => {
    const labels = columns.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const question of questionsOf(form))
      if ("unit" in question) {
        const label = columns.find(({ id }) => id === question.id)?.label;
        expect(label, question.id).toMatch(new RegExp(`\\(${question.unit}\\)$`));
      }
  });

  test("without private answers exactly the questions asked in private are missing", () => {
    const left = new Set(formColumns(form, "leftOut").map(({ id }) => id.split(".")[0]));
    for (const { id, private: isPrivate } of questionsOf(form))
      expect(left.has(id), id).toBe(isPrivate !== true);
  });

  test.runIf(isVisitForm(form))("what nobody answered, and what nobody knew, is an empty cell", () => {
    const unknown = Object.fromEntries(questionsOf(form).map(({ id }) => [id, "unknown"]));
    const rows = rowsOf(form, [
      { record: "a", kind: form.kind, body: { date: "2026-11-02" } },
      { record: "b", kind: form.kind, body: { ...unknown, date: "2026-11-03" }, group: "lain" },
    ]);
    expect(rows).toHaveLength(2);
    for (const row of rows)
      for (const { id, cell } of columns.filter((column) => column.id !== "date"))
        expect(cell(row).type, id).toBe("empty");
  });
});

describe("a row of a form", () => {
  test("writes choices in words, figures as figures, days as days", () => {
    const bumil = formNamed("bumil");
    const [row] = rowsOf(bumil, [
      {
        record: "periksa",
        kind: "visitPregnancy",
        body: {
          date: "2026-11-10",
          visit: "kunjungan",
          haemoglobinChecked: "no",
          haemoglobinGPerDl: 9.2,
          haemoglobinDate: "2026-11-01",
          conditions: ["hypertension", "anaemia"],
        },
      },
    ]);
    expect(cellOf(bumil, row, "haemoglobinChecked")).toEqual({ type: "text", text: "tidak" });
    expect(cellOf(bumil, row, "haemoglobinGPerDl")).toEqual({ type: "number", value: 9.2 });
    expect(cellOf(bumil, row, "haemoglobinDate")).toEqual({ type: "date", date: "2026-11-01" });
    expect(cellOf(bumil, row, "conditions")).toEqual({
      type: "text",
      text: "tekanan darah tinggi, kurang darah",
    });
  });

  test("takes tablets and weights from the records of the same sitting, not from another of that day", () => {
    const bumil = formNamed("bumil");
    const baduta = formNamed("baduta");
    const [row] = rowsOf(bumil, [
      { record: "periksa", kind: "visitPregnancy", body: { date: "2026-11-10", muacCm: 24 } },
      { record: "t1", kind: "tablets", body: { date: "2026-11-10", type: "TTD", takenCount: 20 } },
      {
        record: "t0",
        kind: "tablets",
        group: "lain",
        body: { date: "2026-11-10", type: "MMS", takenCount: 3 },
      },
    ]);
    expect(cellOf(bumil, row, "ironTabletsTaken")).toEqual({ type: "number", value: 20 });
    const [child] = rowsOf(baduta, [
      { record: "a", kind: "visitBaduta", body: { date: "2026-11-10", posyanduThisMonth: "yes" } },
      {
        record: "u",
        kind: "measurement",
        body: { date: "2026-11-10", weightKg: 8.9, lengthCm: 72.4, position: "lying", oedema: false },
      },
      { record: "d1", kind: "service", body: { date: "2026-10-02", type: "vaccine", dose: "mr1" } },
    ]);
    expect(cellOf(baduta, child, "measurement.weightKg")).toEqual({ type: "number", value: 8.9 });
    expect(cellOf(baduta, child, "measurement.position")).toEqual({ type: "text", text: "telentang" });
    expect(cellOf(baduta, child, "measurement.oedema")).toEqual({ type: "text", text: "tidak" });
    expect(cellOf(baduta, child, "measurement.armCm")).toEqual({ type: "empty" });
    expect(cellOf(baduta, child, "services")).toEqual({ type: "text", text: "Campak-Rubela 1 02/10/2026" });
  });

  test("tells twins by their size at birth and no name; weeks and days apart as they were asked", () => {
    const persalinan = formNamed("persalinan");
    const [row] = rowsOf(persalinan, [
      {
        record: "lahir",
        kind: "delivery",
        body: { date: "2026-11-10", babies: ["a", "b"], stillbornCount: 1 },
      },
      {
        record: "a",
        subject: "a",
        kind: "person",
        body: { name: "Bayi Siti", sex: "P", birthWeightKg: 2.4, birthLengthCm: 46 },
      },
      { record: "b", subject: "b", kind: "person", body: { name: "Bayi Siti", sex: "L" } },
    ]);
    expect(cellOf(persalinan, row, "babies")).toEqual({
      type: "text",
      text: "perempuan 2,4 kg 46 cm; laki-laki; 1 meninggal",
    });
    const kehamilan = formNamed("kehamilan");
    const [pregnancy] = rowsOf({ ...kehamilan }, [
      {
        record: "hamil",
        kind: "pregnancy",
        body: { date: "2026-11-10", gestationDaysAtUltrasound: 66, lmpSure: false },
      },
    ]);
    expect(cellOf(kehamilan, pregnancy, "gestationDaysAtUltrasound")).toEqual({ type: "number", value: 9 });
    expect(cellOf(kehamilan, pregnancy, "gestationRestDaysAtUltrasound")).toEqual({
      type: "number",
      value: 3,
    });
    expect(cellOf(kehamilan, pregnancy, "lmpSure")).toEqual({ type: "text", text: "tidak" });
  });

  test("is of the months asked for, oldest first, and never of what was withdrawn", () => {
    const catin = formNamed("catin");
    const said = ["2026-09-30", "2026-11-30", "2026-10-01", "2026-12-01"].map((date, at) => ({
      record: `r${at}`,
      kind: "visitCatin",
      body: { date, smokes: "no" },
    }));
    const dates = rowsOf(catin, said, { from: "2026-10", to: "2026-11" }).map(({ date }) => date);
    expect(dates).toEqual(["2026-10-01", "2026-11-30"]);
  });
});
