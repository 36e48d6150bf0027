import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { childText } from "./text.ts";

export type WithdrawFormProps = {
  readonly onWithdraw: (reason: string) => Promise<string | undefined>;
  readonly onCancel: () => void;
};

const OTHER = "other";

/** Why a record is withdrawn; nothing is withdrawn without saying why. */
export const WithdrawForm = ({ onWithdraw, onCancel }: WithdrawFormProps): JSX.Element => {
  const [choice, setChoice] = useState<string>();
  const [words, setWords] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const withdraw = async (): Promise<void> => {
    const reason = choice === OTHER ? words.trim() : choice;
    if (!reason) return setProblem(childText.reasonMissing);
    setIsBusy(true);
    setProblem(await onWithdraw(reason));
    setIsBusy(false);
  };
  return (
    <div class="child__stack">
      <p>{childText.withdrawHint}</p>
      {problem !== undefined && <Banner tone="problem" announce title={problem} />}
      <ChoiceGroup
        label={childText.reason}
        options={[
          ...childText.withdrawReasons.map((value) => ({ value: value as string, label: value })),
          { value: OTHER, label: childText.otherReason },
        ]}
        value={choice}
        onChange={setChoice}
      />
      {choice === OTHER && (
        <TextField label={childText.otherReason} value={words} maxLength={200} onInput={setWords} />
      )}
      <Button look="danger" wide busy={isBusy} onPress={() => void withdraw()}>
        {childText.withdraw}
      </Button>
      <Button wide onPress={onCancel}>
        {uiText.cancel}
      </Button>
    </div>
  );
};
