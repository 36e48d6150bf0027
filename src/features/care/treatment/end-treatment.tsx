import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type TreatmentOutcome, treatmentOutcomeLabels } from "#domain/records/treatment.ts";
import type { TreatmentFacts } from "#domain/treatment/treatment-facts.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { TextField } from "#ui/text-field.tsx";
import { labelOptions } from "../label-options.ts";
import { treatmentText } from "./text.ts";

export type EndTreatmentProps = Pick<ScreenProps, "session" | "today" | "showToast"> & {
  readonly facts: TreatmentFacts;
  readonly onClose: () => void;
};

/** How a round ended: sembuh, lanjut, putus, dirujuk. */
export const EndTreatment = ({
  session,
  today,
  showToast,
  facts,
  onClose,
}: EndTreatmentProps): JSX.Element => {
  const [outcome, setOutcome] = useState<TreatmentOutcome>();
  const [note, setNote] = useState("");
  const [isTried, setIsTried] = useState(false);
  const [problem, setProblem] = useState<string>();
  const save = async () => {
    setIsTried(true);
    if (outcome === undefined) return;
    const { record, subject } = facts;
    const saved = await session.saveGroup([
      {
        record,
        subject,
        kind: "treatment",
        fields: { endDate: today, outcome, outcomeNote: note.trim() || undefined },
      },
    ]);
    if (!saved.ok) return setProblem(saveProblemText(saved.problem));
    showToast({ text: treatmentText.saved });
    onClose();
  };
  return (
    <Sheet
      isOpen
      title={treatmentText.end}
      onClose={onClose}
      actions={
        <Button look="primary" wide onPress={() => void save()}>
          {treatmentText.end}
        </Button>
      }
    >
      <SaveNotice problem={problem} draftProblem={undefined} />
      <ChoiceGroup
        label={treatmentText.outcome}
        options={labelOptions(treatmentOutcomeLabels)}
        value={outcome}
        error={isTried && outcome === undefined ? treatmentText.outcomeMissing : undefined}
        onChange={setOutcome}
      />
      <TextField label={treatmentText.outcomeNote} optional maxLength={300} value={note} onInput={setNote} />
    </Sheet>
  );
};
