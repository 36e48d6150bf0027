/** Rows by column name, for files without quotes: enough for what WHO's package and our own command write. */
export const rowsOf = (text: string): Record<string, string>[] => {
  const [header = "", ...lines] = text.trimEnd().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line) => {
    const fields = line.split(",");
    return Object.fromEntries(names.map((name, at) => [name, fields[at] ?? ""]));
  });
};

/** The named columns as text again. */
export const csvOf = (
  rows: readonly Readonly<Record<string, string>>[],
  columns: readonly string[],
): string =>
  [columns.join(","), ...rows.map((row) => columns.map((name) => row[name] ?? "").join(","))].join("\n");
