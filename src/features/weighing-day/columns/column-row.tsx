import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type ExportFieldId, exportFields } from "#domain/export/export-fields.ts";
import type { ExportColumn } from "#domain/export/export-profile.ts";
import { Button } from "#ui/button.tsx";
import { CheckRow } from "#ui/check-row.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { columnsText } from "./columns-text.ts";
import { formatsOf } from "./profile-form.ts";

export type ColumnRowProps = {
  readonly column: ExportColumn;
  /** From 1. */
  readonly place: number;
  readonly onChange: (column: ExportColumn) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

const FIELDS = (Object.keys(exportFields) as ExportFieldId[]).map((value) => ({
  value,
  label: exportFields[value].label,
}));

/** One column, folded to its heading and what it holds. */
export const ColumnRow = (props: ColumnRowProps): JSX.Element => {
  const { column, place } = props;
  const [isOpen, setIsOpen] = useState(column.header === "");
  const { label } = exportFields[column.field];
  return (
    <li class="column-row">
      <button
        type="button"
        class="register-row__head"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span class="register-row__words">
          <span class="register-row__name">{columnsText.column(place, column.header)}</span>
          <span class="register-row__detail">
            {[label, column.required && columnsText.requiredShort].filter(Boolean).join(" · ")}
          </span>
        </span>
      </button>
      {isOpen && <ColumnFields {...props} />}
    </li>
  );
};

const ColumnFields = ({ column, onChange, onMove, onRemove }: ColumnRowProps): JSX.Element => (
  <div class="register-row__open">
    <TextField
      label={columnsText.header}
      value={column.header}
      onInput={(header) => onChange({ ...column, header })}
    />
    <SelectField
      label={columnsText.field}
      options={FIELDS}
      value={column.field}
      onChange={(field) => onChange({ ...column, field: field ?? "fixed" })}
    />
    {column.field !== "fixed" && (
      <SelectField
        label={columnsText.format}
        options={Object.entries(formatsOf(column)).map(([value, label]) => ({ value, label }))}
        value={column.format ?? Object.keys(formatsOf(column))[0]}
        onChange={(format) => onChange({ ...column, format })}
      />
    )}
    <TextField
      label={columnsText.fallback}
      optional
      value={column.fallback ?? ""}
      onInput={(fallback) => onChange({ ...column, fallback })}
    />
    <CheckRow
      label={columnsText.required}
      checked={column.required === true}
      onChange={(required) => onChange({ ...column, required })}
    />
    <div class="marks__chips">
      <Button onPress={() => onMove(-1)}>{columnsText.up}</Button>
      <Button onPress={() => onMove(1)}>{columnsText.down}</Button>
      <Button look="quiet" icon="trash-2" onPress={onRemove}>
        {columnsText.remove}
      </Button>
    </div>
  </div>
);
