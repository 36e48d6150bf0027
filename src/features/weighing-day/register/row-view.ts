import { type CivilDate, monthOf } from "#domain/civil-date.ts";
import type { Tone } from "#domain/growth/bands.ts";
import { gainText, statusLabels } from "#domain/growth/monthly/status-text.ts";
import { type ChildInMonth, childInMonth } from "#domain/measurements/child-in-month.ts";
import { type NextStep, nextStep } from "#domain/measurements/next-step.ts";
import { reviewReasons } from "#domain/measurements/review-reasons.ts";
import { whichCounts } from "#domain/measurements/which-counts.ts";
import { ageText } from "#domain/people/age-text.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { countsOfChild, NO_COUNTS, type RecapCounts } from "#domain/summary/recap-counts.ts";
import { measuredWords } from "#features/shared/measuring/measured-words.ts";
import { weighingText } from "../text.ts";
import { normalSearch } from "./search-text.ts";

/** What a line of the register says of one child; computed anew when the child changed, never kept. */
export interface RegisterRow {
  readonly child: ChildFacts;
  readonly isVisitor: boolean;
  readonly detail: string;
  /** Name and mother, as search compares them. */
  readonly searched: string;
  readonly state: "waiting" | "came" | "lengthOnly" | "weighed";
  /** "8,2 kg · 71,0 cm" of this month. */
  readonly figures: string | undefined;
  readonly inMonth: ChildInMonth;
  /** The letter with its words. */
  readonly status: RowMark | undefined;
  /** Only where the weight lies outside the green. */
  readonly zone: RowMark | undefined;
  /** Somebody must look at the figure again before anything is concluded. */
  readonly isDoubtful: boolean;
  /** What to do now, unless all is well. */
  readonly step: NextStep | undefined;
  /** What this child adds to the counters; nothing for a visitor. */
  readonly counts: RecapCounts;
}

export interface RowMark {
  readonly tone: Tone | "unknown";
  readonly word: string;
}

export const registerRow = (
  child: ChildFacts,
  date: CivilDate,
  { isVisitor, isCounted }: { readonly isVisitor: boolean; readonly isCounted: boolean },
): RegisterRow => {
  const month = monthOf(date);
  const inMonth = childInMonth(child, month);
  const counts = isCounted ? countsOfChild(child, inMonth) : NO_COUNTS;
  return {
    child,
    isVisitor,
    detail: detailOf(child, date),
    searched: normalSearch(`${child.name} ${child.motherName ?? ""}`),
    state: stateOf(child, inMonth, month),
    figures: figuresOf(child, inMonth, month),
    inMonth,
    status: statusOf(inMonth),
    ...judged(inMonth),
    counts,
  };
};

const detailOf = (child: ChildFacts, date: CivilDate): string =>
  [
    ageText(child, date),
    child.motherName === undefined ? weighingText.motherUnknown : weighingText.mother(child.motherName),
    child.rt && `RT ${child.rt}`,
  ]
    .filter(Boolean)
    .join(" · ");

const stateOf = (child: ChildFacts, { weighing }: ChildInMonth, month: string): RegisterRow["state"] => {
  if (weighing) return "weighed";
  if (lengthOf(child, month) !== undefined) return "lengthOnly";
  const came = child.services?.some(({ type, date }) => type === "attendance" && monthOf(date) === month);
  return came ? "came" : "waiting";
};

const figuresOf = (child: ChildFacts, { day, weighing }: ChildInMonth, month: string): string | undefined => {
  const lengthCm = day?.figures.lengthCm ?? lengthOf(child, month);
  return measuredWords({ weightKg: weighing?.weightKg, lengthCm }) || undefined;
};

const lengthOf = (child: ChildFacts, month: string): number | undefined =>
  whichCounts(child.measurements, month, ({ lengthCm }) => lengthCm !== undefined)?.lengthCm;

const statusOf = ({ status, assessment }: ChildInMonth): RowMark | undefined => {
  if (status === undefined) return undefined;
  const entry = assessment?.monthly?.status;
  if (entry?.kind === "N") return { tone: "normal", word: `N · ${gainText(entry.gainGrams)}` };
  if (entry?.kind === "T")
    return { tone: "watch", word: `T · ${gainText(entry.gainGrams)}, paling sedikit ${entry.minimum.grams}` };
  return { tone: "unknown", word: statusLabels[status] };
};

const judged = ({ day, assessment }: ChildInMonth): Pick<RegisterRow, "zone" | "step" | "isDoubtful"> => {
  if (!day) return { zone: undefined, step: undefined, isDoubtful: false };
  const { oedema } = day.figures;
  const isDoubtful = reviewReasons(day).length > 0;
  const step = nextStep({ assessment: day.growth, oedema, questions: [], answers: {}, month: assessment });
  // Swollen feet do not wait for a second measuring; every other doubt comes before a conclusion.
  if (isDoubtful && oedema !== true) return { zone: undefined, step: undefined, isDoubtful };
  const zone = assessment?.zone;
  return {
    zone: zone && zone.id !== "green" ? { tone: zone.tone, word: zone.label } : undefined,
    step: step.urgency === "routine" ? undefined : step,
    isDoubtful,
  };
};
