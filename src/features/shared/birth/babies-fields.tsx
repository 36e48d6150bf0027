import type { JSX } from "preact";
import type { BabyDraft, BabyProblems } from "#domain/episodes/birth/read-baby.ts";
import { Button } from "#ui/button.tsx";
import { BabyFields } from "./baby-fields.tsx";
import { birthText } from "./birth-text.ts";

export type BabiesFieldsProps = {
  readonly babies: readonly BabyDraft[];
  /** By place in the list; shown once somebody tried to go on. */
  readonly problems: readonly BabyProblems[];
  readonly newId: () => string;
  readonly onChange: (babies: readonly BabyDraft[]) => void;
  /** Ids of babies that are recorded already: they are not taken out here. */
  readonly recorded?: readonly string[];
  /** At least so many stay in the list. */
  readonly least: 0 | 1;
};

/** More babies than this are born to nobody in a village. */
const MOST_BABIES = 6;

export const emptyBaby = (id: string): BabyDraft => ({
  id,
  state: "",
  sex: "",
  name: "",
  weight: "",
  length: "",
});

/** The babies of a birth: each born alive becomes a person of the family, with weight and length at birth. */
export const BabiesFields = (props: BabiesFieldsProps): JSX.Element => {
  const { babies, problems, newId, onChange, recorded = [], least } = props;
  return (
    <>
      {babies.map((baby, at) => (
        <BabyFields
          key={baby.id}
          baby={baby}
          at={at}
          count={babies.length}
          problems={problems[at] ?? {}}
          onChange={(next) => onChange(babies.map((one, index) => (index === at ? next : one)))}
          onRemove={
            babies.length > least && !recorded.includes(baby.id)
              ? () => onChange(babies.filter((_, index) => index !== at))
              : undefined
          }
        />
      ))}
      {babies.length < MOST_BABIES && (
        <Button wide icon="plus" onPress={() => onChange([...babies, emptyBaby(newId())])}>
          {babies.length === 0 ? birthText.addFirst : birthText.addTwin}
        </Button>
      )}
    </>
  );
};
