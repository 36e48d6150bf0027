import type { JSX } from "preact";
import { ageText, isUnderFive } from "#domain/people/age-text.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { formatDate } from "#ui/format.ts";
import { NumberField } from "#ui/number-field.tsx";
import type { MemberFieldsProps } from "./member-fields.tsx";
import { readBirth } from "./read-birth.ts";
import { formText } from "./text.ts";

/** An exact date, or an age from which it is estimated, or nobody knows. */
export const BirthFields = (props: MemberFieldsProps): JSX.Element => {
  const { form, problems, onChange } = props;
  const ageError = problemText(problems.age, formText.ageMissing);
  return (
    <>
      <ChoiceGroup
        label={formText.birthMode}
        options={[
          { value: "exact", label: formText.birthExact, detail: formText.birthExactHint },
          { value: "age", label: formText.birthAge, detail: formText.birthAgeHint },
          {
            value: "unknown",
            label: formText.birthUnknown,
            ...(form.group === "child" ? { detail: formText.birthUnknownHint } : {}),
          },
        ]}
        value={form.birthMode || undefined}
        error={problemText(problems.birthMode, formText.birthModeMissing)}
        onChange={(birthMode) => onChange({ ...form, birthMode })}
      />
      {form.birthMode === "exact" && (
        <DateField
          label={formText.birthDate}
          value={form.birthDate}
          error={problemText(problems.birthDate, formText.birthDateMissing)}
          onInput={(birthDate) => onChange({ ...form, birthDate })}
        />
      )}
      {form.birthMode === "age" && (
        <>
          <p class="form-note">{formText.ageHint}</p>
          <div class="form-pair">
            <NumberField
              label={formText.ageYears}
              whole
              value={form.ageYears}
              error={ageError}
              onInput={(ageYears) => onChange({ ...form, ageYears })}
            />
            <NumberField
              label={formText.ageMonths}
              whole
              value={form.ageMonths}
              onInput={(ageMonths) => onChange({ ...form, ageMonths })}
            />
          </div>
        </>
      )}
      <ReadAge {...props} />
    </>
  );
};

/** What the answer means: the age of an exact date, the date of an age. */
const ReadAge = ({ form, context: { today } }: MemberFieldsProps): JSX.Element => {
  const birth = readBirth(form, today);
  const { birthDate, isEstimated } = birth.ok ? birth.value : {};
  return (
    <p class="form-note" aria-live="polite">
      {birthDate !== undefined &&
        (isEstimated
          ? formText.estimated(formatDate(birthDate))
          : formText.readsAs(ageText({ birthDate }, today)))}
      {birthDate !== undefined && form.group === "child" && !isUnderFive({ birthDate }, today) && (
        <> {formText.notUnderFive}</>
      )}
    </p>
  );
};
