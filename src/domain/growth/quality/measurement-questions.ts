import type { QualityFacts, QualityQuestion } from "#domain/growth/quality/question.ts";
import { questionsOfChange } from "#domain/growth/quality/questions-of-change.ts";
import { questionsOfContext } from "#domain/growth/quality/questions-of-context.ts";
import { questionsOfFigures } from "#domain/growth/quality/questions-of-figures.ts";

/**
 * Everything worth asking about one measurement before it is believed, at most one question per field: the first of
 * figures, change, context. A lost decimal comma explains the jump as well, and nobody answers twice.
 */
export const measurementQuestions = (facts: QualityFacts): QualityQuestion[] => {
  const all = [...questionsOfFigures(facts), ...questionsOfChange(facts), ...questionsOfContext(facts)];
  return all.filter(({ field }, at) => all.findIndex((other) => other.field === field) === at);
};
