import { describe, expect, test } from "vitest";
import { builtInProfiles } from "#domain/export/profiles/index.ts";
import { exportProfile } from "#domain/records/export-profile.ts";
import { draftRows } from "#features/today/draft-rows.ts";
import {
  columnsFromKept,
  copyOf,
  keptColumns,
  moved,
  profileFormOf,
  readProfile,
  withColumn,
  withNewColumn,
  withoutColumn,
} from "#features/weighing-day/columns/profile-form.ts";

const aDraft = (form: string, value: unknown) => ({
  id: "draft",
  form,
  title: "Kolom",
  subject: "kenanga",
  value,
  keptAt: "2026-11-21T02:00:00.000Z",
});

const [builtIn] = builtInProfiles;
if (!builtIn) throw new Error("the app brings profiles");
const form = copyOf(builtIn);
const headers = ({ columns }: typeof form) => columns.map(({ header }) => header);

describe("arranging columns", () => {
  test("a built-in one becomes the city's own copy, by name", () =>
    expect(form.name).toBe("e-PPGBM, lembar pengukuran (2025), salinan"));
  test("columns move one place, and not over the ends", () => {
    expect(headers(moved(form, 1, -1)).slice(0, 2)).toEqual(["Nama Anak", "NIK Anak"]);
    expect(moved(form, 0, -1)).toBe(form);
    expect(moved(form, form.columns.length - 1, 1)).toBe(form);
  });
  test("another field forgets a format that is not its own", () => {
    const at = form.columns.findIndex(({ field }) => field === "measuredOn");
    const column = form.columns[at];
    if (!column) throw new Error("there is a day");
    expect(withColumn(form, at, { ...column, field: "weightKg" }).columns[at]?.format).toBeUndefined();
    expect(withColumn(form, at, { ...column, field: "birthDate" }).columns[at]?.format).toBe("slashes");
  });
  test("what is kept is what the record's schema takes, and reads back the same", () => {
    const read = readProfile(form, "3571011001");
    if (!read.ok) throw new Error(read.problem);
    expect(exportProfile.schema.safeParse(read.value).success).toBe(true);
    expect(read.value.columns).toEqual(profileFormOf(builtIn).columns);
  });
  test.each([
    ["Tulis nama susunan.", { ...form, name: " " }],
    ["Tulis nama lembar, paling panjang 31 huruf.", { ...form, sheet: "x".repeat(32) }],
    ["Tambah paling sedikit satu kolom.", { ...form, columns: [] }],
    [`Kolom ke-${form.columns.length + 1} belum berjudul.`, withNewColumn(form)],
    [
      "Judul “Bulan” dipakai dua kali.",
      withColumn(withNewColumn(form), form.columns.length, { header: " Bulan ", field: "month" }),
    ],
  ])("%s", (problem, wrong) => expect(readProfile(wrong, "3571011001")).toEqual({ ok: false, problem }));
  test("what a draft keeps comes back as it was arranged, and not when a field in it is none of this app", () => {
    const kept = JSON.parse(JSON.stringify(keptColumns(builtIn.id, withNewColumn(form))));
    expect(columnsFromKept(kept)).toEqual(withNewColumn(form));
    const column = { header: "Bintang", field: "zodiac" };
    expect(columnsFromKept({ profile: builtIn.id, form: { ...form, columns: [column] } })).toBeUndefined();
    expect(draftRows([aDraft("exportColumns", kept)])[0]?.href).toBe(
      `/posyandu/kenanga/kolom?susunan=${builtIn.id}`,
    );
  });
  test("a column can go", () => expect(headers(withoutColumn(form, 0))[0]).toBe("Nama Anak"));
});
