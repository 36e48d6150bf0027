import type { JSX } from "preact";
import { type Problems, problemText } from "#features/shared/form/form-problem.ts";
import { CheckRow } from "#ui/check-row.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { HeadField, HeadForm } from "./head-form.ts";
import { formText } from "./text.ts";
import { Warnings } from "./warnings.tsx";

export type HeadFieldsProps = {
  readonly form: HeadForm;
  readonly problems: Problems<HeadField>;
  readonly kkWarnings: readonly string[];
  readonly onChange: (form: HeadForm) => void;
};

/** Name of the head, No KK, phone, address on the card. */
export const HeadFields = ({ form, problems, kkWarnings, onChange }: HeadFieldsProps): JSX.Element => {
  const set = (parts: Partial<HeadForm>) => onChange({ ...form, ...parts });
  return (
    <>
      <TextField
        label={formText.headName}
        value={form.headName}
        capitalize="words"
        maxLength={200}
        error={problemText(problems.headName, formText.headNameMissing)}
        onInput={(headName) => set({ headName })}
      />
      <TextField
        label={formText.kkNumber}
        hint={formText.kkHint}
        optional
        keypad="digits"
        maxLength={25}
        value={form.kkNumber}
        error={problemText(problems.kkNumber, formText.kkNumber)}
        result={<Warnings texts={kkWarnings} />}
        onInput={(kkNumber) => set({ kkNumber })}
      />
      <TextField
        label={formText.phone}
        optional
        keypad="tel"
        maxLength={25}
        value={form.phone}
        error={problemText(problems.phone, formText.phone)}
        onInput={(phone) => set({ phone })}
      />
      <CheckRow
        label={formText.kkDiffers}
        checked={form.kkDiffers}
        onChange={(kkDiffers) => set({ kkDiffers })}
      />
      {form.kkDiffers && (
        <TextField
          label={formText.kkAddress}
          lines="many"
          maxLength={200}
          value={form.kkAddress}
          error={problemText(problems.kkAddress, formText.kkAddressMissing)}
          onInput={(kkAddress) => set({ kkAddress })}
        />
      )}
    </>
  );
};
