import type { JSX } from "preact";
import { type AgencyOutcome, agencyAnswer } from "#domain/records/agency-answer.ts";
import { DateField } from "#ui/date-field.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { answerFormSchema, readAnswer } from "./read-said.ts";
import { type SaidProps, SaidSheet, useSaid } from "./said-sheet.tsx";
import { agencyText } from "./text.ts";

/** An office's answer, with its day and a few words that the family's companion reads. */
export const AnswerSheet = (props: SaidProps & { readonly outcome: AgencyOutcome }): JSX.Element => {
  const { today, facts, outcome } = props;
  const edit = useSaid(props, {
    said: outcome,
    kind: agencyAnswer.kind,
    schema: answerFormSchema,
    opened: { date: today, words: "" },
    read: (form) => readAnswer(form, outcome, facts, today),
  });
  const { form } = edit;
  return (
    <SaidSheet edit={edit}>
      <DateField
        label={agencyText.date}
        value={form.date}
        error={edit.errorOf("NotADate", "InFuture", "TooEarly")}
        quickDays={[{ label: uiText.today, date: today }]}
        onInput={(date) => edit.change({ ...form, date })}
      />
      <TextField
        label={outcome === "received" ? agencyText.wordsReceived : agencyText.words[outcome]}
        hint={agencyText.wordsHint}
        optional={outcome === "received"}
        lines="many"
        maxLength={500}
        value={form.words}
        error={edit.errorOf("NoWords")}
        onInput={(words) => edit.change({ ...form, words })}
      />
    </SaidSheet>
  );
};
