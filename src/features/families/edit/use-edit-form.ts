import { useState } from "preact/hooks";
import { hasNone, type Problems } from "#features/form-problem.ts";
import { saveProblemText } from "#features/save-problem-text.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { type DraftName, keptValue, useKeptDraft } from "#features/use-kept-draft.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { familiesText } from "../text.ts";

/** What a form says: the records it writes, or what is in the way. */
export interface FormReading {
  readonly versions: readonly NewVersion[];
  readonly problems: Problems<string>;
}

export interface EditFormInput<Form> {
  readonly draft: DraftName & { readonly title: string };
  readonly schema: Parameters<typeof keptValue<Form>>[2];
  /** The form as the record stands, or empty. */
  readonly opened: Form;
  readonly read: (form: Form) => FormReading;
  /** What takes the save back. */
  readonly undo: (written: readonly NewVersion[]) => readonly NewVersion[];
  /** Where to go when it is saved, left or thrown away. */
  readonly donePath: string;
}

/** A form on one page: kept at every change, saved as one group, taken back from the toast. */
export const useEditForm = <Form>(props: ScreenProps, input: EditFormInput<Form>) => {
  const { session, go, showToast } = props;
  const { draft, opened } = input;
  const [form, setForm] = useState<Form>(() => keptValue(session, draft.id, input.schema) ?? opened);
  const [isTried, setIsTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isDirty = JSON.stringify(form) !== JSON.stringify(opened);
  const kept = useKeptDraft<Form>(props, draft, isDirty);
  const { versions, problems } = input.read(form);

  const change = (next: Form) => {
    setForm(next);
    setProblem(undefined);
    if (JSON.stringify(next) === JSON.stringify(opened)) void kept.forget();
    else kept.keep(next, draft.title);
  };

  const write = async () => {
    setIsSaving(true);
    await kept.settle();
    const saved = await session.saveGroup(versions, { removeDraft: draft.id });
    setIsSaving(false);
    if (!saved.ok) {
      // Settling forgot what still waited to be kept.
      kept.keep(form, draft.title);
      return setProblem(saveProblemText(saved.problem));
    }
    const takeBack = async () => {
      const undone = await session.saveGroup(input.undo(versions), { reason: familiesText.undoReason });
      showToast({ text: undone.ok ? familiesText.undoneEdit : saveProblemText(undone.problem) });
    };
    showToast(
      saved.value.versions.length > 0
        ? { text: familiesText.saved, onUndo: () => void takeBack() }
        : { text: familiesText.unchanged },
    );
    go(input.donePath);
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
    save: () => {
      if (hasNone(problems)) return void write();
      setIsTried(true);
      setRefusals((count) => count + 1);
    },
    back: () => {
      if (isDirty) showToast({ text: familiesText.draftKept });
      go(input.donePath);
    },
    discard: () => void kept.forget().then(() => go(input.donePath)),
  };
};
