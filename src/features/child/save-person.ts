import type { Body } from "#domain/facts/version.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { NewVersion, Session } from "#storage/session-types.ts";
import type { Toast } from "#ui/toasts.tsx";

/** Something done about a person, and what takes it back. */
export interface PersonChange {
  readonly versions: readonly NewVersion[];
  /** What undoes it; history keeps both. */
  readonly undo: readonly NewVersion[];
  readonly doneText: string;
}

/** Writes a change and offers to take it back; answers why it could not be kept, or nothing. */
export const savePersonChange = async (
  session: Session,
  { versions, undo, doneText }: PersonChange,
  showToast: (toast: Toast) => void,
): Promise<string | undefined> => {
  const saved = await session.saveGroup(versions);
  if (!saved.ok) return saveProblemText(saved.problem);
  const takeBack = async (): Promise<void> => {
    const undone = await session.saveGroup(undo);
    if (!undone.ok) showToast({ text: saveProblemText(undone.problem) });
  };
  showToast({ text: doneText, onUndo: () => void takeBack() });
  return undefined;
};

/** An edit of the person's own record, and the same fields as they were. */
export const personEdit = (
  person: string,
  fields: Body,
  before: Body,
): Pick<PersonChange, "versions" | "undo"> => {
  const name = { record: person, subject: person, kind: "person" };
  const old = Object.fromEntries(Object.keys(fields).map((field) => [field, before[field]]));
  return { versions: [{ ...name, fields }], undo: [{ ...name, fields: old }] };
};
