import type { JSX } from "preact";
import { numberToText } from "#domain/units.ts";
import { type BabyDraft, type BabyProblem, type BabyProblems, babyName } from "#domain/visits/read-baby.ts";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { NumberField } from "#ui/number-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { walkText } from "./text.ts";

export type BabiesPartProps = {
  readonly babies: readonly BabyDraft[];
  /** By place in the list; shown once somebody tried to go on. */
  readonly problems: readonly BabyProblems[];
  readonly motherName: string;
  readonly newId: () => string;
  readonly onChange: (babies: readonly BabyDraft[]) => void;
};

/** The babies born alive: each becomes a person of the family, with weight and length at birth. */
export const BabiesPart = (props: BabiesPartProps): JSX.Element => {
  const { babies, problems, motherName, newId, onChange } = props;
  const set = (at: number, parts: Partial<BabyDraft>) =>
    onChange(babies.map((baby, index) => (index === at ? { ...baby, ...parts } : baby)));
  return (
    <>
      {babies.map((baby, at) => (
        <Card key={baby.id}>
          <div class="baby">
            <h3 class="baby__title">
              {babyName({ motherName, number: at + 1, isOneOfSeveral: babies.length > 1 })}
            </h3>
            <ChoiceGroup
              label={walkText.babySex}
              layout="row"
              options={[
                { value: "L", label: walkText.boy },
                { value: "P", label: walkText.girl },
              ]}
              value={baby.sex || undefined}
              error={problemText(problems[at]?.sex, "")}
              onChange={(sex) => set(at, { sex })}
            />
            <NumberField
              label={walkText.birthWeight}
              unit="kg"
              value={baby.weight}
              error={problemText(problems[at]?.weight, "kg")}
              onInput={(weight) => set(at, { weight })}
            />
            <NumberField
              label={walkText.birthLength}
              unit="cm"
              value={baby.length}
              error={problemText(problems[at]?.length, "cm")}
              onInput={(length) => set(at, { length })}
            />
            <TextField
              label={walkText.babyName}
              hint={walkText.babyNameHint}
              optional
              capitalize="words"
              maxLength={200}
              value={baby.name}
              onInput={(name) => set(at, { name })}
            />
            <Button look="quiet" icon="x" onPress={() => onChange(babies.filter((_, index) => index !== at))}>
              {walkText.removeBaby}
            </Button>
          </div>
        </Card>
      ))}
      <Button
        icon="plus"
        wide
        onPress={() => onChange([...babies, { id: newId(), name: "", sex: "", weight: "", length: "" }])}
      >
        {babies.length === 0 ? walkText.addBaby : walkText.addTwin}
      </Button>
    </>
  );
};

const problemText = (problem: BabyProblem | undefined, unit: string): string | undefined => {
  switch (problem?.type) {
    case undefined:
      return undefined;
    case "Missing":
      return walkText.noSuchChoice;
    case "NotANumber":
      return walkText.notANumber;
    case "OutOfRange":
      return walkText.outOfRange(numberToText(problem.limits.min), numberToText(problem.limits.max), unit);
  }
};
