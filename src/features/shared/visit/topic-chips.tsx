import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { topicsFor } from "#domain/counselling/index.ts";
import type { Topic } from "#domain/counselling/topic.ts";
import { Button } from "#ui/button.tsx";
import { Chips } from "#ui/chips.tsx";
import { Field } from "#ui/field.tsx";
import { visitText } from "./visit-text.ts";

export type TopicChipsProps = {
  readonly topics: ReturnType<typeof topicsFor>;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** What was talked about, by the same topics as the counselling cards: those that fit the family first. */
export const TopicChips = ({ topics, chosen, onChange }: TopicChipsProps): JSX.Element => {
  const { fitting, others } = topics;
  const [isAll, setIsAll] = useState(others.some(({ id }) => chosen.includes(id)));
  const chips = (list: readonly Topic[], label: string) => (
    <Chips
      label={label}
      wrap
      options={list.map(({ id, title }) => ({ value: id, label: title }))}
      selected={chosen}
      onToggle={(id) => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
    />
  );
  return (
    <Field label={visitText.topics} optional group>
      {() => (
        <>
          {chips(fitting, visitText.topics)}
          {isAll && chips(others, visitText.otherTopics)}
          {!isAll && others.length > 0 && (
            <Button look="quiet" icon="plus" expanded={false} onPress={() => setIsAll(true)}>
              {visitText.moreTopics}
            </Button>
          )}
        </>
      )}
    </Field>
  );
};
