import type { Question } from "#domain/forms/question.ts";
import type { WalkDraft, WalkPlace } from "./walk-draft.ts";
import type { WalkPart } from "./walk-parts.ts";

/** An answer of the part cannot be kept as it stands. */
export const isWrong = ({ reading }: WalkPart): boolean => Object.keys(reading.problems).length > 0;

/** Where a part has what cannot be kept: in an answer, else in the measuring form. */
export const placeOfProblem = ({ key, sections, reading }: WalkPart): WalkPlace => {
  const inAnswers = sections.find(({ questions }) =>
    questions.some(({ id }) => reading.problems[id] !== undefined),
  );
  const section =
    inAnswers ?? sections.find(({ questions }) => questions.some(({ kind }) => kind === "record"));
  return { step: "part", part: key, section: section?.id ?? "" };
};

export const isMeasurement = (question: Question): boolean =>
  question.kind === "record" && question.record === "measurement";

export const isBabies = (question: Question): boolean =>
  question.kind === "record" && question.record === "babies";

/** Anything but the place was changed. */
export const isTyped = (draft: WalkDraft, empty: WalkDraft): boolean =>
  JSON.stringify({ ...draft, at: empty.at }) !== JSON.stringify(empty);
