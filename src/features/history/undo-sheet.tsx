import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { notSavedText, saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { SaveProblem } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { historyText } from "./text.ts";

export type UndoSheetProps = {
  /** Answers why it could not be kept; nothing when it was. */
  readonly onUndo: (reason: string) => Promise<SaveProblem | undefined>;
  readonly onCancel: () => void;
};

/** No reason anybody could type. */
const OTHER = "\u0000";

/** Asks why a record goes back to what it said before: nothing is taken away, a further step says so. */
export const UndoSheet = ({ onUndo, onCancel }: UndoSheetProps): JSX.Element => {
  const [choice, setChoice] = useState<string>();
  const [other, setOther] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [problem, setProblem] = useState<SaveProblem>();
  const reason = (choice === OTHER ? other : (choice ?? "")).trim();
  const save = async () => {
    setIsTried(true);
    if (reason === "") return;
    setIsSaving(true);
    setProblem(await onUndo(reason));
    setIsSaving(false);
  };
  return (
    <Sheet
      isOpen
      title={historyText.undoTitle}
      onClose={onCancel}
      actions={
        <>
          <Button look="primary" wide busy={isSaving} onPress={() => void save()}>
            {historyText.undo}
          </Button>
          <Button wide onPress={onCancel}>
            {uiText.cancel}
          </Button>
        </>
      }
    >
      <p>{historyText.undoBody}</p>
      {problem && (
        <Banner
          tone="problem"
          title={notSavedText.title}
          safe={notSavedText.safe}
          todo={saveProblemText(problem)}
          announce
        />
      )}
      <ChoiceGroup
        label={historyText.undoWhy}
        error={isTried && reason === "" ? historyText.undoReasonMissing : undefined}
        options={[
          ...historyText.undoReasons.map((value) => ({ value: value as string, label: value })),
          { value: OTHER, label: historyText.undoOther },
        ]}
        value={choice}
        onChange={setChoice}
      />
      {choice === OTHER && (
        <TextField label={historyText.undoOther} value={other} maxLength={200} onInput={setOther} />
      )}
    </Sheet>
  );
};
