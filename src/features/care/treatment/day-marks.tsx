import type { JSX } from "preact";
import type { Eaten } from "#domain/records/treatment-day.ts";
import type { DayMark } from "#domain/treatment/treatment-facts.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { treatmentText } from "./text.ts";

export type MarkChoice = Eaten | "notGiven";

const CHOICES: readonly MarkChoice[] = ["all", "some", "none", "notGiven"];

/** One day in one tap: given and eaten, or not given. */
export const DayMarks = (props: {
  readonly label: string;
  readonly marked: DayMark | undefined;
  readonly onMark: (choice: MarkChoice) => void;
}): JSX.Element => {
  const { label, marked, onMark } = props;
  return (
    <ChoiceGroup
      label={label}
      options={CHOICES.map((value) => ({ value, label: treatmentText.marks[value] }))}
      value={marked && (marked.given ? marked.eaten : "notGiven")}
      onChange={onMark}
    />
  );
};
