import { isCivilDate } from "#domain/civil-date.ts";
import type { Body } from "#domain/facts/version.ts";
import { kindOf } from "#domain/records/index.ts";
import { fieldLabel, type NameOf, valueText } from "#features/shared/record/value-text.ts";
import { formatDate } from "#ui/format.ts";

/** What a record is, with its day where it has one: "penimbangan dan pengukuran, 3 Mei 2026". */
export const recordTitle = (kind: string, body: Body): string => {
  const label = kindOf(kind)?.label ?? kind;
  const { date } = body;
  return typeof date === "string" && isCivilDate(date) ? `${label}, ${formatDate(date)}` : label;
};

/** A body as names and values, in the order its kind lists them; fields of a newer app last. */
export const bodyLines = (kind: string, body: Body, nameOf: NameOf): readonly BodyLine[] => {
  const known = Object.keys(kindOf(kind)?.fields ?? {});
  const fields = [...known, ...Object.keys(body).filter((field) => !known.includes(field))];
  return fields
    .filter((field) => body[field] !== undefined)
    .map((field) => ({
      field,
      label: fieldLabel(kind, field),
      value: valueText(kind, field, body[field], nameOf),
    }));
};

export interface BodyLine {
  readonly field: string;
  readonly label: string;
  readonly value: string;
}
