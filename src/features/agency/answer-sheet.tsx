import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AgencyItemFacts } from "#domain/agencies/item-facts.ts";
import { type AgencyOutcome, agencyAnswer } from "#domain/records/agency-answer.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { DateField } from "#ui/date-field.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { readAnswer } from "./read-said.ts";
import { SaidSheet, useSaid } from "./said-sheet.tsx";
import { agencyText } from "./text.ts";

export type AnswerSheetProps = Pick<ScreenProps, "session" | "today" | "showToast"> & {
  readonly facts: AgencyItemFacts;
  readonly outcome: AgencyOutcome;
  readonly onClose: () => void;
};

/** An office's answer, with its day and a few words that the family's companion reads. */
export const AnswerSheet = (props: AnswerSheetProps): JSX.Element => {
  const { today, facts, outcome } = props;
  const [date, setDate] = useState<string>(today);
  const [words, setWords] = useState("");
  const said = useSaid(props, agencyAnswer.kind, () => readAnswer({ date, words }, outcome, facts, today));
  return (
    <SaidSheet title={agencyText.outcomes[outcome]} said={said} onClose={props.onClose}>
      <DateField
        label={agencyText.date}
        value={date}
        error={said.errorOf("NotADate", "InFuture", "TooEarly")}
        quickDays={[{ label: uiText.today, date: today }]}
        onInput={setDate}
      />
      <TextField
        label={outcome === "received" ? agencyText.wordsReceived : agencyText.words[outcome]}
        hint={agencyText.wordsHint}
        optional={outcome === "received"}
        lines="many"
        maxLength={500}
        value={words}
        error={said.errorOf("NoWords")}
        onInput={setWords}
      />
    </SaidSheet>
  );
};
