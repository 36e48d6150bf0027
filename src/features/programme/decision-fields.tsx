import type { JSX } from "preact";
import { areaName } from "#domain/areas/index.ts";
import { programmeSettings, type SettingField } from "#domain/records/programme-settings.ts";
import { CheckGroup } from "#ui/check-group.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { DecisionForm, DecisionProblems } from "./decision-form.ts";
import { programmeText } from "./text.ts";

export type DecisionFieldsProps = {
  readonly form: DecisionForm;
  readonly problems: DecisionProblems;
  readonly areas: readonly string[];
  readonly rules: readonly SettingField[];
  readonly onChange: (form: DecisionForm) => void;
};

/** One rule, what is decided about it, since when, and by whom. */
export const DecisionFields = (props: DecisionFieldsProps): JSX.Element => {
  const { form, problems, areas, rules, onChange } = props;
  const choices = options(form.rule);
  return (
    <>
      {areas.length > 1 && (
        <SelectField
          label={programmeText.area}
          options={areas.map((value) => ({
            value,
            label: value.length < 10 ? programmeText.whole(areaName(value)) : areaName(value),
          }))}
          value={form.area === "" ? undefined : form.area}
          error={problems.area}
          onChange={(area = "") => onChange({ ...form, area })}
        />
      )}
      <ChoiceGroup
        label={programmeText.rule}
        options={rules.map((value) => ({
          value,
          label: capital(programmeSettings.fields[value]?.label ?? value),
        }))}
        value={form.rule}
        error={problems.rule}
        onChange={(rule) => onChange({ ...form, rule, value: undefined })}
      />
      {form.rule === "midwifeRules" && (
        <CheckGroup
          label={programmeText.value}
          hint={programmeText.midwifeHint}
          options={choices}
          values={form.midwifeRules}
          onChange={(midwifeRules) => onChange({ ...form, midwifeRules })}
        />
      )}
      {form.rule !== undefined && form.rule !== "midwifeRules" && (
        <ChoiceGroup
          label={programmeText.value}
          layout="row"
          options={choices}
          value={form.value}
          error={problems.value}
          onChange={(value) => onChange({ ...form, value })}
        />
      )}
      <DateField
        label={programmeText.validFrom}
        value={form.validFrom}
        error={problems.validFrom}
        onInput={(validFrom) => onChange({ ...form, validFrom })}
      />
      <TextField
        label={programmeText.basis}
        hint={programmeText.basisHint}
        value={form.basis}
        error={problems.basis}
        onInput={(basis) => onChange({ ...form, basis })}
      />
    </>
  );
};

const options = (rule: SettingField | undefined) =>
  Object.entries((rule && programmeSettings.fields[rule]?.choices) ?? {}).map(([value, label]) => ({
    value,
    label: capital(label),
  }));

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
