import { areaName } from "#domain/areas/index.ts";
import { isCivilDate } from "#domain/civil-date.ts";
import { kindOf } from "#domain/records/index.ts";
import { qualityAnswerLabels } from "#domain/records/measurement.ts";
import { numberToText } from "#domain/units.ts";
import { formatDate } from "#ui/format.ts";
import { reviewText } from "./text.ts";
import type { Names } from "./written-by.ts";

/** A field's value as people read it: a choice by its label, a figure with its unit, an id by the name it stands for. */
export const valueText = (kind: string, field: string, value: unknown, names?: Names): string => {
  if (value === undefined || value === null) return reviewText.empty;
  const choice = kindOf(kind)?.fields[field]?.choices?.[String(value)];
  if (choice !== undefined) return choice;
  if (typeof value === "boolean") return value ? reviewText.yes : reviewText.no;
  if (typeof value === "number") return `${figureText(field, value)}${unitOf(field)}`;
  if (typeof value === "string") return wordText(field, value, names);
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value.join(", ");
  return field === "answers" ? answersText(value) : reviewText.otherContent;
};

/** What a field is called in a sentence; its own name where a newer app brought it. */
export const fieldLabel = (kind: string, field: string): string =>
  kindOf(kind)?.fields[field]?.label ?? field;

/** A body field's answers to quality questions, in their words. */
export const answersText = (answers: object): string =>
  [...new Set(Object.values(answers).map((answer) => labelOfAnswer(String(answer))))].join(", ");

const labelOfAnswer = (answer: string): string =>
  Object.hasOwn(qualityAnswerLabels, answer)
    ? qualityAnswerLabels[answer as keyof typeof qualityAnswerLabels]
    : answer;

/** Units end the names of fields, by rule. */
const UNITS: readonly (readonly [ending: RegExp, unit: string])[] = [
  [/Kg$/, " kg"],
  [/Cm$/, " cm"],
  [/Weeks$/, " minggu"],
];

const unitOf = (field: string): string => UNITS.find(([ending]) => ending.test(field))?.[1] ?? "";

/** A scale's and a board's figures have at least one decimal; counts have none. */
const figureText = (field: string, value: number): string =>
  /(Kg|Cm)$/.test(field) && Number.isInteger(value) ? `${value},0` : numberToText(value);

const wordText = (field: string, value: string, names: Names | undefined): string => {
  if (field === "area") return areaName(value);
  if (field === "rw") return Number(value) === 0 ? reviewText.rwUnknown : reviewText.rw(value);
  if (field === "rt") return reviewText.rt(value);
  if (isCivilDate(value)) return formatDate(value);
  return names && NAMED_BY_ID.has(field) ? nameOfId(value, names) : value;
};

/** Fields that hold the id of somebody or something with a name. */
const NAMED_BY_ID: ReadonlySet<string> = new Set([
  "mother",
  "carer",
  "other",
  "family",
  "team",
  "posyandu",
  "weightTool",
  "lengthTool",
]);

const nameOfId = (id: string, { personCard, familyCard, references }: Names): string => {
  const family = familyCard(id);
  if (family) return reviewText.familyOf(family.headName);
  const reference = ["team", "posyandu", "tool"]
    .flatMap((kind) => references(kind))
    .find((known) => known.id === id);
  const name = reference?.body.name;
  return personCard(id)?.name ?? (typeof name === "string" ? name : reviewText.outside);
};
