import type { JSX } from "preact";
import { carer } from "#domain/records/carer.ts";
import { choiceOptions } from "#features/shared/form/choice-options.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { MemberFieldsProps } from "./member-fields.tsx";
import { formText } from "./text.ts";

const RELATIONS = ["mother", "father", "grandparent", "sibling", "relative", "other"] as const;

/** More answers than these are a list to scroll, not rows to tap. */
const MOST_ROWS = 6;

/** Where the child is weighed, and who looks after it day by day. */
export const CareFields = ({ form, problems, context, onChange }: MemberFieldsProps): JSX.Element => {
  const options = context.posyandu.map(({ id, name, serves }) => ({
    value: id,
    label: name,
    ...(serves ? { detail: formText.posyanduServes } : {}),
  }));
  return (
    <>
      {options.length > 0 &&
        (options.length <= MOST_ROWS ? (
          <ChoiceGroup
            label={formText.posyandu}
            optional
            options={options}
            value={form.posyandu || undefined}
            onChange={(posyandu) => onChange({ ...form, posyandu })}
          />
        ) : (
          <SelectField
            label={formText.posyandu}
            optional
            options={options}
            value={form.posyandu || undefined}
            onChange={(posyandu) => onChange({ ...form, posyandu: posyandu ?? "" })}
          />
        ))}
      <ChoiceGroup
        label={formText.carer}
        optional
        options={choiceOptions(carer, "relation", RELATIONS)}
        value={form.carerRelation || undefined}
        onChange={(carerRelation) => onChange({ ...form, carerRelation })}
      />
      {form.carerRelation !== "" && form.carerRelation !== "mother" && (
        <TextField
          label={formText.carerName}
          optional
          capitalize="words"
          maxLength={200}
          value={form.carerName}
          error={problemText(problems.carerName, formText.carerName)}
          onInput={(carerName) => onChange({ ...form, carerName })}
        />
      )}
    </>
  );
};
