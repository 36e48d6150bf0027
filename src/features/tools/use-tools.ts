import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import { tool } from "#domain/records/tool.ts";
import { type Autosave, createAutosave } from "#features/shared/form/autosave.ts";
import { notSavedText, saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { useLive } from "#ui/use-live.ts";
import type { ScreenProps } from "../screen-props.ts";
import { toolText } from "./text.ts";
import {
  emptyToolForm,
  readToolForm,
  type ToolContext,
  type ToolForm,
  type ToolProblems,
  toolFormSchema,
} from "./tool-form.ts";
import { type ToolGroup, toolAreas, toolGroups, toolPlaces } from "./tools-here.ts";

/** Everything the list of tools and its form decide. */
export interface Tools {
  readonly groups: readonly ToolGroup[];
  readonly context: ToolContext;
  readonly areas: readonly string[];
  readonly mayRegister: boolean;
  /** The open form; nothing while only the list is shown. */
  readonly form: ToolForm | undefined;
  readonly isNew: boolean;
  readonly problems: ToolProblems;
  readonly problem: string | undefined;
  /** What was typed before and not saved. */
  readonly unfinished: ToolForm | undefined;
  readonly open: (form: ToolForm | undefined) => void;
  readonly change: (form: ToolForm) => void;
  /** Closes the form; what was typed stays as a draft. */
  readonly close: () => void;
  readonly save: () => Promise<void>;
  readonly retire: () => Promise<void>;
}

const FORM = "tool";
const draftId = (id: string): string => `${FORM} ${id}`;

export const useTools = ({ session, today, holdForm, showToast }: ScreenProps): Tools => {
  const revision = useLive(session);
  const groups = useMemo(() => toolGroups(session), [session, revision]);
  const areas = useMemo(() => toolAreas(session), [session, revision]);
  const known = groups.flatMap(({ rows }) => rows);
  const context: ToolContext = { today, places: toolPlaces(session), others: known };
  const [form, setForm] = useState<ToolForm>();
  const [problems, setProblems] = useState<ToolProblems>({});
  const [problem, setProblem] = useState<string>();
  useEffect(() => (form === undefined ? undefined : holdForm()), [form === undefined]);
  const autosave = useRef<Autosave<ToolForm>>(undefined);
  autosave.current ??= createAutosave(async (value) => {
    const kept = await session.drafts.keep({
      id: draftId(value.id),
      form: FORM,
      title: value.name || toolText.draftTitle,
      value,
    });
    if (!kept.ok) setProblem(`${toolText.draftNotKept} ${saveProblemText(kept.problem)}`);
  });
  const show = (next: ToolForm | undefined) => {
    if (next) session.drafts.reopen(draftId(next.id));
    setForm(next);
    setProblems({});
    setProblem(undefined);
  };
  const write = async (version: NewVersion, done: string, undo: NewVersion | undefined): Promise<void> => {
    await autosave.current?.settle();
    const saved = await session.saveGroup([version], { removeDraft: draftId(version.record) });
    if (!saved.ok)
      return setProblem(`${notSavedText.title} ${notSavedText.safe} ${saveProblemText(saved.problem)}`);
    show(undefined);
    showToast({ text: done, ...(undo ? { onUndo: () => void session.saveGroup([undo]) } : {}) });
  };
  const save = async (): Promise<void> => {
    if (!form) return;
    const read = readToolForm(form, context);
    setProblems(read.ok ? {} : read.problem);
    if (!read.ok) return;
    const name = { record: form.id, subject: form.id, kind: tool.kind };
    await write({ ...name, fields: read.value }, toolText.saved, undefined);
  };
  const retire = async (): Promise<void> => {
    const card = session.references(tool.kind).find(({ id }) => id === form?.id);
    if (!form || !card) return;
    const name = { record: form.id, subject: form.id, kind: tool.kind };
    await write({ ...name, retract: true, reason: toolText.retireReason }, toolText.retired, {
      ...name,
      fields: card.body,
      reason: toolText.restoreReason,
    });
  };
  return {
    groups,
    context,
    areas,
    mayRegister:
      areas.length > 0 &&
      mayWrite(
        session.grants().list.map(({ role }) => role),
        tool.kind,
      ) === "accept",
    form,
    isNew: form !== undefined && !known.some(({ id }) => id === form.id),
    problems,
    problem,
    unfinished: form === undefined ? unfinishedIn(session) : undefined,
    open: (given) => show(given ?? emptyToolForm(session.newId(), areas)),
    change: (next) => {
      setForm(next);
      autosave.current?.keep(next);
    },
    close: () => show(undefined),
    save,
    retire,
  };
};

const unfinishedIn = ({ drafts }: ScreenProps["session"]): ToolForm | undefined => {
  const kept = toolFormSchema.safeParse(drafts.list().find(({ form }) => form === FORM)?.value);
  return kept.success ? kept.data : undefined;
};
