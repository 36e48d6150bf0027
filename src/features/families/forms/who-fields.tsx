import type { JSX } from "preact";
import { sexes, sexLabels } from "#domain/people/sex.ts";
import { membership } from "#domain/records/membership.ts";
import { choiceOptions } from "#features/shared/form/choice-options.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { MemberFieldsProps } from "./member-fields.tsx";
import type { MemberForm } from "./member-form.ts";
import { formText } from "./text.ts";

type Role = Exclude<MemberForm["familyRole"], "">;

/** What a grown-up can be in a family; a man is nobody's wife. */
const rolesFor = (sex: MemberForm["sex"]): readonly Role[] =>
  sex === "L" ? ["head", "child", "parent", "other"] : ["wife", "head", "child", "parent", "other"];

/** Name, sex where it does not follow, place in the family for grown-ups. */
export const WhoFields = ({ form, problems, onChange }: MemberFieldsProps): JSX.Element => (
  <>
    <TextField
      label={formText.name}
      hint={form.group === "child" ? formText.nameHint : undefined}
      capitalize="words"
      maxLength={200}
      value={form.name}
      error={problemText(problems.name, formText.nameMissing)}
      onInput={(name) => onChange({ ...form, name })}
    />
    {form.group !== "woman" && (
      <ChoiceGroup
        label={formText.sex}
        layout="row"
        options={sexes.map((sex) => ({ value: sex, label: sexLabels[sex] }))}
        value={form.sex || undefined}
        error={problemText(problems.sex, formText.sexMissing)}
        onChange={(sex) =>
          onChange({
            ...form,
            sex,
            familyRole: sex === "L" && form.familyRole === "wife" ? "" : form.familyRole,
          })
        }
      />
    )}
    {form.group !== "child" && (
      <ChoiceGroup
        label={formText.role}
        options={choiceOptions(membership, "role", rolesFor(form.sex))}
        value={form.familyRole || undefined}
        error={problemText(problems.familyRole, formText.roleMissing)}
        onChange={(familyRole) => onChange({ ...form, familyRole })}
      />
    )}
  </>
);
