import { lengthJumped, lengthShrank, weightJumped } from "./change-out-of-range.ts";
import {
  implausibleArm,
  implausibleHead,
  implausibleLength,
  implausibleTogether,
  implausibleWeight,
} from "./implausible.ts";
import type { CheckInput, QualityCheck } from "./quality-check.ts";
import { standingTooEarly } from "./standing-too-early.ts";

/** Every doubt that is asked about, in the order of the form. A new one is its check and its line here. */
export const qualityChecks: readonly QualityCheck[] = [
  implausibleWeight,
  weightJumped,
  implausibleLength,
  lengthShrank,
  lengthJumped,
  implausibleTogether,
  standingTooEarly,
  implausibleArm,
  implausibleHead,
];

/** A doubt raised by a measurement. */
export interface QualityQuestion {
  readonly id: string;
  readonly field: QualityCheck["field"];
  /** One sentence, in Indonesian. */
  readonly question: string;
  readonly meant: number | undefined;
}

/** The questions a measurement raises; at most one a figure, the gravest, since one answer settles the figure. */
export const qualityQuestions = (input: CheckInput): readonly QualityQuestion[] => {
  const asked = new Map<string, QualityQuestion>();
  for (const { id, field, ask, meant } of qualityChecks) {
    if (asked.has(field)) continue;
    const question = ask(input);
    if (question !== undefined) asked.set(field, { id, field, question, meant: meant?.(input) });
  }
  return [...asked.values()];
};

/** What a question is called in lists and reviews; its id when a newer app asked it. */
export const qualityCheckLabel = (id: string): string =>
  qualityChecks.find((check) => check.id === id)?.label ?? id;
