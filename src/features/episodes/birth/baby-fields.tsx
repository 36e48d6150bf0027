import type { JSX } from "preact";
import { type Problems, problemText } from "#features/form-problem.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { NumberField } from "#ui/number-field.tsx";
import { Section } from "#ui/section.tsx";
import { TextField } from "#ui/text-field.tsx";
import { episodesText } from "../text.ts";
import type { BabyForm, BirthField } from "./birth-form.ts";

export type BabyFieldsProps = {
  readonly baby: BabyForm;
  /** From 0. */
  readonly at: number;
  readonly count: number;
  readonly problems: Problems<BirthField>;
  readonly onChange: (next: BabyForm) => void;
  /** Absent for the only one. */
  readonly onRemove: (() => void) | undefined;
};

/** One baby. Of a stillborn one nothing more is asked. */
export const BabyFields = (props: BabyFieldsProps): JSX.Element => {
  const { baby, at, count, problems, onChange, onRemove } = props;
  const set = (parts: Partial<BabyForm>) => onChange({ ...baby, ...parts });
  const states = Object.entries(episodesText.babyStates) as [keyof typeof episodesText.babyStates, string][];
  return (
    <Section title={episodesText.baby(at + 1, count)}>
      <ChoiceGroup
        label={episodesText.babyState}
        options={states.map(([value, label]) => ({ value, label }))}
        value={baby.state || undefined}
        error={problemText(problems[`${at}.state`], episodesText.babyStateMissing)}
        onChange={(state) => set({ state })}
      />
      {(baby.state === "died" || baby.state === "stillborn") && <p>{episodesText.birthLoss}</p>}
      {(baby.state === "alive" || baby.state === "died") && (
        <>
          <ChoiceGroup
            label={episodesText.babySex}
            layout="row"
            options={[
              { value: "L", label: "Laki-laki" },
              { value: "P", label: "Perempuan" },
            ]}
            value={baby.sex || undefined}
            error={problemText(problems[`${at}.sex`], episodesText.babySexMissing)}
            onChange={(sex) => set({ sex })}
          />
          <TextField
            label={episodesText.babyName}
            hint={episodesText.babyNameHint}
            optional
            maxLength={200}
            value={baby.name}
            onInput={(name) => set({ name })}
          />
          <NumberField
            label={episodesText.babyWeight}
            optional
            unit="kg"
            value={baby.weight}
            error={problemText(problems[`${at}.weight`], episodesText.babyWeight)}
            onInput={(weight) => set({ weight })}
          />
          <NumberField
            label={episodesText.babyLength}
            optional
            unit="cm"
            value={baby.length}
            error={problemText(problems[`${at}.length`], episodesText.babyLength)}
            onInput={(length) => set({ length })}
          />
        </>
      )}
      {onRemove && (
        <Button look="quiet" wide onPress={onRemove}>
          {episodesText.removeBaby}
        </Button>
      )}
    </Section>
  );
};
