import * as z from "zod/mini";
import type { ExportFieldId } from "./export-fields.ts";
import { exportFields } from "./export-fields.ts";

/**
 * A table that another system takes, as data: which columns in which order, what each holds and how it is written. Two published
 * reconstructions of e-PPGBM's import sheet disagree, and cities get others, so none of it is code.
 */
export interface ExportProfile {
  readonly id: string;
  readonly name: string;
  /** Where the columns come from. */
  readonly source: string;
  /** Name of the sheet in the file. */
  readonly sheet: string;
  /** `weighed`: only who was weighed this month; `all`: everybody in the register. */
  readonly rows: "weighed" | "all";
  readonly columns: readonly ExportColumn[];
}

export interface ExportColumn {
  /** The heading, to the letter. */
  readonly header: string;
  readonly field: ExportFieldId;
  readonly format?: string | undefined;
  /** Written where the value is not known. */
  readonly fallback?: string | undefined;
  /** A row without it would be refused over there: it is listed instead of written. */
  readonly required?: boolean | undefined;
}

const fieldIds = Object.keys(exportFields) as [ExportFieldId, ...ExportFieldId[]];

/** A column as it is kept. */
export const exportColumnSchema = z.looseObject({
  header: z.string().check(z.minLength(1), z.maxLength(100)),
  field: z.enum(fieldIds),
  format: z.optional(z.string().check(z.maxLength(20))),
  fallback: z.optional(z.string().check(z.maxLength(100))),
  required: z.optional(z.boolean()),
});

/** A column for a profile; only what is said is there. */
export const column = (
  header: string,
  field: ExportFieldId,
  rest: Partial<Omit<ExportColumn, "header" | "field">> = {},
): ExportColumn => ({ header, field, ...rest });
