import type { Question, RecordQuestion, ValueQuestion } from "#domain/forms/question.ts";
import { typedIn, type WalkDraft, type WalkPlace } from "./walk-draft.ts";
import type { WalkPart } from "./walk-parts.ts";

/** An answer of the part cannot be kept as it stands. */
export const isWrong = ({ reading, foundServices }: WalkPart): boolean =>
  Object.keys(reading.problems).length > 0 || hasWrongDay({ foundServices });

/** A dose with a day that is none, has not come, or lies before the birth. */
export const hasWrongDay = ({ foundServices }: Pick<WalkPart, "foundServices">): boolean =>
  foundServices.some(({ reading }) => reading.problem !== undefined);

/** Where a part has what cannot be kept: in an answer, else in the measuring form. */
export const placeOfProblem = ({ key, sections, reading, foundServices }: WalkPart): WalkPlace => {
  const inDoses = hasWrongDay({ foundServices })
    ? sections.find(({ questions }) => questions.some(isServices))
    : undefined;
  const inAnswers = sections.find(({ questions }) =>
    questions.some(({ id }) => reading.problems[id] !== undefined),
  );
  const section =
    inAnswers ?? inDoses ?? sections.find(({ questions }) => questions.some(({ kind }) => kind === "record"));
  return { step: "part", part: key, section: section?.id ?? "" };
};

const isOf =
  (record: RecordQuestion["record"]) =>
  (question: Question): boolean =>
    question.kind === "record" && question.record === record;

export const isMeasurement = isOf("measurement");
export const isBabies = isOf("babies");
export const isServices = isOf("services");

/** Anything but the place was changed. */
export const isTyped = (draft: WalkDraft, empty: WalkDraft): boolean =>
  JSON.stringify({ ...draft, at: empty.at }) !== JSON.stringify(empty);

/** A figure that was not confirmed as it stands. */
export const unusualIn = (
  draft: WalkDraft,
  { key, reading }: WalkPart,
  { id }: Pick<ValueQuestion, "id">,
): number | undefined =>
  draft.sure[key]?.[id] === typedIn(draft, key)[id] ? undefined : reading.unusual[id];
