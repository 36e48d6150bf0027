import { areaName } from "#domain/areas/index.ts";
import { likenessLabels } from "#domain/people/duplicates.ts";
import { kindOf } from "#domain/records/index.ts";
import { cellProblemText, measurementProblemText, nameWarningText, rowProblemText } from "./problem-text.ts";
import type { ImportReport } from "./run-import.ts";
import type { Remark } from "./source-row.ts";

/** The whole report as an admin reads it. Says lines and names, never a NIK. */
export const reportText = (report: ImportReport): string =>
  [
    summary(report),
    section("Baris yang tidak diambil", ofLevel(report, "row")),
    section("Hasil ukur yang tidak diambil (orangnya diambil)", ofLevel(report, "measurement")),
    section("Nilai yang dikosongkan (orangnya diambil)", ofLevel(report, "value")),
    section("Nama yang diambil apa adanya; periksa di aplikasi", ofLevel(report, "name")),
    section(
      "Pernah dibatalkan di aplikasi, tidak dimasukkan lagi",
      report.plan.withdrawn.map(({ line, name }) => `baris ${line}: ${name}`),
    ),
    section("Mungkin orang yang sama; keduanya disimpan, periksa di aplikasi", duplicates(report)),
    section(
      "Ditolak server",
      (report.written?.refused ?? []).map(({ record, reason }) => `${labelOf(record.kind)}: ${reason}`),
    ),
  ]
    .filter((text) => text !== "")
    .join("\n\n");

const summary = (report: ImportReport): string => {
  const { plan, written, remarks, rowCount } = report;
  const known = plan.people.filter(({ stored }) => stored !== undefined).length;
  const planned = new Map<string, number>();
  for (const { kind } of plan.records) planned.set(kind, (planned.get(kind) ?? 0) + 1);
  const counts = written ? new Map(Object.entries(written.countByKind)) : planned;
  const areas = [...new Set(plan.people.map(({ person }) => person.area))].sort().map(areaName);
  const unplaced = plan.people.filter(({ person, stored }) => !stored && person.rw === "0").length;
  const refusedRows = remarks.filter(({ level }) => level === "row").length;
  const added = (kind: string): number => counts.get(kind) ?? 0;
  return [
    written ? "Daftar sudah dimasukkan." : "PERCOBAAN: belum ada yang disimpan.",
    `Dibaca: ${rowCount} baris, ${plan.people.length} orang${areas.length > 0 ? ` di ${areas.join(", ")}` : ""}. Tidak diambil: ${refusedRows} baris.`,
    `${written ? "Ditambahkan" : "Akan ditambahkan"}: ${added("family")} keluarga, ${added("person")} orang, ${added("measurement")} pengukuran, ${added("posyandu")} posyandu.`,
    `Sudah ada: ${known} orang (tidak diubah).`,
    ...(unplaced > 0 ? [`RW belum diketahui: ${unplaced} orang.`] : []),
    ...(report.repeatedRows > 0 ? [`Baris yang sama persis: ${report.repeatedRows}, dihitung sekali.`] : []),
    ...(report.olderMeasurements > 0
      ? [`Pengukuran lama yang dilewati (yang diambil tiga terakhir): ${report.olderMeasurements}.`]
      : []),
    ...dateOrderLines(report),
    ...(report.ignoredColumns.length > 0
      ? [`Kolom yang tidak dipakai: ${report.ignoredColumns.join(", ")}.`]
      : []),
  ].join("\n");
};

const dateOrderLines = ({ dateOrders }: ImportReport): readonly string[] =>
  Object.values(dateOrders).includes("monthFirst")
    ? [
        "Perhatian: tanggal di berkas ini tertulis bulan dulu (05/23/2026) dan dibaca begitu. Periksa beberapa.",
      ]
    : [];

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)].join("\n");

const ofLevel = ({ remarks }: ImportReport, level: Remark["level"]): readonly string[] =>
  remarks.filter((remark) => remark.level === level).map(remarkText);

const remarkText = (remark: Remark): string => {
  switch (remark.level) {
    case "row":
      return `baris ${remark.line}: ${rowProblemText(remark.problem)}`;
    case "name":
      return `baris ${remark.line}, ${remark.column}: ${nameWarningText(remark.problem)}`;
    case "measurement":
      return `baris ${remark.line}: ${measurementProblemText(remark.problem)}`;
    case "value":
      return `baris ${remark.line}, ${remark.column}: ${cellProblemText(remark.problem)}`;
  }
};

const duplicates = ({ duplicates: found }: ImportReport): readonly string[] =>
  found.map(({ line, name, reasons, other }) => {
    const where = other.in === "file" ? `baris ${other.line}` : "sudah terdaftar";
    const rw = other.rw === "0" ? "RW belum diketahui" : `RW ${other.rw}`;
    return `baris ${line}: ${name} - ${other.name} (${where}, ${rw}): ${reasons.map((reason) => likenessLabels[reason]).join("; ")}`;
  });

const labelOf = (kind: string): string => kindOf(kind)?.label ?? kind;
