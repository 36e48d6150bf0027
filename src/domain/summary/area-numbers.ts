import type { CivilDate } from "../civil-date.ts";
import type { ChildFacts } from "../people/child-facts.ts";
import type { Count } from "./count.ts";
import { type PrevalenceId, prevalenceOf } from "./prevalence.ts";
import { type AreaSummary, summariseArea } from "./summarise-area.ts";

/** The numbers that are shown of an area, each with the children behind it. */
export type NumberId =
  | "weighed"
  | "notWeighed"
  | "measured"
  | "toReview"
  | "sentBack"
  | "withoutBirthDate"
  | PrevalenceId;

/** How each is read from a summary. */
const areaNumbers: Readonly<Record<NumberId, (summary: AreaSummary) => Count>> = {
  weighed: ({ weighed }) => weighed,
  notWeighed: ({ weighed: { numerator, denominator } }) => ({
    numerator: denominator - numerator,
    denominator,
  }),
  measured: ({ measured }) => measured,
  stunted: ({ indices }) => prevalenceOf("stunted", indices),
  wasted: ({ indices }) => prevalenceOf("wasted", indices),
  underweight: ({ indices }) => prevalenceOf("underweight", indices),
  overweight: ({ indices }) => prevalenceOf("overweight", indices),
  toReview: ({ toReview }) => toReview,
  sentBack: ({ sentBack, children }) => ({ numerator: sentBack, denominator: children }),
  // Outside every count, since nobody knows whether they are under five.
  withoutBirthDate: ({ withoutBirthDate }) => ({ numerator: withoutBirthDate, denominator: 0 }),
};

export const numberOf = (id: NumberId, summary: AreaSummary): Count => areaNumbers[id](summary);

export const isNumberId = (text: string): text is NumberId => Object.hasOwn(areaNumbers, text);

/**
 * True when the summary of an area counts this child in that number: a summary of several children is the sum of the summaries
 * of each, so the list behind a number is always as long as the number says. Of ids that are one child, hand in the joined one.
 */
export const isBehind = (id: NumberId, child: ChildFacts, asOf: CivilDate): boolean =>
  numberOf(id, summariseArea([child], asOf)).numerator > 0;
