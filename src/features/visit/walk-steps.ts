import { START, SUMMARY, type WalkPlace } from "./walk-draft.ts";
import type { WalkPart } from "./walk-parts.ts";

/** Every step of a sitting, from the start to the summary. */
export const stepsOf = (parts: readonly WalkPart[]): readonly WalkPlace[] => [
  START,
  ...parts.flatMap(({ key, sections }) =>
    sections.map(({ id }): WalkPlace => ({ step: "part", part: key, section: id })),
  ),
  SUMMARY,
];

/** Where in the steps a place is; a place that is gone (a part taken out, a section no longer asked) is the start. */
export const indexOf = (steps: readonly WalkPlace[], place: WalkPlace): number =>
  Math.max(
    0,
    steps.findIndex(
      ({ step, part, section }) => step === place.step && part === place.part && section === place.section,
    ),
  );

/** One step on, or back; the ends stay. */
export const stepFrom = (steps: readonly WalkPlace[], place: WalkPlace, by: 1 | -1): WalkPlace =>
  steps[Math.min(steps.length - 1, Math.max(0, indexOf(steps, place) + by))] ?? START;
