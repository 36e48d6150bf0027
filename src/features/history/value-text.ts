import { areaName } from "#domain/areas/index.ts";
import { isCivilDate } from "#domain/civil-date.ts";
import { canonical } from "#domain/facts/canonical.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import { kindOf } from "#domain/records/index.ts";
import { qualityAnswerLabels } from "#domain/records/measurement.ts";
import { formatDate } from "#ui/format.ts";
import { historyText } from "./text.ts";

/** The name behind an id of a person, family, posyandu, team or tool; nothing when it is not on this phone. */
export type NameOf = (id: string) => string | undefined;

/** A field's value as people read it. */
export const valueText = (kind: string, field: string, value: unknown, nameOf: NameOf): string => {
  if (value === undefined) return historyText.empty;
  const choice = kindOf(kind)?.fields[field]?.choices?.[String(value)];
  if (choice !== undefined) return choice;
  switch (typeof value) {
    case "boolean":
      return value ? historyText.yes : historyText.no;
    case "number":
      return numberText(field, value);
    case "string":
      return wordText(field, value, nameOf);
    default:
      return listText(value, nameOf);
  }
};

/** What a field is called; its own name where a newer app brought it. */
export const fieldLabel = (kind: string, field: string): string => {
  const label = kindOf(kind)?.fields[field]?.label ?? field;
  return `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`;
};

/** True when two values of a field say the same. */
export const isSameValue = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** Units end the names of fields, by rule. */
const numberText = (field: string, value: number): string => {
  if (field.endsWith("Kg")) return `${figureText(value)} kg`;
  if (field.endsWith("Cm")) return `${figureText(value)} cm`;
  return field.endsWith("Weeks") ? `${value} minggu` : String(value);
};

const wordText = (field: string, value: string, nameOf: NameOf): string => {
  if (isCivilDate(value)) return formatDate(value);
  if (field === "area") return areaName(value);
  return nameOf(value) ?? value;
};

const listText = (value: unknown, nameOf: NameOf): string => {
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return value.map((item) => nameOf(item) ?? item).join(", ");
  if (typeof value !== "object" || value === null) return historyText.other;
  const words = Object.values(value).map((answer) =>
    typeof answer === "string" && Object.hasOwn(qualityAnswerLabels, answer)
      ? qualityAnswerLabels[answer as keyof typeof qualityAnswerLabels]
      : historyText.other,
  );
  return [...new Set(words)].join(", ");
};
