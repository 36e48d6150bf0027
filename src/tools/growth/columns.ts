import { fail, ok, type Result } from "#domain/result.ts";

/** Columns that are read. All others are handed on untouched. */
export const inputColumns = [
  "sex",
  "age_days",
  "age_months",
  "weight_kg",
  "lenhei_cm",
  "measure",
  "headc_cm",
  "oedema",
] as const;
export type InputColumn = (typeof inputColumns)[number];

/** Columns that are appended, named as WHO's R package names them. */
export const outputColumns = [
  "clenhei",
  "cmeasure",
  "c9mo_flag",
  "cbmi",
  "zlen",
  "flen",
  "zwei",
  "fwei",
  "zwfl",
  "fwfl",
  "zbmi",
  "fbmi",
  "zhc",
  "fhc",
] as const;

/** Where each known column stands, by position; undefined when the file has none. */
export type ColumnPlan = {
  readonly count: number;
  readonly at: Readonly<Record<InputColumn, number | undefined>>;
  /** Positions of columns that would collide with ours: their old values are replaced by the new ones. */
  readonly replaced: readonly number[];
};

export type HeaderProblem =
  | { readonly type: "MissingColumns"; readonly columns: readonly string[] }
  | { readonly type: "DoubleColumn"; readonly column: string };

/** Reads the header. Names are compared without case and outer blanks. */
export const planColumns = (
  header: readonly string[],
  appended: readonly string[],
): Result<ColumnPlan, HeaderProblem> => {
  const names = header.map(columnName);
  const double = inputColumns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (double) return fail({ type: "DoubleColumn", column: double });

  const position = (column: InputColumn): number | undefined => {
    const at = names.indexOf(column);
    return at < 0 ? undefined : at;
  };
  const at = Object.fromEntries(inputColumns.map((column) => [column, position(column)])) as ColumnPlan["at"];
  const missing = [
    ...(at.sex === undefined ? ["sex"] : []),
    ...(at.age_days === undefined && at.age_months === undefined ? ["age_days atau age_months"] : []),
    ...(at.weight_kg === undefined && at.lenhei_cm === undefined && at.headc_cm === undefined
      ? ["weight_kg, lenhei_cm, atau headc_cm"]
      : []),
  ];
  if (missing.length > 0) return fail({ type: "MissingColumns", columns: missing });

  const replaced = names.flatMap((name, index) => (appended.includes(name) ? [index] : []));
  return ok({ count: header.length, at, replaced });
};

/** How many columns of a header we know; tells a comma from a semicolon. */
export const knownColumnCount = (header: readonly string[]): number =>
  header.filter((name) => inputColumns.some((column) => column === columnName(name))).length;

const columnName = (field: string): string => field.trim().toLowerCase();
