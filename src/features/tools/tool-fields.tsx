import type { JSX } from "preact";
import { isCalibrated, tool } from "#domain/records/tool.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { toolText } from "./text.ts";
import { FREE, type ToolForm, type ToolPlace, type ToolProblems } from "./tool-form.ts";
import { areaOptions } from "./tools-here.ts";

export type ToolFieldsProps = {
  readonly form: ToolForm;
  readonly problems: ToolProblems;
  readonly places: readonly ToolPlace[];
  readonly areas: readonly string[];
  readonly onChange: (form: ToolForm) => void;
};

/** What is asked of a tool. */
export const ToolFields = ({ form, problems, places, areas, onChange }: ToolFieldsProps): JSX.Element => (
  <>
    <ChoiceGroup
      label={toolText.type}
      options={Object.entries(tool.fields.type?.choices ?? {}).map(([value, label]) => ({
        value,
        label: `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`,
      }))}
      value={form.type === "" ? undefined : form.type}
      error={problems.type}
      onChange={(type) => onChange({ ...form, type })}
    />
    <TextField
      label={toolText.name}
      hint={toolText.nameHint}
      value={form.name}
      error={problems.name}
      onInput={(name) => onChange({ ...form, name })}
    />
    <SelectField
      label={toolText.posyandu}
      options={[
        ...places.map(({ id, name }) => ({ value: id, label: name })),
        { value: FREE, label: toolText.noPosyandu },
      ]}
      value={form.posyandu === "" ? undefined : form.posyandu}
      error={problems.posyandu}
      onChange={(posyandu = "") => onChange({ ...form, posyandu })}
    />
    {form.posyandu === FREE && areas.length > 1 && (
      <SelectField
        label={toolText.area}
        options={areaOptions(areas)}
        value={form.area === "" ? undefined : form.area}
        error={problems.area}
        onChange={(area = "") => onChange({ ...form, area })}
      />
    )}
    {isCalibrated(form.type) && (
      <DateField
        label={toolText.calibrated}
        hint={toolText.calibratedHint}
        optional
        value={form.calibratedOn}
        error={problems.calibratedOn}
        onInput={(calibratedOn) => onChange({ ...form, calibratedOn })}
      />
    )}
  </>
);
