import type { JSX } from "preact";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { type Problems, problemText } from "#features/shared/form/form-problem.ts";
import { TopicChips, type TopicChipsProps } from "#features/shared/visit/topic-chips.tsx";
import type { VisitField, VisitForm } from "#features/shared/visit/visit-form.ts";
import { visitText } from "#features/shared/visit/visit-text.ts";
import { CheckGroup } from "#ui/check-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { walkText } from "./text.ts";

export type Named = { readonly id: string; readonly name: string };

export type ClosingFieldsProps = {
  readonly sitting: VisitForm;
  readonly problems: Problems<VisitField>;
  readonly date: CivilDate;
  readonly people: readonly Named[];
  readonly colleagues: readonly Named[];
  /** Absent where nothing of a talk may be kept. */
  readonly topics: TopicChipsProps["topics"] | undefined;
  readonly onChange: (parts: Partial<VisitForm>) => void;
};

/** Before leaving: what was talked about, who was there, when next. All of it may stay empty. */
export const ClosingFields = (props: ClosingFieldsProps): JSX.Element => {
  const { sitting, problems, date, people, colleagues, topics, onChange } = props;
  const { attendees = [] } = sitting;
  const isMet = sitting.met === "met";
  return (
    <>
      {isMet && topics && (
        <TopicChips
          topics={topics}
          chosen={sitting.topics}
          onChange={(chosen) => onChange({ topics: [...chosen] })}
        />
      )}
      <DateField
        label={visitText.next}
        optional
        value={sitting.next}
        error={problemText(problems.next, visitText.next)}
        quickDays={[
          { label: visitText.nextInTwoWeeks, date: addDays(date, 14) },
          { label: visitText.nextInAMonth, date: addDays(date, 30) },
        ]}
        onInput={(next) => onChange({ next })}
      />
      {isMet && people.length > 0 && (
        <CheckGroup
          label={visitText.people}
          optional
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          values={sitting.people}
          onChange={(chosen) => onChange({ people: [...chosen] })}
        />
      )}
      {colleagues.length > 0 && (
        <CheckGroup
          label={walkText.attendees}
          optional
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          values={attendees}
          onChange={(chosen) => onChange({ attendees: [...chosen] })}
        />
      )}
      <TextField
        label={visitText.note}
        hint={visitText.noteHint}
        optional
        lines="many"
        maxLength={2000}
        value={sitting.note}
        onInput={(note) => onChange({ note })}
      />
    </>
  );
};
