import { canonical } from "#domain/facts/canonical.ts";
import type { Fold } from "#domain/facts/fold.ts";
import type { FieldConflict, Merged } from "#domain/facts/merge.ts";
import { RETRACTED, type Version } from "#domain/facts/version.ts";
import { fieldValue } from "#domain/facts/writes.ts";
import { measurementsOf } from "#domain/measurements/child-measurement.ts";
import { measurement } from "#domain/records/measurement.ts";
import { fieldLabel, valueText } from "#features/shared/record/value-text.ts";
import type { ConflictChoice } from "./conflict-choice.ts";
import { conflictSentence } from "./conflict-sentence.ts";
import { recordTitle } from "./record-title.ts";
import type { RightsHere } from "./review-rights.ts";
import type { Target } from "./save-review.ts";
import { shownBecause } from "./shown-because.ts";
import { type SubjectWords, subjectWords } from "./subject-words.ts";
import { reviewText } from "./text.ts";
import { authorText, instantDayText, type Names, namesIn } from "./written-by.ts";

/** A record with two different standing values in at least one field. */
export interface ConflictItem {
  readonly key: string;
  readonly subject: SubjectWords;
  readonly merged: Merged;
  /** "penimbangan dan pengukuran, 3 Mei 2026". */
  readonly title: string;
  readonly fields: readonly ConflictField[];
  /** The version to send back, where a measurement can only be settled by measuring again. */
  readonly sendBack: Target | undefined;
}

export interface ConflictField {
  readonly field: string;
  /** "berat badan"; empty for the withdrawal of the whole record. */
  readonly label: string;
  /** "Bidan Rina menulis 9,4 kg pada 3 Mei; Kader Siti 9,1 kg pada 2 Mei. Keduanya disimpan." */
  readonly sentence: string;
  /** Which one is shown until somebody decides, and why. */
  readonly because: string;
  readonly options: readonly ConflictOption[];
  /** Why somebody else has to choose; undefined when this person may. */
  readonly mayNotText: string | undefined;
}

/** One of the values one may choose. */
export interface ConflictOption {
  /** Names it in the form. */
  readonly id: string;
  readonly label: string;
  /** Who wrote it and when. */
  readonly detail: string;
  readonly choice: ConflictChoice;
}

/** Tells the conflicts of one record, with what may be chosen. */
export const conflictItem = (merged: Merged, fold: Fold, rights: RightsHere, names: Names): ConflictItem => ({
  key: merged.record,
  subject: subjectWords(merged.subject, names, fold),
  merged,
  title: recordTitle(merged.kind, merged.body),
  fields: merged.conflicts.map((conflict) => conflictField(merged, conflict, rights, names)),
  sendBack: sendBackTarget(merged, fold, rights),
});

const sendBackTarget = (
  { kind, record, subject, conflicts }: Merged,
  fold: Fold,
  rights: RightsHere,
): Target | undefined => {
  const mayChoose = rights.mayWrite(
    kind,
    conflicts.map(({ field }) => field),
  );
  if (kind !== measurement.kind || mayChoose || !rights.may("sendBack", { kind, changed: [] }))
    return undefined;
  const shown = measurementsOf(fold, subject).find((measured) => measured.record === record);
  return shown && { id: shown.version, record, subject };
};

const conflictField = (
  { kind, state }: Merged,
  conflict: FieldConflict,
  rights: RightsHere,
  names: Names,
): ConflictField => {
  const { field, shown } = conflict;
  const isWithdrawal = field === RETRACTED;
  return {
    field,
    label: isWithdrawal ? "" : fieldLabel(kind, field),
    sentence: conflictSentence(kind, conflict, names),
    because: shownBecause(kind, field, shown, names),
    options: isWithdrawal ? withdrawalOptions(conflict, state, names) : valueOptions(kind, conflict, names),
    mayNotText: mayNotText(kind, field, rights),
  };
};

const mayNotText = (kind: string, field: string, { mayWrite }: RightsHere): string | undefined => {
  if (mayWrite(kind, [field])) return undefined;
  return kind === measurement.kind ? reviewText.mayNotChoose : reviewText.mayNotChooseOther;
};

/** Each different value once, with everybody who wrote it. */
const valueOptions = (
  kind: string,
  { field, writes }: FieldConflict,
  names: Names,
): readonly ConflictOption[] => {
  const byValue = new Map<string, Version[]>();
  for (const write of writes) {
    const value = canonical(fieldValue(write, field));
    byValue.set(value, [...(byValue.get(value) ?? []), write]);
  }
  return [...byValue.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const value = fieldValue(first, field);
    return {
      id: first.id,
      label: valueText(kind, field, value, namesIn(names)),
      detail: writersText(same, names),
      choice: { type: "value", field, value } as const,
    };
  });
};

const withdrawalOptions = (
  { writes }: FieldConflict,
  state: Merged["state"],
  names: Names,
): readonly ConflictOption[] => {
  const withdrawing = writes.filter(({ content }) => content.type === "retracted");
  const keeping = writes.filter(({ content }) => content.type === "body");
  return [
    {
      id: "withdraw",
      label: reviewText.keepWithdrawn,
      detail: writersText(withdrawing, names),
      choice: { type: "withdraw" },
    },
    {
      id: "keep",
      label: reviewText.useAgain,
      detail: writersText(keeping, names),
      choice: { type: "keep", isWithdrawn: state === "retracted" },
    },
  ];
};

const writersText = (versions: readonly Version[], names: Names): string =>
  versions
    .map((version) => `${authorText(version, names)}, ${instantDayText(version.recordedAt)}`)
    .join("; ");
