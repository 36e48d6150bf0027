import type { JSX } from "preact";
import { addDays, addMonths, type CivilDate, civilDateParts } from "#domain/civil-date.ts";
import { visit } from "#domain/records/visit.ts";
import { choiceOptions } from "#features/shared/form/choice-options.ts";
import { type Problems, problemText } from "#features/shared/form/form-problem.ts";
import { TopicChips, type TopicChipsProps } from "#features/shared/visit/topic-chips.tsx";
import type { VisitField, VisitForm } from "#features/shared/visit/visit-form.ts";
import { visitText } from "#features/shared/visit/visit-text.ts";
import { CheckGroup } from "#ui/check-group.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";

export type VisitFieldsProps = {
  readonly form: VisitForm;
  readonly problems: Problems<VisitField>;
  readonly today: CivilDate;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly topics: TopicChipsProps["topics"];
  readonly onChange: (form: VisitForm) => void;
};

const MET = ["met", "notHome", "moved", "refused"] as const;
const PLACES = ["home", "posyandu", "facility", "phone"] as const;
const PURPOSES = ["routine", "followUp", "registration", "other"] as const;

/** The questions about a contact with a family, the one that decides first. */
export const VisitFields = (props: VisitFieldsProps): JSX.Element => {
  const { form, problems, today, people, topics, onChange } = props;
  const set = (parts: Partial<VisitForm>) => onChange({ ...form, ...parts });
  return (
    <>
      {form.correcting !== undefined && (
        <TextField
          label={visitText.reason}
          hint={visitText.reasonHint}
          maxLength={200}
          value={form.reason}
          error={problemText(problems.reason, visitText.reasonMissing)}
          onInput={(reason) => set({ reason })}
        />
      )}
      <ChoiceGroup
        label={visitText.met}
        options={choiceOptions(visit, "met", MET)}
        value={form.met || undefined}
        error={problemText(problems.met, visitText.metMissing)}
        onChange={(met) => set({ met })}
      />
      {form.met === "met" && <Meeting form={form} people={people} topics={topics} onChange={onChange} />}
      <TextField
        label={visitText.note}
        hint={visitText.noteHint}
        optional
        lines="many"
        maxLength={2000}
        value={form.note}
        onInput={(note) => set({ note })}
      />
      <DateField
        label={visitText.date}
        value={form.date}
        error={problemText(problems.date, visitText.dateMissing)}
        quickDays={[
          { label: uiText.today, date: today },
          { label: uiText.yesterday, date: addDays(today, -1) },
        ]}
        onInput={(date) => set({ date })}
      />
      <ChoiceGroup
        label={visitText.place}
        options={choiceOptions(visit, "place", PLACES)}
        value={form.place || undefined}
        error={problemText(problems.place, visitText.placeMissing)}
        onChange={(place) => set({ place })}
      />
      <ChoiceGroup
        label={visitText.purpose}
        options={choiceOptions(visit, "purpose", PURPOSES)}
        value={form.purpose || undefined}
        error={problemText(problems.purpose, visitText.purposeMissing)}
        onChange={(purpose) => set({ purpose })}
      />
      <DateField
        label={visitText.next}
        optional
        value={form.next}
        error={problemText(problems.next, visitText.next)}
        quickDays={[
          { label: visitText.nextInTwoWeeks, date: addDays(today, 14) },
          { label: visitText.nextInAMonth, date: sameDayNextMonth(today) },
        ]}
        onInput={(next) => set({ next })}
      />
    </>
  );
};

const Meeting = ({
  form,
  people,
  topics,
  onChange,
}: Pick<VisitFieldsProps, "form" | "people" | "topics" | "onChange">) => {
  return (
    <>
      {people.length > 0 && (
        <CheckGroup
          label={visitText.people}
          optional
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          values={form.people}
          onChange={(chosen) => onChange({ ...form, people: [...chosen] })}
        />
      )}
      <TopicChips
        topics={topics}
        chosen={form.topics}
        onChange={(chosen) => onChange({ ...form, topics: [...chosen] })}
      />
      <TextField
        label={visitText.otherTopics}
        optional
        maxLength={1000}
        value={form.otherTopics}
        onInput={(otherTopics) => onChange({ ...form, otherTopics })}
      />
    </>
  );
};

/** The same day of the next month, or its 28th: a plan needs no leap-year care. */
const sameDayNextMonth = (today: CivilDate): CivilDate => {
  const day = Math.min(civilDateParts(today).day, 28);
  return `${addMonths(today.slice(0, 7), 1)}-${String(day).padStart(2, "0")}` as CivilDate;
};
