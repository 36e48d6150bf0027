import * as z from "zod/mini";
import { exportFields } from "#domain/export/export-fields.ts";
import type { ExportColumn, ExportProfile } from "#domain/export/export-profile.ts";
import { exportFormats } from "#domain/export/export-value.ts";
import type { Body } from "#domain/facts/version.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { columnsText } from "./columns-text.ts";

/** A table's arrangement while it is edited. */
export type ProfileForm = Pick<ExportProfile, "name" | "sheet" | "rows" | "columns">;

const keptSchema = z.object({
  profile: z.string(),
  form: z.object({
    name: z.string(),
    sheet: z.string(),
    rows: z.enum(["weighed", "all"]),
    columns: z.array(
      z.object({
        header: z.string(),
        field: z.custom<ExportColumn["field"]>(
          (id) => typeof id === "string" && Object.hasOwn(exportFields, id),
        ),
        format: z.optional(z.string()),
        fallback: z.optional(z.string()),
        required: z.optional(z.boolean()),
      }),
    ),
  }),
});

/** What a draft keeps: the arrangement begun with, for the way back to it, and what became of it. */
export const keptColumns = (profile: string, form: ProfileForm): unknown => ({ profile, form });

/** The arrangement a draft was kept of; nothing when a field in it is none of this version. */
export const columnsFromKept = (value: unknown): ProfileForm | undefined => {
  const kept = keptSchema.safeParse(value);
  return kept.success ? kept.data.form : undefined;
};

export const profileFormOf = ({ name, sheet, rows, columns }: ExportProfile): ProfileForm => ({
  name,
  sheet,
  rows,
  columns,
});

/** A built-in one is never changed: what is made of it is the city's own and says so in its name. */
export const copyOf = (profile: ExportProfile): ProfileForm => ({
  ...profileFormOf(profile),
  name: columnsText.copyName(profile.name),
});

/** Replaces a column; another field forgets a format that is not its own. */
export const withColumn = (form: ProfileForm, at: number, column: ExportColumn): ProfileForm => ({
  ...form,
  columns: form.columns.map((old, index) => (index === at ? fitting(column) : old)),
});

export const withNewColumn = (form: ProfileForm): ProfileForm => ({
  ...form,
  columns: [...form.columns, { header: "", field: "fixed" }],
});

export const withoutColumn = (form: ProfileForm, at: number): ProfileForm => ({
  ...form,
  columns: form.columns.filter((_, index) => index !== at),
});

/** One place up (-1) or down (1); at the end nothing moves. */
export const moved = (form: ProfileForm, at: number, by: -1 | 1): ProfileForm => {
  const to = at + by;
  const [one, other] = [form.columns[at], form.columns[to]];
  if (!one || !other) return form;
  return {
    ...form,
    columns: form.columns.map((column, index) => (index === at ? other : index === to ? one : column)),
  };
};

/** The ways in which a column's field may be written. */
export const formatsOf = ({ field }: ExportColumn): Readonly<Record<string, string>> =>
  exportFormats[exportFields[field].kind];

const fitting = (column: ExportColumn): ExportColumn =>
  column.format !== undefined && !Object.hasOwn(formatsOf(column), column.format)
    ? { ...column, format: undefined }
    : column;

/** The longest name of a sheet that Excel opens. */
const LONGEST_SHEET = 31;

/** Fields of the record, or what stands in the way of keeping them. */
export const readProfile = (form: ProfileForm, area: string): Result<Body, string> => {
  const headers = form.columns.map(({ header }) => header.trim());
  if (form.name.trim() === "") return fail(columnsText.nameMissing);
  if (form.sheet.trim() === "" || form.sheet.trim().length > LONGEST_SHEET)
    return fail(columnsText.sheetWrong);
  if (headers.length === 0) return fail(columnsText.noColumns);
  const empty = headers.indexOf("");
  if (empty >= 0) return fail(columnsText.headerMissing(empty + 1));
  const twice = headers.find((header, index) => headers.indexOf(header) !== index);
  if (twice !== undefined) return fail(columnsText.headerTwice(twice));
  return ok({
    name: form.name.trim(),
    area,
    sheet: form.sheet.trim(),
    rows: form.rows,
    columns: form.columns.map(({ header, field, format, fallback, required }) => ({
      header: header.trim(),
      field,
      ...(format === undefined ? {} : { format }),
      ...(fallback === undefined || fallback.trim() === "" ? {} : { fallback: fallback.trim() }),
      ...(required === true ? { required } : {}),
    })),
  });
};
