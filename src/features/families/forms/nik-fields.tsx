import type { JSX } from "preact";
import { nikDigits } from "#domain/people/nik.ts";
import { identity } from "#domain/records/identity.ts";
import { choiceOptions } from "#features/shared/form/choice-options.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { MemberFieldsProps } from "./member-fields.tsx";
import { formText } from "./text.ts";
import { Warnings } from "./warnings.tsx";

const STATUSES = ["present", "notYet", "unknown", "refused"] as const;

/** The NIK, or why there is none. Nothing stands in for a missing one. */
export const NikFields = ({ form, problems, nikWarnings, onChange }: MemberFieldsProps): JSX.Element => (
  <>
    <ChoiceGroup
      label={formText.nikStatus}
      options={choiceOptions(identity, "nikStatus", STATUSES)}
      value={form.nikStatus || undefined}
      error={problemText(problems.nikStatus, formText.nikStatusMissing)}
      onChange={(nikStatus) => onChange({ ...form, nikStatus })}
    />
    {form.nikStatus === "present" && (
      <TextField
        label={formText.nik}
        hint={formText.nikHint}
        keypad="digits"
        maxLength={25}
        value={form.nik}
        error={problemText(problems.nik, formText.nikMissing)}
        result={
          <>
            <p class="form-note">{formText.nikDigits(nikDigits(form.nik).length)}</p>
            <Warnings texts={nikWarnings} />
          </>
        }
        onInput={(nik) => onChange({ ...form, nik })}
      />
    )}
  </>
);
