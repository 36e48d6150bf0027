import { useRef, useState } from "preact/hooks";
import { type Autosave, createAutosave } from "#features/shared/form/autosave.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { Session } from "#storage/session-types.ts";
import { weighingText } from "../text.ts";
import { type NewChildForm, newChildFromKept } from "./new-child-form.ts";

/** Keeps what was typed of a new child, so that a closed tab costs the field under the finger. */
export interface NewChildDraft {
  /** What was left unsaved at this posyandu. */
  readonly resumed: NewChildForm | undefined;
  readonly problem: string | undefined;
  readonly keep: (form: NewChildForm) => void;
  readonly forget: () => void;
  /** Nothing is being written any more; answers the draft that the save takes along. */
  readonly settled: () => Promise<string>;
}

/** The name under which these drafts are kept. */
const NEW_CHILD = "newChild";

export const useNewChildDraft = (session: Session, posyandu: string): NewChildDraft => {
  const [resumed] = useState(() => unfinished(session, posyandu));
  const [problem, setProblem] = useState<string>();
  const draftId = useRef(resumed?.id ?? session.newId());
  const autosave = useRef<Autosave<NewChildForm>>(undefined);
  autosave.current ??= createAutosave(async (value) => {
    const done = await session.drafts.keep({
      id: draftId.current,
      form: NEW_CHILD,
      title: weighingText.addDraftTitle(value.name.trim()),
      subject: posyandu,
      value,
    });
    setProblem(done.ok ? undefined : `${weighingText.draftNotKept} ${saveProblemText(done.problem)}`);
  });
  return {
    resumed: resumed?.form,
    problem,
    keep: (form) => autosave.current?.keep(form),
    forget: () => {
      const removed = draftId.current;
      draftId.current = session.newId();
      void autosave.current?.settle().then(() => session.drafts.remove(removed));
    },
    settled: async () => {
      await autosave.current?.settle();
      return draftId.current;
    },
  };
};

/** The name of a child whose registration was left unsaved at this posyandu, perhaps still empty; undefined when there is none. */
export const unfinishedChild = (session: Session, posyandu: string): string | undefined =>
  unfinished(session, posyandu)?.form.name;

const unfinished = (
  { drafts }: Session,
  posyandu: string,
): { readonly id: string; readonly form: NewChildForm } | undefined =>
  drafts
    .list()
    .filter(({ form, subject }) => form === NEW_CHILD && subject === posyandu)
    .flatMap(({ id, value }) => {
      const form = newChildFromKept(value);
      return form === undefined ? [] : [{ id, form }];
    })[0];
