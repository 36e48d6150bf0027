import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AgencyItemFacts } from "#domain/agencies/item-facts.ts";
import { aidTypeLabels } from "#domain/records/aid.ts";
import { aidGiven } from "#domain/records/aid-given.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { choiceOptions } from "#features/shared/form/choice-options.ts";
import { DateField } from "#ui/date-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { type DeliveryForm, readDelivery } from "./read-said.ts";
import { SaidSheet, useSaid } from "./said-sheet.tsx";
import { agencyText } from "./text.ts";

export type DeliverySheetProps = Pick<ScreenProps, "session" | "today" | "showToast"> & {
  readonly facts: AgencyItemFacts;
  readonly onClose: () => void;
};

/** One delivery of a giver: what, how much, when. */
export const DeliverySheet = (props: DeliverySheetProps): JSX.Element => {
  const { today, facts } = props;
  const [form, setForm] = useState<DeliveryForm>({
    date: today,
    type: facts.needs[0] ?? "",
    item: "",
    quantity: "",
    unit: "",
  });
  const set = (parts: Partial<DeliveryForm>) => setForm({ ...form, ...parts });
  const said = useSaid(props, aidGiven.kind, () => readDelivery(form, facts, today));
  return (
    <SaidSheet title={agencyText.deliver} said={said} onClose={props.onClose}>
      <DateField
        label={agencyText.date}
        value={form.date}
        error={said.errorOf("NotADate", "InFuture", "TooEarly")}
        quickDays={[{ label: uiText.today, date: today }]}
        onInput={(date) => set({ date })}
      />
      <SelectField
        label={agencyText.type}
        options={TYPES}
        value={TYPES.find(({ value }) => value === form.type)?.value}
        error={said.errorOf("NoType")}
        onChange={(type) => set({ type: type ?? "" })}
      />
      <TextField
        label={agencyText.item}
        hint={agencyText.itemHint}
        maxLength={100}
        value={form.item}
        error={said.errorOf("NoItem")}
        onInput={(item) => set({ item })}
      />
      <TextField
        label={agencyText.quantity}
        optional
        keypad="digits"
        maxLength={8}
        value={form.quantity}
        error={said.errorOf("NotANumber")}
        onInput={(quantity) => set({ quantity })}
      />
      <TextField
        label={agencyText.unit}
        optional={form.quantity === ""}
        hint={agencyText.unitHint}
        capitalize="none"
        maxLength={30}
        value={form.unit}
        error={said.errorOf("NoUnit")}
        onInput={(unit) => set({ unit })}
      />
    </SaidSheet>
  );
};

const TYPES = choiceOptions(aidGiven, "type", Object.keys(aidTypeLabels));
