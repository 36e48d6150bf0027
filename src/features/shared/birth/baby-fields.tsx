import type { JSX } from "preact";
import { BABY_STATES, type BabyDraft, type BabyProblems } from "#domain/episodes/birth/read-baby.ts";
import { problemText } from "#features/shared/form/form-problem.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { NumberField } from "#ui/number-field.tsx";
import { Section } from "#ui/section.tsx";
import { TextField } from "#ui/text-field.tsx";
import { birthText } from "./birth-text.ts";

export type BabyFieldsProps = {
  readonly baby: BabyDraft;
  /** From 0. */
  readonly at: number;
  readonly count: number;
  readonly problems: BabyProblems;
  readonly onChange: (next: BabyDraft) => void;
  /** Absent where it cannot be taken out. */
  readonly onRemove: (() => void) | undefined;
};

/** One baby. Of a stillborn one nothing more is asked. */
export const BabyFields = (props: BabyFieldsProps): JSX.Element => {
  const { baby, at, count, problems, onChange, onRemove } = props;
  const { state = "alive" } = baby;
  const set = (parts: Partial<BabyDraft>) => onChange({ ...baby, ...parts });
  return (
    <Section title={birthText.baby(at + 1, count)}>
      <ChoiceGroup
        label={birthText.state}
        options={BABY_STATES.map((value) => ({ value, label: birthText.states[value] }))}
        value={state || undefined}
        error={problemText(problems.state, birthText.stateMissing)}
        onChange={(next) => set({ state: next })}
      />
      {(state === "died" || state === "stillborn") && <p>{birthText.loss}</p>}
      {(state === "alive" || state === "died") && (
        <>
          <ChoiceGroup
            label={birthText.sex}
            layout="row"
            options={[
              { value: "L", label: birthText.boy },
              { value: "P", label: birthText.girl },
            ]}
            value={baby.sex || undefined}
            error={problemText(problems.sex, birthText.sexMissing)}
            onChange={(sex) => set({ sex })}
          />
          <TextField
            label={birthText.name}
            hint={birthText.nameHint}
            optional
            capitalize="words"
            maxLength={200}
            value={baby.name}
            error={problemText(problems.name, birthText.name)}
            onInput={(name) => set({ name })}
          />
          <NumberField
            label={birthText.weight}
            optional
            unit="kg"
            value={baby.weight}
            error={problemText(problems.weight, birthText.weight)}
            onInput={(weight) => set({ weight })}
          />
          <NumberField
            label={birthText.length}
            optional
            unit="cm"
            value={baby.length}
            error={problemText(problems.length, birthText.length)}
            onInput={(length) => set({ length })}
          />
        </>
      )}
      {onRemove && (
        <Button look="quiet" wide onPress={onRemove}>
          {birthText.remove}
        </Button>
      )}
    </Section>
  );
};
