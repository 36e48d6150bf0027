import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { type Autosave, createAutosave } from "#features/shared/form/autosave.ts";
import { notSavedText, saveProblemText } from "#features/shared/form/save-problem-text.ts";
import {
  isDirty,
  keptForm,
  MEASUREMENT_FORM,
  type MeasureForm,
} from "#features/shared/measuring/measure-form.ts";
import { type MeasureView, viewMeasure } from "#features/shared/measuring/measure-view.ts";
import { readyToSave, type SaveHindrance } from "#features/shared/measuring/ready-to-save.ts";
import type { ScreenProps } from "../../screen-props.ts";
import { weighingText } from "../text.ts";
import { afterPaint } from "./after-paint.ts";
import type { Register } from "./create-register.ts";
import { emptyEntry, entryContext, keptEntryOf } from "./entry-context.ts";
import { saveEntry } from "./save-entry.ts";

/** One child at the scale. */
export interface Entry {
  readonly form: MeasureForm;
  readonly view: MeasureView;
  readonly stage: "typing" | "saved";
  readonly problem: string | undefined;
  /** Takes the entry back; there once it is on the disk. */
  readonly undo: (() => void) | undefined;
  readonly change: (next: MeasureForm) => void;
  /** Answers what has to be looked at first; nothing when it is being saved, and the result stands at once. */
  readonly save: () => SaveHindrance | undefined;
}

export type EntryProps = Pick<ScreenProps, "session" | "today" | "holdForm" | "showToast"> & {
  readonly register: Register;
  readonly child: ChildFacts;
};

/** Everything the open line of the register decides. */
export const useEntry = ({ session, today, holdForm, showToast, register, child }: EntryProps): Entry => {
  const { date, posyandu } = register;
  const opened = useMemo(() => emptyEntry(date), [date]);
  const kept = useMemo(() => keptEntryOf(session.drafts, child.id, date), [child.id, date]);
  // The figures as they were when the line was opened: what is saved here does not become its own past.
  const context = useMemo(() => entryContext(session, child, date, today), [child.id, date, today]);
  const [form, setForm] = useState(kept?.form ?? opened);
  const [stage, setStage] = useState<Entry["stage"]>("typing");
  const [problem, setProblem] = useState<string>();
  const [undo, setUndo] = useState<() => void>();
  const view = useMemo(() => viewMeasure(form, context), [judgedPart(form), context]);
  const dirty = isDirty(form, opened) && stage === "typing";
  useEffect(() => (dirty ? holdForm() : undefined), [dirty]);

  const draftId = useRef(kept?.draftId ?? session.newId());
  const autosave = useRef<Autosave<MeasureForm>>(undefined);
  autosave.current ??= createAutosave(async (value) => {
    await afterPaint();
    const done = await session.drafts.keep({
      id: draftId.current,
      form: MEASUREMENT_FORM,
      title: weighingText.draftTitle(child.name),
      subject: child.id,
      value: keptForm(value, undefined),
    });
    if (!done.ok) setProblem(`${weighingText.draftNotKept} ${saveProblemText(done.problem)}`);
  });

  const forgetDraft = (): void => {
    const removed = draftId.current;
    void autosave.current?.settle().then(() => session.drafts.remove(removed));
    draftId.current = session.newId();
  };

  const takeBack = async (undo: () => ReturnType<typeof session.saveGroup>, entered: MeasureForm) => {
    const undone = await undo();
    if (!undone.ok) return showToast({ text: saveProblemText(undone.problem) });
    setStage("typing");
    setUndo(undefined);
    setForm(entered);
    autosave.current?.keep(entered);
    showToast({ text: weighingText.undone });
  };

  const write = async (fields: Parameters<typeof saveEntry>[1]["fields"], entered: MeasureForm) => {
    await afterPaint();
    await autosave.current?.settle();
    const saved = await saveEntry(session, {
      child: child.id,
      posyandu: posyandu.id,
      fields,
      draftId: draftId.current,
    });
    if (!saved.ok) {
      setStage("typing");
      setProblem(`${notSavedText.title} ${notSavedText.safe} ${saveProblemText(saved.problem)}`);
      return;
    }
    draftId.current = session.newId();
    setUndo(() => () => void takeBack(saved.value.undo, entered));
  };

  const save = (): SaveHindrance | undefined => {
    if (stage === "saved") return undefined;
    const decided = readyToSave(form, context, false);
    setForm(decided.form);
    if (!decided.ready) return decided.hindrance;
    setStage("saved");
    setProblem(undefined);
    void write(decided.fields, { ...decided.form, isTried: false });
    return undefined;
  };

  const change = (next: MeasureForm) => {
    setForm(next);
    setProblem(undefined);
    // Only what was left is kept: a closed tab costs the figure under the finger, a slow phone no work at every key.
    if (next.typing !== undefined) return;
    if (isDirty(next, opened)) autosave.current?.keep(next);
    else if (isDirty(form, opened)) forgetDraft();
  };
  return { form, view, stage, problem, undo, change, save };
};

/** All that a judgement depends on. The figure under the finger does not count, so its letters cost no new one. */
const judgedPart = (form: MeasureForm): string =>
  JSON.stringify(form.typing === undefined ? form : { ...form, draft: { ...form.draft, [form.typing]: "" } });
