import { useEffect, useRef, useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { type Autosave, createAutosave } from "#features/shared/form/autosave.ts";
import { notSavedText, saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { Draft } from "#storage/draft-types.ts";

/** Which unfinished form is kept. */
export type DraftName = Pick<Draft, "id" | "form" | "subject">;

export interface KeptDraft<Value> {
  /** Keeps the form as it is now; `title` is for the sentence that offers it again. */
  readonly keep: (value: Value, title: string) => void;
  /** Nothing is being written any more: the moment to save, or to forget. */
  readonly settle: () => Promise<void>;
  readonly forget: () => Promise<void>;
  /** What stands there again needs no draft; what is typed next does. */
  readonly clear: () => Promise<void>;
  /** Why the last keeping did not work. */
  readonly problem: string | undefined;
}

/** Keeps a form at every change, and holds updates and locks off while anything typed is not saved. */
export const useKeptDraft = <Value>(
  { session, holdForm }: Pick<ScreenProps, "session" | "holdForm">,
  name: DraftName,
  isDirty: boolean,
): KeptDraft<Value> => {
  const [problem, setProblem] = useState<string>();
  // The same form may have been saved or thrown away since the unlock.
  useState(() => session.drafts.reopen(name.id));
  // `holdForm` is one function for the app's whole life.
  useEffect(() => (isDirty ? holdForm() : undefined), [isDirty]);
  const autosave = useRef<Autosave<{ readonly value: Value; readonly title: string }>>(undefined);
  autosave.current ??= createAutosave(async ({ value, title }) => {
    const kept = await session.drafts.keep({ ...name, title, value });
    setProblem(kept.ok ? undefined : `${notSavedText.draftNotKept} ${saveProblemText(kept.problem)}`);
  });
  const settle = async () => {
    await autosave.current?.settle();
  };
  return {
    keep: (value, title) => autosave.current?.keep({ value, title }),
    settle,
    forget: async () => {
      await settle();
      await session.drafts.remove(name.id);
    },
    clear: async () => {
      await settle();
      const removed = session.drafts.remove(name.id);
      session.drafts.reopen(name.id);
      await removed;
    },
    problem,
  };
};

/** What was kept under an id, read by the form's own schema; nothing when it is none or of another version. */
export const keptValue = <Value>(
  session: Pick<ScreenProps["session"], "drafts">,
  id: string,
  schema: { safeParse(value: unknown): { success: true; data: Value } | { success: false } },
): Value | undefined => {
  const draft = session.drafts.list().find((one) => one.id === id);
  const parsed = draft && schema.safeParse(draft.value);
  return parsed?.success ? parsed.data : undefined;
};
