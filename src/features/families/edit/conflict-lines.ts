import type { FieldConflict, Merged } from "#domain/facts/merge.ts";
import type { Version } from "#domain/facts/version.ts";
import { kindOf } from "#domain/records/index.ts";
import { formatDate, isCalendarDay } from "#ui/format.ts";

/** Every field of these records in which two values stand, with the values: "nama: “Alya” atau “Alia”". */
export const conflictLines = (records: readonly (Merged | undefined)[]): readonly string[] =>
  records.flatMap((merged) =>
    merged ? merged.conflicts.map((conflict) => line(merged.kind, conflict)) : [],
  );

const line = (kind: string, { field, writes }: FieldConflict): string => {
  const rule = kindOf(kind)?.fields[field];
  const values = new Set(writes.map((write) => valueText(write, field, rule?.choices)));
  return `${rule?.label ?? field}: ${[...values].map((value) => `“${value}”`).join(" atau ")}`;
};

const valueText = (
  { content }: Version,
  field: string,
  choices: Readonly<Record<string, string>> | undefined,
): string => {
  const value = content.type === "body" ? content.body[field] : undefined;
  if (value === undefined) return "kosong";
  if (typeof value === "boolean") return value ? "ya" : "tidak";
  const text = String(value);
  return choices?.[text] ?? (isCalendarDay(text) ? formatDate(text) : text);
};
