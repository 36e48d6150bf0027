import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { notSavedText, saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { SaveProblem } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import type { NoteQuestion } from "./note-question.ts";

export type NoteSheetProps = {
  readonly question: NoteQuestion | undefined;
  readonly problem: SaveProblem | undefined;
  readonly onDecide: (question: NoteQuestion, note: string) => Promise<void>;
  readonly onCancel: () => void;
};

/** Longest note; the record allows more, but on a phone nobody reads more. */
const MOST_LETTERS = 500;

/** Asks for the words that go with a decision. */
export const NoteSheet = ({ question, problem, onDecide, onCancel }: NoteSheetProps): JSX.Element => {
  const [note, setNote] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const key = question && `${question.decision} ${question.targets.map(({ id }) => id).join(" ")}`;
  useEffect(() => {
    setNote("");
    setIsTried(false);
  }, [key]);
  const isMissing = question?.missing !== undefined && note.trim() === "";
  const save = async () => {
    setIsTried(true);
    if (!question || isMissing) return;
    setIsSaving(true);
    await onDecide(question, note);
    setIsSaving(false);
  };
  return (
    <Sheet
      isOpen={question !== undefined}
      title={question?.title ?? ""}
      onClose={onCancel}
      actions={
        <>
          <Button look="primary" wide busy={isSaving} onPress={() => void save()}>
            {question?.confirmLabel}
          </Button>
          <Button wide onPress={onCancel}>
            {uiText.cancel}
          </Button>
        </>
      }
    >
      <p>{question?.body}</p>
      {problem && (
        <Banner
          tone="problem"
          title={notSavedText.title}
          safe={notSavedText.safe}
          todo={saveProblemText(problem)}
          announce
        />
      )}
      <TextField
        label={question?.label ?? ""}
        hint={question?.hint}
        lines="many"
        maxLength={MOST_LETTERS}
        optional={question?.missing === undefined}
        value={note}
        onInput={setNote}
        error={isTried && isMissing ? question?.missing : undefined}
      />
    </Sheet>
  );
};
