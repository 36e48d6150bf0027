import type { JSX } from "preact";
import { UNKNOWN_RW } from "#domain/people/rw.ts";
import { type Problems, problemText } from "#features/shared/form/form-problem.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { NumberField } from "#ui/number-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { OTHER_RW, type PlaceField, type PlaceForm } from "./place-form.ts";
import type { PlaceOption } from "./place-options.ts";
import { formText } from "./text.ts";

export type PlaceFieldsProps = {
  readonly form: PlaceForm;
  readonly options: readonly PlaceOption[];
  readonly problems: Problems<PlaceField>;
  readonly onChange: (form: PlaceForm) => void;
};

/** More answers than these are a list to scroll, not rows to tap. */
const MOST_ROWS = 7;

/** Kelurahan (where there are several), RW, RT, address. */
export const PlaceFields = ({ form, options, problems, onChange }: PlaceFieldsProps): JSX.Element => {
  const set = (parts: Partial<PlaceForm>) => onChange({ ...form, ...parts });
  const chosen = options.find(({ area }) => area === form.area);
  const areas = options.map(({ area, name }) => ({ value: area, label: name }));
  const areaError = problemText(problems.area, formText.areaMissing);
  const setArea = (area: string | undefined) => set({ area: area ?? "", rwChoice: "", rwOther: "" });
  return (
    <>
      {options.length > 1 && options.length <= MOST_ROWS && (
        <ChoiceGroup
          label={formText.area}
          options={areas}
          value={form.area || undefined}
          error={areaError}
          onChange={setArea}
        />
      )}
      {(options.length > MOST_ROWS || options.length === 0) && (
        <SelectField
          label={formText.area}
          options={areas}
          value={form.area || undefined}
          error={areaError}
          onChange={setArea}
        />
      )}
      <ChoiceGroup
        label={formText.rw}
        layout="row"
        options={[
          ...(chosen?.rws ?? []).map((rw) => ({ value: rw, label: rw })),
          { value: OTHER_RW, label: formText.rwOther },
          { value: UNKNOWN_RW, label: formText.rwUnknown },
        ]}
        value={form.rwChoice || undefined}
        error={form.rwChoice === OTHER_RW ? undefined : problemText(problems.rw, formText.rwMissing)}
        onChange={(rwChoice) => set({ rwChoice })}
      />
      {form.rwChoice === OTHER_RW && (
        <NumberField
          label={formText.rwOtherLabel}
          hint={formText.rwOtherHint}
          whole
          value={form.rwOther}
          error={problemText(problems.rw, formText.rwMissing)}
          onInput={(rwOther) => set({ rwOther })}
        />
      )}
      <NumberField
        label={formText.rt}
        optional
        whole
        value={form.rt}
        error={problemText(problems.rt, formText.rt)}
        onInput={(rt) => set({ rt })}
      />
      <TextField
        label={formText.address}
        hint={formText.addressHint}
        optional
        lines="many"
        maxLength={200}
        value={form.address}
        onInput={(address) => set({ address })}
      />
    </>
  );
};
