import type { JSX } from "preact";
import { aidTypeLabels } from "#domain/records/aid.ts";
import { aidGiven } from "#domain/records/aid-given.ts";
import { choiceOptions } from "#features/shared/form/choice-options.ts";
import { DateField } from "#ui/date-field.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { type DeliveryForm, deliveryFormSchema, readDelivery } from "./read-said.ts";
import { type SaidProps, SaidSheet, useSaid } from "./said-sheet.tsx";
import { agencyText } from "./text.ts";

/** One delivery of a giver: what, how much, when. */
export const DeliverySheet = (props: SaidProps): JSX.Element => {
  const { today, facts } = props;
  const edit = useSaid<DeliveryForm>(props, {
    said: "delivery",
    kind: aidGiven.kind,
    schema: deliveryFormSchema,
    opened: { date: today, type: facts.needs[0] ?? "", item: "", quantity: "", unit: "" },
    read: (form) => readDelivery(form, facts, today),
  });
  const { form } = edit;
  const set = (parts: Partial<DeliveryForm>) => edit.change({ ...form, ...parts });
  return (
    <SaidSheet edit={edit}>
      <DateField
        label={agencyText.date}
        value={form.date}
        error={edit.errorOf("NotADate", "InFuture", "TooEarly")}
        quickDays={[{ label: uiText.today, date: today }]}
        onInput={(date) => set({ date })}
      />
      <SelectField
        label={agencyText.type}
        options={TYPES}
        value={TYPES.find(({ value }) => value === form.type)?.value}
        error={edit.errorOf("NoType")}
        onChange={(type) => set({ type: type ?? "" })}
      />
      <TextField
        label={agencyText.item}
        hint={agencyText.itemHint}
        maxLength={100}
        value={form.item}
        error={edit.errorOf("NoItem")}
        onInput={(item) => set({ item })}
      />
      <TextField
        label={agencyText.quantity}
        optional
        keypad="digits"
        maxLength={8}
        value={form.quantity}
        error={edit.errorOf("NotANumber")}
        onInput={(quantity) => set({ quantity })}
      />
      <TextField
        label={agencyText.unit}
        optional={form.quantity === ""}
        hint={agencyText.unitHint}
        capitalize="none"
        maxLength={30}
        value={form.unit}
        error={edit.errorOf("NoUnit")}
        onInput={(unit) => set({ unit })}
      />
    </SaidSheet>
  );
};

const TYPES = choiceOptions(aidGiven, "type", Object.keys(aidTypeLabels));
