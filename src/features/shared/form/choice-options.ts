import type { RecordKind } from "#domain/records/record-kind.ts";

/** Answers of a field with the words of its kind, first letter large: they stand alone on a row. */
export const choiceOptions = <Value extends string>(
  kind: Pick<RecordKind, "fields">,
  field: string,
  values: readonly Value[],
): readonly { readonly value: Value; readonly label: string }[] =>
  values.map((value) => ({ value, label: choiceLabel(kind, field, value) }));

/** One answer with the word of its kind, as it stands alone; a newer app's word as it is. */
export const choiceLabel = (kind: Pick<RecordKind, "fields">, field: string, value: string): string =>
  capitalized(kind.fields[field]?.choices?.[value] ?? value);

/** "istri" as it stands alone: "Istri". */
export const capitalized = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
