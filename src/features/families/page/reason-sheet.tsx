import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { familiesText } from "../text.ts";

export type ReasonSheetProps = {
  readonly isOpen: boolean;
  readonly title: string;
  /** What happens and what stays. */
  readonly body: string;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
};

const OTHER = "other";

/** "Batalkan catatan": asks why, since whoever looks later wants to know. */
export const ReasonSheet = ({ isOpen, title, body, onConfirm, onCancel }: ReasonSheetProps): JSX.Element => {
  const [choice, setChoice] = useState<string>();
  const [words, setWords] = useState("");
  const [isTried, setIsTried] = useState(false);
  const reason = (choice === OTHER ? words : (choice ?? "")).trim();
  return (
    <Sheet
      isOpen={isOpen}
      title={title}
      onClose={onCancel}
      actions={
        <>
          <Button look="danger" wide onPress={() => (reason === "" ? setIsTried(true) : onConfirm(reason))}>
            {familiesText.retract}
          </Button>
          <Button wide onPress={onCancel}>
            {uiText.cancel}
          </Button>
        </>
      }
    >
      <p>{body}</p>
      <ChoiceGroup
        label={familiesText.retractWhy}
        options={[
          ...familiesText.retractReasons.map((value) => ({ value: value as string, label: value })),
          { value: OTHER, label: familiesText.otherReason },
        ]}
        value={choice}
        error={isTried && reason === "" ? familiesText.reasonMissing : undefined}
        onChange={setChoice}
      />
      {choice === OTHER && (
        <TextField label={familiesText.otherReason} maxLength={200} value={words} onInput={setWords} />
      )}
    </Sheet>
  );
};
