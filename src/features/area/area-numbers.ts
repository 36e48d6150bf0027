import type { CivilDate } from "#domain/civil-date.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { joinSame } from "#domain/people/join-same.ts";
import type { Count } from "#domain/summary/count.ts";
import { type PrevalenceId, prevalenceOf, prevalenceRules } from "#domain/summary/prevalence.ts";
import { type AreaSummary, summariseArea } from "#domain/summary/summarise-area.ts";
import { areaText } from "./text.ts";

/** What a number is a share of; decides its words. */
export type Share = "children" | "judged" | "measured" | "none";

/** One number of an area, read from its summary. */
export interface AreaNumber {
  readonly id: NumberId;
  readonly label: string;
  readonly share: Share;
  readonly of: (summary: AreaSummary) => Count;
}

export type NumberId =
  | "weighed"
  | "notWeighed"
  | "measured"
  | "toReview"
  | "sentBack"
  | "withoutBirthDate"
  | PrevalenceId;

const prevalence = (id: PrevalenceId): AreaNumber => ({
  id,
  label: prevalenceRules[id].label,
  share: "judged",
  of: ({ indices }) => prevalenceOf(id, indices),
});

/** Every number of the screen, in the order one reads them: who came, how the children are, what is to be done. */
export const areaNumbers: readonly AreaNumber[] = [
  { id: "weighed", label: areaText.weighed, share: "children", of: ({ weighed }) => weighed },
  {
    id: "notWeighed",
    label: areaText.notWeighed,
    share: "children",
    of: ({ weighed: { numerator, denominator } }) => ({ numerator: denominator - numerator, denominator }),
  },
  { id: "measured", label: areaText.measured, share: "children", of: ({ measured }) => measured },
  prevalence("stunted"),
  prevalence("wasted"),
  prevalence("underweight"),
  prevalence("overweight"),
  { id: "toReview", label: areaText.toReview, share: "measured", of: ({ toReview }) => toReview },
  {
    id: "sentBack",
    label: areaText.sentBack,
    share: "children",
    of: ({ sentBack, children }) => ({ numerator: sentBack, denominator: children }),
  },
  {
    id: "withoutBirthDate",
    label: areaText.withoutBirthDate,
    share: "none",
    of: ({ withoutBirthDate }) => ({ numerator: withoutBirthDate, denominator: 0 }),
  },
];

export const areaNumber = (id: string): AreaNumber | undefined =>
  areaNumbers.find((number) => number.id === id);

/**
 * The children behind a number: exactly those whom the summary counts in it, since a summary of several is the sum of the
 * summaries of each.
 */
export const childrenBehind = (
  { of }: AreaNumber,
  children: readonly ChildFacts[],
  asOf: CivilDate,
): readonly ChildFacts[] =>
  joinSame(children).filter((child) => of(summariseArea([child], asOf)).numerator > 0);
