import type { NumberId } from "#domain/summary/area-numbers.ts";
import { type PrevalenceId, prevalenceRules } from "#domain/summary/prevalence.ts";
import { areaText } from "./text.ts";

/** What a number is a share of; decides its words. */
export type Share = "children" | "judged" | "measured" | "none";

/** A number as the screen lists it. */
export interface AreaNumber {
  readonly id: NumberId;
  readonly label: string;
  /** On the chip while its children are listed; short enough for a small phone. */
  readonly chip: string;
  readonly share: Share;
}

/** A number of this month; its chip says so, since the list shows each child's latest day. */
const ofMonth = (id: NumberId, share: Share, label: string, short = label): AreaNumber => ({
  ...{ id, share, label },
  chip: areaText.chipOfMonth(short),
});

const prevalence = (id: PrevalenceId): AreaNumber =>
  ofMonth(id, "judged", prevalenceRules[id].label, areaText.short[id]);

const ofNow = (id: NumberId, share: Share, label: string): AreaNumber => ({
  ...{ id, share, label },
  chip: label,
});

/** Every number of the screen, in the order one reads them: who came, how the children are, what is to be done. */
export const areaNumbers: readonly AreaNumber[] = [
  ofMonth("weighed", "children", areaText.weighed),
  ofMonth("notWeighed", "children", areaText.notWeighed),
  ofMonth("measured", "children", areaText.measured, areaText.measuredShort),
  prevalence("stunted"),
  prevalence("wasted"),
  prevalence("underweight"),
  prevalence("overweight"),
  ofMonth("toReview", "measured", areaText.toReview),
  ofNow("sentBack", "children", areaText.sentBack),
  ofNow("withoutBirthDate", "none", areaText.withoutBirthDate),
];

export const areaNumber = (id: string): AreaNumber | undefined =>
  areaNumbers.find((number) => number.id === id);
