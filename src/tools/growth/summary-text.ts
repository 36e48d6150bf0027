import type { Prevalence } from "#domain/growth/prevalence/prevalence.ts";
import type { CsvSummary } from "./summarise-csv.ts";

/** The summary for people: one block per group, one line per prevalence, then data quality in words. */
export const summaryText = (summary: CsvSummary): string => {
  const { rows, rowsWithProblems, tooOld, withoutSex, prevalences, quality, verdicts } = summary;
  const lines = [
    `Baris: ${rows}. Bermasalah: ${rowsWithProblems}. Lebih dari lima tahun, tidak dihitung: ${tooOld}. Tanpa jenis kelamin: ${withoutSex}.`,
  ];
  let heading = "";
  for (const prevalence of prevalences) {
    const next = `${GROUP_NAMES[prevalence.group.by]}${prevalence.group.by === "all" ? "" : `: ${prevalence.group.label}`}`;
    if (next !== heading) lines.push("", next);
    heading = next;
    lines.push(prevalenceLine(prevalence));
  }
  lines.push("", `Mutu data (${quality.measurements} pengukuran)`);
  lines.push(
    `  Tidak diisi: berat ${quality.missing.weight}, panjang atau tinggi ${quality.missing.length}, lingkar kepala ${quality.missing.head}, umur ${quality.missing.age}`,
  );
  for (const verdict of verdicts) lines.push(`  ${verdict.topic}: ${verdict.text}`);
  return `${lines.join("\n")}\n`;
};

const GROUP_NAMES: Readonly<Record<Prevalence["group"]["by"], string>> = {
  all: "Semua anak",
  area: "Wilayah",
  sex: "Jenis kelamin",
  age: "Umur (bulan)",
  ageAndSex: "Umur dan jenis kelamin",
};

const prevalenceLine = ({ kind, numerator, denominator, flagged, oedema, share, interval }: Prevalence) => {
  const counts = `${numerator} dari ${denominator}, tidak wajar ${flagged}, bengkak ${oedema}`;
  if (share === undefined || interval === undefined) return `  ${kind.label}: belum ada datanya (${counts})`;
  return `  ${kind.label}: ${percent(share)} % (${percent(interval.low)} sampai ${percent(interval.high)} %), ${counts}`;
};

const percent = (share: number): string => (share * 100).toFixed(1).replace(".", ",");

/** The summary for programs. Shares and bounds are in percent, unrounded. */
export const summaryJson = (summary: CsvSummary): string => {
  const { prevalences, quality, verdicts, ...counts } = summary;
  // Arm circumference is no column of ours: counting all rows as lacking it would mislead.
  const { arm: _, ...missing } = quality.missing;
  return `${JSON.stringify(
    {
      ...counts,
      prevalences: prevalences.map(({ group, kind, share, interval, ...rest }) => ({
        groupBy: group.by,
        group: group.label,
        indicator: kind.id,
        ...rest,
        percent: share === undefined ? null : share * 100,
        low: interval === undefined ? null : interval.low * 100,
        high: interval === undefined ? null : interval.high * 100,
      })),
      quality: { ...quality, missing },
      verdicts,
    },
    null,
    2,
  )}\n`;
};
