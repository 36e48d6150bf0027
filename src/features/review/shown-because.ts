import { RETRACTED, type Version } from "#domain/facts/version.ts";
import { fieldValue } from "#domain/facts/writes.ts";
import { fieldClassOf } from "#domain/records/index.ts";
import { valueText } from "#features/shared/record/value-text.ts";
import { becauseText } from "./text.ts";
import { type Names, namesIn } from "./written-by.ts";

/** Which of the values is shown until somebody decides, and why: each class of field has its rule. */
export const shownBecause = (kind: string, field: string, shown: Version, names: Names): string => {
  if (field === RETRACTED)
    return shown.content.type === "retracted" ? becauseText.withdrawn : becauseText.restored;
  const value = valueText(kind, field, fieldValue(shown, field), namesIn(names));
  const { type } = fieldClassOf(kind, field);
  if (type === "roleRanked" && shown.stamp?.role !== "healthWorker") return becauseText.register(value);
  return becauseText[type](value);
};
