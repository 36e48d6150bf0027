import type { JSX } from "preact";
import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import { weeksAtBirth } from "#domain/episodes/birth/birth-records.ts";
import type { PregnancyFacts } from "#domain/episodes/care-facts.ts";
import { delivery } from "#domain/records/delivery.ts";
import { choiceOptions } from "#features/shared/form/choice-options.ts";
import { type Problems, problemText } from "#features/shared/form/form-problem.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { NumberField } from "#ui/number-field.tsx";
import { episodesText } from "../text.ts";
import type { BirthField, BirthForm } from "./birth-form.ts";

export type BirthFieldsProps = {
  readonly form: BirthForm;
  readonly problems: Problems<BirthField>;
  readonly pregnancy: PregnancyFacts | undefined;
  readonly today: CivilDate;
  readonly onChange: (next: BirthForm) => void;
};

const optionsOf = (field: "place" | "attendant" | "method" | "motherCondition") =>
  choiceOptions(delivery, field, Object.keys(delivery.fields[field]?.choices ?? {}));

/** When, where, who helped, how the mother is. */
export const BirthFields = (props: BirthFieldsProps): JSX.Element => {
  const { form, problems, pregnancy, today, onChange } = props;
  const set = (parts: Partial<BirthForm>) => onChange({ ...form, ...parts });
  const day = parseCivilDate(form.date);
  const weeks = day.ok ? weeksAtBirth(pregnancy, day.value) : undefined;
  return (
    <>
      <DateField
        label={episodesText.birthDate}
        value={form.date}
        error={problemText(problems.date, episodesText.birthDateMissing)}
        quickDays={[{ label: "Hari ini", date: today }]}
        onInput={(date) => set({ date })}
      />
      <NumberField
        label={episodesText.gestationAtBirth}
        hint={
          weeks === undefined
            ? episodesText.gestationAtBirthHintNone
            : episodesText.gestationAtBirthHint(`${weeks} minggu`)
        }
        optional
        whole
        unit="minggu"
        value={form.gestationWeeks}
        error={problemText(problems.gestationWeeks, episodesText.gestationAtBirth)}
        onInput={(gestationWeeks) => set({ gestationWeeks })}
      />
      <ChoiceGroup
        label={episodesText.birthPlace}
        options={optionsOf("place")}
        value={form.place || undefined}
        error={problemText(problems.place, episodesText.birthPlaceMissing)}
        onChange={(place) => set({ place })}
      />
      <ChoiceGroup
        label={episodesText.attendant}
        options={optionsOf("attendant")}
        value={form.attendant || undefined}
        error={problemText(problems.attendant, episodesText.attendantMissing)}
        onChange={(attendant) => set({ attendant })}
      />
      <ChoiceGroup
        label={episodesText.method}
        optional
        options={optionsOf("method")}
        value={form.method || undefined}
        onChange={(method) => set({ method })}
      />
      <ChoiceGroup
        label={episodesText.mother}
        options={optionsOf("motherCondition")}
        value={form.motherCondition || undefined}
        error={problemText(problems.motherCondition, episodesText.motherMissing)}
        onChange={(motherCondition) => set({ motherCondition })}
      />
    </>
  );
};
