import type { FieldConflict } from "#domain/facts/merge.ts";
import { RETRACTED, type Version } from "#domain/facts/version.ts";
import { fieldValue } from "#domain/facts/writes.ts";
import { valueText } from "#features/shared/record/value-text.ts";
import { reviewText } from "./text.ts";
import { authorText, instantDayText, type Names, namesIn } from "./written-by.ts";

/**
 * A conflict as one tells it: "Bidan Rina menulis 9,4 kg pada 3 Mei; Kader Siti 9,1 kg pada 2 Mei. Keduanya disimpan." The
 * newest goes first, by the order in which they were accepted.
 */
export const conflictSentence = (
  kind: string,
  { field, writes }: Pick<FieldConflict, "field" | "writes">,
  names: Names,
): string => {
  const newestFirst = [...writes].reverse();
  const parts = newestFirst.map((write, index) =>
    field === RETRACTED ? withdrawalPart(write, names) : valuePart(kind, field, write, index === 0, names),
  );
  return `${parts.join("; ")}. ${writes.length === 2 ? reviewText.bothKept : reviewText.allKept}`;
};

const valuePart = (kind: string, field: string, write: Version, isFirst: boolean, names: Names): string => {
  const [who, day] = [authorText(write, names), instantDayText(write.recordedAt)];
  const value = fieldValue(write, field);
  if (value === undefined) return reviewText.cleared(who, day);
  return (isFirst ? reviewText.wrote : reviewText.wroteToo)(
    who,
    valueText(kind, field, value, namesIn(names)),
    day,
  );
};

const withdrawalPart = (write: Version, names: Names): string => {
  const [who, day] = [authorText(write, names), instantDayText(write.recordedAt)];
  if (write.content.type === "retracted") return reviewText.withdrew(who, day);
  return (write.changed.includes(RETRACTED) ? reviewText.restored : reviewText.editedUnseen)(who, day);
};
