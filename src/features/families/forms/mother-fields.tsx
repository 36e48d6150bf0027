import type { JSX } from "preact";
import { problemText } from "#features/shared/form/form-problem.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { NumberField } from "#ui/number-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { MemberFieldsProps } from "./member-fields.tsx";
import { OTHER_MOTHER, UNKNOWN_MOTHER } from "./member-form.ts";
import { formText } from "./text.ts";

/** The mother, picked from the family or named, and the order of birth that tells twins apart. */
export const MotherFields = ({ form, problems, context, onChange }: MemberFieldsProps): JSX.Element => (
  <>
    <ChoiceGroup
      label={formText.mother}
      options={[
        ...context.mothers.map(({ id, name }) => ({ value: id, label: name })),
        { value: OTHER_MOTHER, label: formText.motherOther },
        { value: UNKNOWN_MOTHER, label: formText.motherUnknown },
      ]}
      value={form.mother || undefined}
      error={problemText(problems.mother, formText.motherMissing)}
      onChange={(mother) => onChange({ ...form, mother })}
    />
    {form.mother === OTHER_MOTHER && (
      <TextField
        label={formText.motherName}
        capitalize="words"
        maxLength={200}
        value={form.motherName}
        error={problemText(problems.motherName, formText.motherNameMissing)}
        onInput={(motherName) => onChange({ ...form, motherName })}
      />
    )}
    <NumberField
      label={formText.birthOrder}
      hint={formText.birthOrderHint}
      optional
      whole
      value={form.birthOrder}
      error={problemText(problems.birthOrder, formText.birthOrder)}
      onInput={(birthOrder) => onChange({ ...form, birthOrder })}
    />
  </>
);
