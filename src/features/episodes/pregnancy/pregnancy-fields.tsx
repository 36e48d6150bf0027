import type { JSX } from "preact";
import { type Problems, problemText } from "#features/shared/form/form-problem.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { NumberField } from "#ui/number-field.tsx";
import { episodesText } from "../text.ts";
import type { PregnancyField, PregnancyForm } from "./pregnancy-form.ts";

export type PregnancyFieldsProps = {
  readonly form: PregnancyForm;
  readonly problems: Problems<PregnancyField>;
  readonly onChange: (next: PregnancyForm) => void;
};

/** What dates the pregnancy. */
export const PregnancyDateFields = ({ form, problems, onChange }: PregnancyFieldsProps): JSX.Element => {
  const set = (parts: Partial<PregnancyForm>) => onChange({ ...form, ...parts });
  return (
    <>
      <ChoiceGroup
        label={episodesText.lmpQuestion}
        options={[
          { value: "sure", label: episodesText.lmpSure },
          { value: "unsure", label: episodesText.lmpUnsure },
          { value: "unknown", label: episodesText.lmpUnknown },
        ]}
        value={form.lmp || undefined}
        error={problemText(problems.lmp, episodesText.lmpMissing)}
        onChange={(lmp) => set({ lmp })}
      />
      {(form.lmp === "sure" || form.lmp === "unsure") && (
        <DateField
          label={episodesText.lmpDate}
          value={form.lmpDate}
          error={problemText(problems.lmpDate, episodesText.lmpDateMissing)}
          onInput={(lmpDate) => set({ lmpDate })}
        />
      )}
      <ChoiceGroup
        label={episodesText.ultrasound}
        layout="row"
        options={[
          { value: "yes", label: episodesText.yes },
          { value: "no", label: episodesText.no },
        ]}
        value={form.hasUltrasound || undefined}
        onChange={(hasUltrasound) => set({ hasUltrasound })}
      />
      {form.hasUltrasound === "yes" && (
        <>
          <DateField
            label={episodesText.ultrasoundDate}
            hint={episodesText.ultrasoundHint}
            value={form.ultrasoundDate}
            error={problemText(problems.ultrasoundDate, episodesText.ultrasoundDateMissing)}
            onInput={(ultrasoundDate) => set({ ultrasoundDate })}
          />
          <NumberField
            label={episodesText.ultrasoundWeeks}
            whole
            unit="minggu"
            value={form.ultrasoundWeeks}
            error={problemText(problems.ultrasoundWeeks, episodesText.ultrasoundWeeksMissing)}
            onInput={(ultrasoundWeeks) => set({ ultrasoundWeeks })}
          />
          <NumberField
            label={episodesText.ultrasoundDays}
            whole
            optional
            unit="hari"
            value={form.ultrasoundDays}
            error={problemText(problems.ultrasoundDays, episodesText.ultrasoundDays)}
            onInput={(ultrasoundDays) => set({ ultrasoundDays })}
          />
        </>
      )}
    </>
  );
};

const FIGURES = [
  { field: "gravida", label: episodesText.gravida, hint: episodesText.gravidaHint, unit: undefined },
  { field: "livingChildren", label: episodesText.livingChildren, hint: undefined, unit: "anak" },
  { field: "fetusCount", label: episodesText.fetuses, hint: undefined, unit: "janin" },
] as const;

const SIZES = [
  { field: "heightCm", label: episodesText.height, hint: undefined, unit: "cm" },
  {
    field: "prePregnancyWeightKg",
    label: episodesText.weightBefore,
    hint: episodesText.weightBeforeHint,
    unit: "kg",
  },
] as const;

/** What was before it, and how tall and heavy she was; none of it is needed to begin. */
export const PregnancyHistoryFields = ({ form, problems, onChange }: PregnancyFieldsProps): JSX.Element => {
  const set = (parts: Partial<PregnancyForm>) => onChange({ ...form, ...parts });
  const figure = (
    { field, label, hint, unit }: (typeof FIGURES)[number] | (typeof SIZES)[number],
    whole: boolean,
  ) => (
    <NumberField
      key={field}
      label={label}
      hint={hint}
      optional
      whole={whole}
      unit={unit}
      value={form[field]}
      error={problemText(problems[field], label)}
      onInput={(text) => set({ [field]: text })}
    />
  );
  return (
    <>
      {FIGURES.map((one) => figure(one, true))}
      <DateField
        label={episodesText.lastChild}
        optional
        value={form.lastChildBirthDate}
        error={problemText(problems.lastChildBirthDate, episodesText.lastChild)}
        onInput={(lastChildBirthDate) => set({ lastChildBirthDate })}
      />
      {SIZES.map((one) => figure(one, false))}
    </>
  );
};
