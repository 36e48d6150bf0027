import type { NumberId } from "#domain/summary/area-numbers.ts";
import { type PrevalenceId, prevalenceRules } from "#domain/summary/prevalence.ts";
import { areaText } from "./text.ts";

/** What a number is a share of; decides its words. */
export type Share = "children" | "judged" | "measured" | "none";

/** A number as the screen lists it. */
export interface AreaNumber {
  readonly id: NumberId;
  readonly label: string;
  readonly share: Share;
}

const prevalence = (id: PrevalenceId): AreaNumber => ({
  id,
  label: prevalenceRules[id].label,
  share: "judged",
});

/** Every number of the screen, in the order one reads them: who came, how the children are, what is to be done. */
export const areaNumbers: readonly AreaNumber[] = [
  { id: "weighed", label: areaText.weighed, share: "children" },
  { id: "notWeighed", label: areaText.notWeighed, share: "children" },
  { id: "measured", label: areaText.measured, share: "children" },
  prevalence("stunted"),
  prevalence("wasted"),
  prevalence("underweight"),
  prevalence("overweight"),
  { id: "toReview", label: areaText.toReview, share: "measured" },
  { id: "sentBack", label: areaText.sentBack, share: "children" },
  { id: "withoutBirthDate", label: areaText.withoutBirthDate, share: "none" },
];

export const areaNumber = (id: string): AreaNumber | undefined =>
  areaNumbers.find((number) => number.id === id);
