import type { Version } from "#domain/facts/version.ts";
import { kindOf } from "#domain/records/index.ts";
import { escapeHtml } from "../http/escape-html.ts";
import type { SubjectExport } from "./export-subject.ts";

/** The export for people: one page to read and print, with nothing in it that runs or loads. */
export const exportPage = ({ subject, exportedAt, versions, workers, opened }: SubjectExport): string => {
  const nameOf = (worker: string): string => workers[worker] ?? worker;
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Salinan data</title></head>
<body>
<h1>Salinan data pribadi</h1>
<p>Nomor catatan ${escapeHtml(subject)}, dibuat ${escapeHtml(exportedAt)} (UTC). Memuat semua yang tercatat, juga yang sudah diganti.</p>
<h2>Catatan (${versions.length})</h2>
${versions.map((version) => versionSection(version, nameOf(version.author))).join("\n")}
<h2>Siapa membuka (${opened.length})</h2>
<table><tr><th>Waktu (UTC)</th><th>Siapa</th><th>Apa</th></tr>
${opened.map(({ at, worker, how }) => row([at, nameOf(worker), how])).join("\n")}
</table>
</body></html>
`;
};

const versionSection = (version: Version, author: string): string => {
  const { kind, recordedAt, content, reason, stamp } = version;
  const said = [
    `ditulis ${author}, ${recordedAt}`,
    stamp === undefined ? undefined : `diterima ${stamp.acceptedAt}`,
    reason === undefined ? undefined : `alasan: ${reason}`,
  ];
  const label = kindOf(kind)?.label ?? kind;
  return `<h3>${escapeHtml(label)}</h3>
<p>${escapeHtml(said.filter((text) => text !== undefined).join("; "))}</p>
${content.type === "body" ? bodyTable(kind, content.body) : `<p>${content.type === "erased" ? "isi dihapus atas permintaan" : "dibatalkan"}</p>`}`;
};

const bodyTable = (kind: string, body: Readonly<Record<string, unknown>>): string => {
  const fields = kindOf(kind)?.fields;
  const labelOf = (field: string): string =>
    (fields && Object.hasOwn(fields, field) ? fields[field]?.label : undefined) ?? field;
  const rows = Object.entries(body).map(([field, value]) =>
    row([labelOf(field), typeof value === "string" ? value : JSON.stringify(value)]),
  );
  return `<table>\n${rows.join("\n")}\n</table>`;
};

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
