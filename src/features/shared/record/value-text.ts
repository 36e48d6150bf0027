import { areaName } from "#domain/areas/index.ts";
import { isCivilDate } from "#domain/civil-date.ts";
import { topicOf } from "#domain/counselling/index.ts";
import { dangerSignOf } from "#domain/danger/danger-list.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import { kindOf } from "#domain/records/index.ts";
import { mbgExceptionLabels } from "#domain/records/mbg-day.ts";
import { qualityAnswerLabels } from "#domain/records/measurement.ts";
import { reasonOf } from "#domain/referral/reasons.ts";
import { formatCount, formatDate } from "#ui/format.ts";

/** The name behind an id of a person, family, posyandu, team or tool; nothing when it is not on this phone. */
export type NameOf = (id: string) => string | undefined;

/** What stands where a record says nothing, or something that this app has no words for. */
const words = {
  empty: "kosong",
  yes: "ya",
  no: "tidak",
  unknown: "belum diketahui",
  outside: "di luar wilayah",
  other: "isian lain",
  /** The strokes themselves say nothing to a reader. */
  signed: "ada",
  /** Another record, which has a history of its own. */
  recorded: "tercatat",
  private: "jawaban pribadi, tidak ditampilkan",
} as const;

/**
 * A field's value as people read it: a choice by its label, a figure with its unit, an id by the name it stands for. What was asked in
 * private is masked, whoever reads; numbers that name a person in state registers, and telephone numbers, until they are asked for.
 */
export const valueText = (
  kind: string,
  field: string,
  value: unknown,
  nameOf: NameOf,
  numbers: "masked" | "shown" = "masked",
): string => {
  if (value === undefined || value === null) return words.empty;
  const rule = kindOf(kind)?.fields[field];
  if (rule?.private) return words.private;
  const choice = rule?.choices?.[String(value)];
  if (choice !== undefined) return choice;
  if (numbers === "masked" && isIdentifying(kind, value)) return `•••• ${value.slice(-4)}`;
  switch (typeof value) {
    case "boolean":
      return value ? words.yes : words.no;
    case "number":
      return rule?.unit === undefined ? numberText(field, value) : `${formatted(value)} ${rule.unit}`;
    case "string":
      return wordText(field, value, nameOf);
    default:
      return listText(value, (item) => rule?.choices?.[item] ?? nameOf(item));
  }
};

/** True of NIK, No KK and telephone numbers: what the server keeps sealed and is a row of digits. */
export const isIdentifying = (kind: string, value: unknown): value is string =>
  kindOf(kind)?.sealedOnServer === true && typeof value === "string" && /^\+?[\d\s.-]{6,30}$/.test(value);

/** What a field is called; its own name where a newer app brought it. */
export const fieldLabel = (kind: string, field: string): string => {
  const label = kindOf(kind)?.fields[field]?.label ?? field;
  return `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`;
};

/** Answers to quality questions in their words, each once. */
export const answersText = (answers: object): string => {
  const said = Object.values(answers).map((answer) =>
    typeof answer === "string" && Object.hasOwn(qualityAnswerLabels, answer)
      ? qualityAnswerLabels[answer as keyof typeof qualityAnswerLabels]
      : words.other,
  );
  return [...new Set(said)].join(", ");
};

const formatted = (value: number): string =>
  Number.isInteger(value) ? formatCount(value) : figureText(value);

/** Units end the names of fields, by rule. */
const numberText = (field: string, value: number): string => {
  if (field.endsWith("Kg")) return `${figureText(value)} kg`;
  if (field.endsWith("Cm")) return `${figureText(value)} cm`;
  return field.endsWith("Weeks") ? `${value} minggu` : String(value);
};

/** Fields that hold the id of somebody or something with a name. */
const NAMED_BY_ID: ReadonlySet<string> = new Set([
  "mother",
  "groom",
  "carer",
  "other",
  "family",
  "team",
  "posyandu",
  "weightTool",
  "lengthTool",
]);

/** Fields that hold the id of another record: an id is no word for anybody. */
const RECORD_ID: ReadonlySet<string> = new Set([
  "visit",
  "pregnancy",
  "dangerSign",
  "treatment",
  "target",
  "targetRecord",
]);

const wordText = (field: string, value: string, nameOf: NameOf): string => {
  if (isCivilDate(value)) return formatDate(value);
  if (field === "area") return areaName(value);
  if (field === "signature") return words.signed;
  if (RECORD_ID.has(field)) return words.recorded;
  if (field === "rw" || field === "rt") return Number(value) === 0 ? words.unknown : value;
  return nameOf(value) ?? (NAMED_BY_ID.has(field) ? words.outside : value);
};

/** What the id of a reason, a danger sign or a card to talk from stands for; the id itself where this app knows none. */
const idWords = (id: string): string =>
  reasonOf(id)?.label ?? dangerSignOf(id)?.text ?? topicOf(id)?.title ?? id;

/** "Rani: sakit" of those who got no meal that day. */
const exceptionText = (value: unknown, nameOf: NameOf): string | undefined => {
  if (typeof value !== "object" || value === null || !("person" in value) || !("reason" in value))
    return undefined;
  const { person, reason } = value;
  if (typeof person !== "string" || typeof reason !== "string") return undefined;
  const why = Object.hasOwn(mbgExceptionLabels, reason)
    ? mbgExceptionLabels[reason as keyof typeof mbgExceptionLabels]
    : words.other;
  return `${nameOf(person) ?? words.outside}: ${why}`;
};

const listText = (value: unknown, nameOf: NameOf): string => {
  if (Array.isArray(value) && value.every((item) => typeof item === "string"))
    return value.map((item) => nameOf(item) ?? idWords(item)).join(", ");
  if (Array.isArray(value)) {
    const missed = value.map((item) => exceptionText(item, nameOf));
    if (missed.length > 0 && missed.every((text) => text !== undefined)) return missed.join(", ");
  }
  return typeof value === "object" && value !== null ? answersText(value) : words.other;
};
