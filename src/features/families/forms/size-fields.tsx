import type { JSX } from "preact";
import { NumberField } from "#ui/number-field.tsx";
import { problemText } from "./form-problem.ts";
import type { MemberFieldsProps } from "./member-fields.tsx";
import { formText } from "./text.ts";

/** Weight and length at birth and the weeks of the pregnancy, from the KIA book. */
export const SizeFields = ({ form, problems, onChange }: MemberFieldsProps): JSX.Element => (
  <>
    <NumberField
      label={formText.birthWeight}
      hint={formText.birthWeightHint}
      optional
      unit="kg"
      value={form.birthWeight}
      error={problemText(problems.birthWeight, formText.birthWeight)}
      onInput={(birthWeight) => onChange({ ...form, birthWeight })}
    />
    <NumberField
      label={formText.birthLength}
      optional
      unit="cm"
      value={form.birthLength}
      error={problemText(problems.birthLength, formText.birthLength)}
      onInput={(birthLength) => onChange({ ...form, birthLength })}
    />
    <NumberField
      label={formText.gestation}
      hint={formText.gestationHint}
      optional
      whole
      unit="minggu"
      value={form.gestation}
      error={problemText(problems.gestation, formText.gestation)}
      onInput={(gestation) => onChange({ ...form, gestation })}
    />
  </>
);
