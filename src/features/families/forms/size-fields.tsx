import type { JSX } from "preact";
import { gestationDaysText, lmpFit } from "#domain/people/gestation-at-birth.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { DateField } from "#ui/date-field.tsx";
import { NumberField } from "#ui/number-field.tsx";
import type { MemberFieldsProps } from "./member-fields.tsx";
import { readMember } from "./read-member.ts";
import { formText } from "./text.ts";

/** Weight and length at birth and the weeks of the pregnancy, from the KIA book. */
export const SizeFields = ({ form, problems, context, onChange }: MemberFieldsProps): JSX.Element => (
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
    <DateField
      label={formText.lmp}
      hint={formText.lmpHint}
      optional
      value={form.lmpDate}
      error={problemText(problems.lmpDate, formText.lmp)}
      onInput={(lmpDate) => onChange({ ...form, lmpDate })}
    />
    <ByLmp form={form} context={context} />
  </>
);

/** What the HPHT comes to, so that a slip is seen; said besides when the weeks say something else. */
const ByLmp = ({ form, context }: Pick<MemberFieldsProps, "form" | "context">): JSX.Element | null => {
  const { birthDate, lmpDate, gestationWeeks } = readMember(form, context.today).values;
  if (lmpDate === undefined || birthDate === undefined) return null;
  const { days } = lmpFit(lmpDate, birthDate);
  const differs = gestationWeeks !== undefined && gestationWeeks !== Math.floor(days / 7);
  return (
    <p>
      {formText.gestationByLmp(gestationDaysText(days))}
      {differs && ` ${formText.gestationDiffers(gestationWeeks)}`}
    </p>
  );
};
