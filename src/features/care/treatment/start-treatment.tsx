import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { keepingText, mayKeep } from "#domain/consent/may-keep.ts";
import { treatmentReasonLabels, treatmentTypeLabels } from "#domain/records/treatment.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { KeptForm } from "#features/shared/form/kept-form.tsx";
import { undoNew, useKeptForm } from "#features/shared/form/use-kept-form.ts";
import { Banner } from "#ui/banner.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { treatmentPath } from "../care-paths.ts";
import { labelOptions } from "../label-options.ts";
import { subjectHere } from "../referral/subject-name.ts";
import { treatmentText } from "./text.ts";
import {
  chosenReason,
  daysText,
  emptyTreatmentForm,
  readTreatmentForm,
  treatmentFormSchema,
} from "./treatment-form.ts";

export type StartTreatmentProps = ScreenProps & { readonly person: string; readonly onSaved: () => void };

/** Begins a round: why, what, from when; the days come from the plan unless typed. */
export const StartTreatment = (props: StartTreatmentProps): JSX.Element => {
  const { session, today, person } = props;
  const here = subjectHere(session, person);
  const [record] = useState(() => session.newId());
  const edit = useKeptForm(props, {
    path: treatmentPath(person),
    title: treatmentText.draft(here.name),
    schema: treatmentFormSchema,
    opened: emptyTreatmentForm(record, today),
    read: (form) => readTreatmentForm(form, person, today),
    undo: undoNew(person),
    donePath: `/orang/${person}`,
    onSaved: props.onSaved,
  });
  const { form, problems } = edit;
  const set = (parts: Partial<typeof form>) => edit.change({ ...form, ...parts });
  const limit = keepingText(mayKeep(session.careOf(here.family ?? "")?.consent, "treatment"));
  const types = labelOptions(treatmentTypeLabels);
  return (
    <KeptForm
      title={treatmentText.startTitle}
      about={here.name}
      saveLabel={treatmentText.save}
      edit={limit === undefined ? edit : { ...edit, save: () => scrollTo(0, 0) }}
    >
      {limit !== undefined && <Banner tone="warn" title={limit} />}
      <ChoiceGroup
        label={treatmentText.reason}
        options={labelOptions(treatmentReasonLabels)}
        value={chosenReason(form)}
        error={problemText(problems.reason, treatmentText.reasonMissing)}
        onChange={(reason) => set({ reason, days: "" })}
      />
      {form.reason === "other" && (
        <TextField
          label={treatmentText.reasonText}
          maxLength={200}
          value={form.reasonText}
          onInput={(reasonText) => set({ reasonText })}
        />
      )}
      <ChoiceGroup
        label={treatmentText.type}
        options={types}
        value={types.find(({ value }) => value === form.type)?.value}
        error={problemText(problems.type, treatmentText.typeMissing)}
        onChange={(type) => set({ type })}
      />
      <DateField
        label={treatmentText.start}
        value={form.start}
        error={problemText(problems.start, treatmentText.startMissing)}
        quickDays={[{ label: uiText.today, date: today }]}
        onInput={(start) => set({ start })}
      />
      <TextField
        label={treatmentText.days}
        hint={treatmentText.daysHint}
        keypad="digits"
        maxLength={3}
        value={daysText(form)}
        error={problems.days === undefined ? undefined : treatmentText.daysWrong}
        onInput={(days) => set({ days })}
      />
    </KeptForm>
  );
};
