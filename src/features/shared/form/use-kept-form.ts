import { useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { hasNone, type Problems } from "#features/shared/form/form-problem.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { type DraftName, keptValue, useKeptDraft } from "#features/shared/form/use-kept-draft.ts";
import type { NewVersion } from "#storage/session-types.ts";

/** Words after saving and leaving. */
export interface KeptFormWords {
  readonly saved: string;
  /** Said in place of `saved` when nothing differed from what stands. */
  readonly unchanged?: string;
  readonly undone: string;
  readonly undoReason: string;
  readonly draftKept: string;
}

export const keptFormText: KeptFormWords = {
  saved: "Tersimpan di HP ini",
  undone: "Dikembalikan seperti semula",
  undoReason: "Dibatalkan penulisnya",
  draftKept: "Isian disimpan. Lanjutkan dari Beranda.",
};

/** The form of drafts kept here; their id is the path where they go on. */
export const PATH_DRAFT = "path";

export interface KeptFormInput<Form> {
  /** Where the form lives: its draft is offered again under it. The id of the draft alone, where `draft` says what form it is. */
  readonly path: string;
  readonly draft?: Omit<DraftName, "id"> | undefined;
  /** What it is about, for the sentence that offers it again. */
  readonly title: string;
  readonly schema: Parameters<typeof keptValue<Form>>[2];
  readonly opened: Form;
  readonly read: (form: Form) => {
    readonly versions: readonly NewVersion[];
    readonly problems: Problems<string>;
  };
  /** Why what is recorded is corrected; absent for what is new. */
  readonly reason?: ((form: Form) => string | undefined) | undefined;
  /** What takes the save back; absent where it cannot be. */
  readonly undo?: ((written: readonly NewVersion[]) => readonly NewVersion[]) | undefined;
  /** Where to go when it is left, and unless `onSaved` goes elsewhere, when it is saved. */
  readonly donePath: string;
  readonly onSaved?: ((form: Form) => void) | undefined;
  /** Where a new subject lives that nothing else places. */
  readonly stream?: string | undefined;
  readonly words?: KeptFormWords | undefined;
}

/** Takes new records back. */
export const undoNew =
  (subject: string) =>
  (written: readonly NewVersion[]): readonly NewVersion[] =>
    written.map(({ record, kind }) => ({ record, subject, kind, retract: true as const }));

/** A form of one page: kept at every change, saved as one group, taken back from the toast. */
export const useKeptForm = <Form>(props: ScreenProps, input: KeptFormInput<Form>) => {
  const { session, go, showToast } = props;
  const { opened, path: draftId, title, words = keptFormText } = input;
  const [form, setForm] = useState<Form>(() => keptValue(session, draftId, input.schema) ?? opened);
  const [isTried, setIsTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isDirty = JSON.stringify(form) !== JSON.stringify(opened);
  const kept = useKeptDraft<Form>(props, { id: draftId, ...(input.draft ?? { form: PATH_DRAFT }) }, isDirty);
  const { versions, problems } = input.read(form);

  const change = (next: Form) => {
    setForm(next);
    setProblem(undefined);
    if (JSON.stringify(next) === JSON.stringify(opened)) void kept.clear();
    else kept.keep(next, title);
  };

  const write = async () => {
    setIsSaving(true);
    await kept.settle();
    const reason = input.reason?.(form)?.trim();
    const saved = await session.saveGroup(versions, {
      removeDraft: draftId,
      ...(reason ? { reason } : {}),
      ...(input.stream === undefined ? {} : { stream: input.stream }),
    });
    setIsSaving(false);
    if (!saved.ok) {
      // Settling forgot what still waited to be kept.
      kept.keep(form, title);
      return setProblem(saveProblemText(saved.problem));
    }
    const unchanged = saved.value.versions.length === 0 ? words.unchanged : undefined;
    const undo = unchanged === undefined ? input.undo?.(versions) : undefined;
    const takeBack = async (back: readonly NewVersion[]) => {
      const undone = await session.saveGroup(back, { reason: words.undoReason });
      showToast({ text: undone.ok ? words.undone : saveProblemText(undone.problem) });
    };
    showToast({ text: unchanged ?? words.saved, ...(undo ? { onUndo: () => void takeBack(undo) } : {}) });
    if (input.onSaved) input.onSaved(form);
    else go(input.donePath);
  };

  return {
    form,
    change,
    isDirty,
    problems: isTried ? problems : {},
    refusals,
    isSaving,
    problem,
    draftProblem: kept.problem,
    save: (): void => {
      if (hasNone(problems)) return void write();
      setIsTried(true);
      setRefusals((count) => count + 1);
    },
    back: () => {
      if (isDirty) showToast({ text: words.draftKept });
      go(input.donePath);
    },
    discard: (): void => void kept.forget().then(() => go(input.donePath)),
  };
};
