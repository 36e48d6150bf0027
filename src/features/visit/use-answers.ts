import { useState } from "preact/hooks";
import * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { readCorrection, typedOf } from "#domain/forms/correct-answers.ts";
import type { Form } from "#domain/forms/form.ts";
import { formOfKind } from "#domain/forms/index.ts";
import type { AskedBy } from "#domain/forms/read-form.ts";
import { programmeRulesOn } from "#domain/programme/programme-rules.ts";
import type { FormProblem } from "#features/shared/form/form-problem.ts";
import { undoVersions } from "#features/shared/form/undo-versions.ts";
import { useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { decisionsHere } from "#features/shared/record/programme-here.ts";
import type { FamilyCard, OpenedSubjects } from "#storage/session-types.ts";
import type { ScreenProps } from "../screen-props.ts";
import { walkText } from "./text.ts";
import { partsAround } from "./walk-parts.ts";

export const answersFormSchema = z.object({
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Unusual figures that were confirmed, as the text that was. */
  sure: z.record(z.string(), z.string()),
  reason: z.string(),
});
export type AnswersForm = z.infer<typeof answersFormSchema>;

/** Answers of one form at one visit, as they stand. */
export interface SavedAnswers {
  readonly merged: Merged;
  readonly form: Form;
  readonly date: CivilDate;
  readonly card: FamilyCard;
  readonly before: OpenedSubjects;
}

/** Nothing where no answers stand under that id. */
export const savedAnswers = (
  record: string | undefined,
  card: FamilyCard | undefined,
  before: OpenedSubjects,
): SavedAnswers | undefined => {
  const merged = record === undefined ? undefined : before.fold.records.get(record);
  const form = merged && formOfKind(merged.kind);
  if (merged?.state !== "active" || !form || form.kindIsStated || !card) return undefined;
  // Safe: the schema of every form's kind holds a day.
  return { merged, form, date: merged.body.date as CivilDate, card, before };
};

/** Everything the correction of saved answers decides. */
export const useAnswers = (props: ScreenProps, { merged, form, date, card, before }: SavedAnswers) => {
  const { session } = props;
  const { record, subject, kind, body } = merged;
  const name = card.members.find(({ id }) => id === subject)?.name ?? form.title;
  const [by] = useState((): AskedBy => {
    const decisions = decisionsHere(session, card.area);
    const isHealthWorker = session.grants().list.some(({ role }) => role === "healthWorker");
    const parts = partsAround({ card, opened: before, isHealthWorker, decisions }, date);
    const facts = parts.find((part) => part.form.id === form.id && part.subject === subject)?.facts ?? {};
    const openedRules = programmeRulesOn(decisions, date).risk.enabledForCadres;
    return { facts, date, isHealthWorker, openedRules };
  });
  const [opened] = useState(
    (): AnswersForm => ({ typed: mutable(typedOf(form, body)), sure: {}, reason: "" }),
  );
  const readingOf = (typed: AnswersForm["typed"]) => readCorrection(form, body, typed, by);
  const unsure = ({ typed, sure }: AnswersForm): Readonly<Record<string, number>> =>
    Object.fromEntries(Object.entries(readingOf(typed).unusual).filter(([id]) => sure[id] !== typed[id]));
  const edit = useKeptForm<AnswersForm>(props, {
    path: `/keluarga/${card.id}/jawaban?catatan=${record}`,
    title: walkText.answersDraft(name),
    schema: answersFormSchema,
    opened,
    read: (typed) => {
      const { fields, problems } = readingOf(typed.typed);
      const open = [...Object.keys(problems), ...Object.keys(unsure(typed))];
      const asProblems: Record<string, FormProblem> = Object.fromEntries(
        open.map((id) => [id, { type: "Missing" } as const]),
      );
      return {
        versions: [{ record, subject, kind, fields }],
        problems: {
          ...asProblems,
          ...(typed.reason.trim() === "" ? { reason: { type: "Missing" } as const } : {}),
        },
      };
    },
    reason: ({ reason }) => reason,
    undo: (written) => undoVersions(written, before.fold),
    donePath: `/keluarga/${card.id}`,
  });
  return { edit, name, reading: readingOf(edit.form.typed), unsure: unsure(edit.form) };
};

const mutable = (typed: ReturnType<typeof typedOf>): AnswersForm["typed"] =>
  Object.fromEntries(
    Object.entries(typed).map(([id, given]) => [id, typeof given === "string" ? given : [...given]]),
  );
