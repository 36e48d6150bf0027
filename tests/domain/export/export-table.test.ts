import { describe, expect, test } from "vitest";
import type { CivilDate } from "#domain/civil-date.ts";
import { column, type ExportProfile } from "#domain/export/export-profile.ts";
import type { ExportSource } from "#domain/export/export-source.ts";
import { exportTable } from "#domain/export/export-table.ts";
import { builtInProfiles } from "#domain/export/profiles/index.ts";
import { childInMonth } from "#domain/measurements/child-in-month.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { exportProfile } from "#domain/records/export-profile.ts";
import { aChildKnown, measured } from "#support/builders-children.ts";

const NIK = "3571014105240001";

/** WHO: this girl of 1095 days has WAZ -2.49, HAZ -2.24, WHZ -1.65. */
const aSource = (parts: Partial<ExportSource> = {}, child: Partial<ChildFacts> = {}): ExportSource => {
  const known = aChildKnown("alya", {
    name: "Alya Putri",
    motherName: "Siti",
    rt: "02",
    measurements: [measured("2026-11-21")],
    ...child,
  });
  return {
    child: known,
    inMonth: childInMonth(known, "2026-11"),
    number: 1,
    nik: NIK,
    posyandu: "Posyandu Kenanga",
    puskesmas: "Puskesmas Sukorame",
    ...parts,
  };
};
const profileOf = (...columns: ExportProfile["columns"]): ExportProfile => ({
  id: "test",
  name: "uji",
  source: "uji",
  sheet: "Uji",
  rows: "weighed",
  columns,
});
const cellsOf = (profile: ExportProfile, source = aSource()) => exportTable(profile, [source]).rows[0];
const only = (field: Parameters<typeof column>[1], rest = {}, source = aSource()) =>
  cellsOf(profileOf(column("x", field, rest)), source)?.[0];

describe("what a column holds", () => {
  test("a NIK stays text: as a number a sheet rounds it", () =>
    expect(only("nik")).toEqual({ type: "text", text: NIK }));
  test.each([
    [undefined, { type: "date", date: "2026-11-21" }],
    ["slashes", { type: "text", text: "21/11/2026" }],
    ["iso", { type: "text", text: "2026-11-21" }],
    ["nonsense", { type: "date", date: "2026-11-21" }],
  ])("a date as %s", (format, cell) => expect(only("measuredOn", { format })).toEqual(cell));
  test.each([
    [undefined, { type: "number", value: 10.2 }],
    ["comma", { type: "text", text: "10,20" }],
    ["point", { type: "text", text: "10.20" }],
  ])("a weight as %s", (format, cell) => expect(only("weightKg", { format })).toEqual(cell));
  test("categories in e-PPGBM's words, z with two decimals", () => {
    expect(only("weightForAge")).toEqual({ type: "text", text: "Kurang" });
    expect(only("lengthForAge")).toEqual({ type: "text", text: "Pendek" });
    expect(only("weightForLength")).toEqual({ type: "text", text: "Gizi Baik" });
    expect(only("weightForAgeZ", { format: "comma" })).toEqual({ type: "text", text: "-2,49" });
  });
  test("oedema is Gizi Buruk without a z", () => {
    const swollen = aSource({}, { measurements: [measured("2026-11-21", { oedema: true })] });
    expect(only("weightForLength", {}, swollen)).toEqual({ type: "text", text: "Gizi Buruk" });
    expect(only("weightForLengthZ", {}, swollen)).toEqual({ type: "empty" });
  });
  test("sex, position and age as it spells them", () => {
    expect(only("sex")).toEqual({ type: "text", text: "P" });
    expect(only("position")).toEqual({ type: "text", text: "Berdiri" });
    expect(only("ageText")).toEqual({ type: "text", text: "2 Tahun - 11 Bulan - 30 Hari" });
  });
  test("the places by name", () => {
    expect(only("regency")).toEqual({ type: "text", text: "Kota Kediri" });
    expect(only("district")).toEqual({ type: "text", text: "Mojoroto" });
    expect(only("village")).toEqual({ type: "text", text: "Bandar Lor" });
    expect(only("rw")).toEqual({ type: "text", text: "05" });
  });
  test("a month nobody can judge has no letter", () => expect(only("gain")).toEqual({ type: "empty" }));
  test("weight of one table and length of the other are one row", () => {
    const source = aSource(
      {},
      {
        measurements: [
          measured("2026-11-21", { record: "w", lengthCm: undefined, position: undefined }),
          measured("2026-11-21", { record: "l", weightKg: undefined, lengthCm: 86.5 }),
        ],
      },
    );
    const { rows } = exportTable(profileOf(column("bb", "weightKg"), column("tb", "lengthCm")), [source]);
    expect(rows).toEqual([
      [
        { type: "number", value: 10.2 },
        { type: "number", value: 86.5 },
      ],
    ]);
  });
});

describe("what cannot be filled", () => {
  const strict = profileOf(column("No", "number"), column("NIK Anak", "nik", { required: true }));
  test("a row without something required is listed, not written, and the numbers have no gap", () => {
    const table = exportTable(strict, [
      aSource(),
      aSource({ nik: undefined }, { id: "bima", name: "Bima" }),
      aSource({ nik: "3571014105240009" }),
    ]);
    expect(table.rows.map(([number]) => number)).toEqual([
      { type: "number", value: 1 },
      { type: "number", value: 2 },
    ]);
    expect(table.gaps).toMatchObject([{ source: { child: { name: "Bima" } }, missing: ["NIK Anak"] }]);
  });
  test("a fallback fills it", () => {
    const profile = profileOf(column("NIK", "nik", { required: true, fallback: "belum ada" }));
    expect(exportTable(profile, [aSource({ nik: undefined })])).toMatchObject({
      rows: [[{ type: "text", text: "belum ada" }]],
      gaps: [],
    });
  });
  test("who was not weighed is in the whole register only", () => {
    const absent = aSource({}, { measurements: [] });
    expect(exportTable(strict, [absent])).toMatchObject({ rows: [], gaps: [] });
    expect(exportTable({ ...strict, rows: "all" }, [absent]).rows).toHaveLength(1);
  });
});

describe.each(builtInProfiles.map((profile) => [profile.name, profile] as const))("%s", (_, profile) => {
  test("can be kept as a city's own and read back the same", () => {
    const { name, sheet, rows, columns } = profile;
    const kept = JSON.parse(JSON.stringify({ name, area: "3571011001", sheet, rows, columns }));
    expect(exportProfile.schema.parse(kept)).toEqual(kept);
  });
  test("has each heading once and a row for a child with everything", () => {
    const headers = profile.columns.map(({ header }) => header);
    expect(new Set(headers).size).toBe(headers.length);
    expect(exportTable(profile, [aSource()]).rows).toHaveLength(1);
  });
});

test("the sheet of 2025 has the headings it was seen with, in order", () => {
  const table = exportTable(
    builtInProfiles.find(({ id }) => id === "eppgbm-measurement-2025") ?? profileOf(),
    [aSource({}, { birthDate: "2023-11-22" as CivilDate })],
  );
  expect(table.header).toEqual([
    "NIK Anak",
    "Nama Anak",
    "Bulan",
    "Tanggal Penimbangan",
    "Berat Badan (kg)",
    "Tinggi Badan (cm)",
    "Lingkar Kepala (cm)",
    "LILA (cm)",
    "Status BB/U",
    "Status TB/U",
    "Status BB/TB",
  ]);
});
