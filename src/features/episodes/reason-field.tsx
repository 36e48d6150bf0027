import type { JSX } from "preact";
import { type FormProblem, problemText } from "#features/shared/form/form-problem.ts";
import { TextField } from "#ui/text-field.tsx";
import { episodesText } from "./text.ts";

export type ReasonFieldProps = {
  /** Absent where something new is told: nothing is asked then. */
  readonly reason: string | undefined;
  readonly problem: FormProblem | undefined;
  readonly onInput: (reason: string) => void;
};

/** Why something recorded is corrected. */
export const ReasonField = ({ reason, problem, onInput }: ReasonFieldProps): JSX.Element | null =>
  reason === undefined ? null : (
    <TextField
      label={episodesText.correctReason}
      hint={episodesText.correctReasonHint}
      maxLength={200}
      value={reason}
      error={problemText(problem, episodesText.correctReasonMissing)}
      onInput={onInput}
    />
  );
