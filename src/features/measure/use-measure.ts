import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Body } from "#domain/facts/version.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { type Autosave, createAutosave } from "#features/shared/form/autosave.ts";
import { notSavedText, saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { measureContextOf } from "#features/shared/measuring/measure-context.ts";
import {
  isDirty,
  keptForm,
  MEASUREMENT_FORM,
  type MeasureForm,
} from "#features/shared/measuring/measure-form.ts";
import { type MeasureView, viewMeasure } from "#features/shared/measuring/measure-view.ts";
import { readyToSave, type SaveHindrance } from "#features/shared/measuring/ready-to-save.ts";
import { saveMeasurement } from "./save-measurement.ts";
import { measureText } from "./text.ts";
import type { Opened } from "./use-opening.ts";

/** Where the form stands. */
export type MeasureStage = "typing" | "saving" | "saved";

export interface Measuring {
  readonly form: MeasureForm;
  readonly view: MeasureView;
  readonly stage: MeasureStage;
  readonly isResumed: boolean;
  /** Why the last save, or the keeping of the draft, did not work. */
  readonly problem: string | undefined;
  readonly change: (next: MeasureForm) => void;
  /** Answers what has to be looked at first; nothing when it is being saved. */
  readonly save: () => SaveHindrance | undefined;
  readonly startOver: () => void;
}

/** Everything the measuring screen decides. */
export const useMeasure = (
  { session, today, holdForm, showToast, go }: ScreenProps,
  ready: Opened,
  savedPath: string | undefined,
): Measuring => {
  const { child, earlier, record, opened, resumed } = ready;
  const [form, setForm] = useState(resumed?.form ?? opened);
  const [stage, setStage] = useState<MeasureStage>("typing");
  const [isResumed, setIsResumed] = useState(resumed !== undefined);
  const [problem, setProblem] = useState<string>();
  const context = useMemo(
    () => measureContextOf(session, child, earlier, today),
    [session, child, today, earlier],
  );
  const view = useMemo(() => viewMeasure(form, context), [form, context]);
  const dirty = isDirty(form, opened) && stage !== "saved";
  useEffect(() => (dirty ? holdForm() : undefined), [dirty]);

  // A draft that was saved or removed does not come back under its id: what is typed after that takes a new one.
  const draftId = useRef(resumed?.draftId ?? session.newId());
  const autosave = useRef<Autosave<MeasureForm>>(undefined);
  autosave.current ??= createAutosave(async (value) => {
    const title =
      record === undefined
        ? measureText.draftTitle(child.name)
        : measureText.correctionDraftTitle(child.name);
    const kept = await session.drafts.keep({
      id: draftId.current,
      form: MEASUREMENT_FORM,
      title,
      subject: child.id,
      value: keptForm(value, record?.record),
    });
    if (!kept.ok) setProblem(`${measureText.draftNotKept} ${saveProblemText(kept.problem)}`);
  });
  const forgetDraft = (): void => {
    const removed = draftId.current;
    void autosave.current?.settle().then(() => session.drafts.remove(removed));
    draftId.current = session.newId();
  };
  const change = (next: MeasureForm) => {
    setForm(next);
    setProblem(undefined);
    if (isDirty(next, opened)) autosave.current?.keep(next);
    else if (isDirty(form, opened)) forgetDraft();
  };

  const write = async (fields: Body): Promise<void> => {
    setStage("saving");
    await autosave.current?.settle();
    const saved = await saveMeasurement(session, ready, fields, {
      reason: form.reason.trim(),
      draftId: draftId.current,
    });
    if (!saved.ok) {
      setStage("typing");
      setProblem(`${notSavedText.title} ${notSavedText.safe} ${saveProblemText(saved.problem)}`);
      return;
    }
    const { isChanged, undo } = saved.value;
    setStage("saved");
    draftId.current = session.newId();
    const takeBack = async (): Promise<void> => {
      const undone = await undo();
      if (!undone.ok) return showToast({ text: saveProblemText(undone.problem) });
      setStage("typing");
      autosave.current?.keep(form);
      showToast({ text: measureText.undone });
    };
    const text = record === undefined ? measureText.saved : measureText.savedCorrection;
    showToast(isChanged ? { text, onUndo: () => void takeBack() } : { text: measureText.unchanged });
    if (savedPath !== undefined) go(savedPath);
  };

  const save = (): SaveHindrance | undefined => {
    if (stage !== "typing") return undefined;
    const decided = readyToSave(form, context, record !== undefined);
    setForm(decided.form);
    if (!decided.ready) return decided.hindrance;
    void write(decided.fields);
    return undefined;
  };

  const startOver = () => {
    setForm(opened);
    setIsResumed(false);
    forgetDraft();
  };
  return { form, view, stage, isResumed, problem, change, save, startOver };
};
