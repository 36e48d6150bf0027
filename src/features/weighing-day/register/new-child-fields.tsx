import type { JSX } from "preact";
import { areaName } from "#domain/areas/index.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { DateField } from "#ui/date-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { weighingText } from "../text.ts";
import type { NewChildForm } from "./new-child-form.ts";
import type { AddChild } from "./use-add-child.ts";

export type NewChildFieldsProps = {
  readonly adding: AddChild;
  readonly form: NewChildForm;
  readonly streams: readonly string[];
};

/** The least that a weighing needs of a child nobody knows here. */
export const NewChildFields = ({ adding, form, streams }: NewChildFieldsProps): JSX.Element => {
  const { problems, same } = adding;
  const set = (parts: Partial<NewChildForm>) => adding.change({ ...form, ...parts });
  return (
    <div class="add-child">
      {adding.problem && <Banner tone="problem" title={adding.problem} announce />}
      {adding.isProposal && <Banner tone="info" title={weighingText.addProposed} />}
      <TextField
        label={weighingText.addName}
        capitalize="words"
        value={form.name}
        error={problems.name}
        onInput={(name) => set({ name })}
      />
      <ChoiceGroup
        label={weighingText.addSex}
        layout="row"
        options={[
          { value: "L", label: "Laki-laki" },
          { value: "P", label: "Perempuan" },
        ]}
        value={form.sex}
        error={problems.sex}
        onChange={(sex) => set({ sex })}
      />
      <DateField
        label={weighingText.addBirth}
        hint={weighingText.addBirthHint}
        optional
        value={form.birthDate}
        error={problems.birthDate || undefined}
        onInput={(birthDate) => set({ birthDate })}
      />
      <TextField
        label={weighingText.addMother}
        capitalize="words"
        optional
        value={form.motherName}
        error={problems.motherName}
        onInput={(motherName) => set({ motherName })}
      />
      <ChoiceGroup
        label={weighingText.addHome}
        options={[
          { value: "visitor", label: weighingText.addVisitor, detail: weighingText.addVisitorHint },
          { value: "resident", label: weighingText.addResident, detail: weighingText.addResidentHint },
        ]}
        value={form.home}
        error={problems.home}
        onChange={(home) => set({ home })}
      />
      {form.home === "resident" && streams.length > 1 && (
        <ChoiceGroup
          label={weighingText.addRw}
          options={streams.map((stream) => ({ value: stream, label: areaName(stream) }))}
          value={form.stream}
          error={problems.stream}
          onChange={(stream) => set({ stream })}
        />
      )}
      {same && (
        <Banner
          tone="warn"
          announce
          title={weighingText.sameQuestion(
            [same.name, same.motherName && weighingText.mother(same.motherName)].filter(Boolean).join(", "),
          )}
          actions={
            <>
              <Button onPress={() => adding.pick(same.id)}>{weighingText.sameYes}</Button>
              <Button look="quiet" onPress={adding.deny}>
                {weighingText.sameNo}
              </Button>
            </>
          }
        />
      )}
    </div>
  );
};
