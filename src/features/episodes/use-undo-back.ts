import type { ScreenProps } from "#features/screen-props.ts";
import { undoVersions } from "#features/shared/form/undo-versions.ts";
import { useOpened } from "#features/shared/record/use-opened.ts";
import type { NewVersion } from "#storage/session-types.ts";

/** Takes back what changes records that stand: they say again what they said when the form was opened; absent until that is known. */
export const useUndoBack = (
  session: ScreenProps["session"],
  person: string,
): ((written: readonly NewVersion[]) => readonly NewVersion[]) | undefined => {
  const opening = useOpened((id) => session.openPerson(id), person);
  return opening.at === "open" ? (written) => undoVersions(written, opening.subjects.fold) : undefined;
};
