import type { JSX } from "preact";
import type { MeasureForm } from "#features/shared/measuring/measure-form.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { TextField } from "#ui/text-field.tsx";
import { measureText } from "./text.ts";

/** Why a kept measurement is changed: for those who ask later, one tap for the usual reasons. */
export const ReasonField = ({
  form,
  onChange,
}: {
  readonly form: MeasureForm;
  readonly onChange: (next: MeasureForm) => void;
}): JSX.Element => {
  const chosen = measureText.reasons.find((reason) => reason === form.reason);
  const isOther = form.reason !== "" && chosen === undefined;
  const set = (reason: string) => onChange({ ...form, reason });
  return (
    <div class="measure__reason" data-reason>
      <ChoiceGroup
        label={measureText.reason}
        error={form.isTried && form.reason.trim() === "" ? measureText.reasonMissing : undefined}
        options={[
          ...measureText.reasons.map((value) => ({ value: value as string, label: value })),
          { value: OTHER, label: measureText.otherReason },
        ]}
        value={chosen ?? (isOther ? OTHER : undefined)}
        onChange={(value) => set(value === OTHER ? " " : value)}
      />
      {isOther && (
        <TextField
          label={measureText.otherReason}
          value={form.reason.trimStart()}
          maxLength={200}
          onInput={(text) => set(text || " ")}
        />
      )}
    </div>
  );
};

/** No reason anybody could type. */
const OTHER = "\u0000";
