import { qualityAnswerLabels } from "../records/measurement.ts";
import type { QualityAnswer } from "./next-step.ts";

/** What is kept, and what the button says. */
export interface AnswerChoice {
  readonly answer: QualityAnswer;
  readonly label: string;
}

/**
 * Questions about what surrounds a figure, by the id of their answer. They hold back neither result nor step: an estimated
 * birth date or a habit of reading ",0" says nothing against today's figure by itself.
 */
const ABOUT_CONTEXT: ReadonlySet<string> = new Set([
  "birthDate.firstOfJanuary",
  "birthDate.estimatedBirthDate",
  "position.unusualPosition",
  "lengthCm.digitPreference",
]);

/** True where nothing may be concluded before the question is answered. */
export const isDoubt = (questionId: string): boolean => !ABOUT_CONTEXT.has(questionId);

/** The one-tap answers to a question. What is kept is the same everywhere; only the words fit the question. */
export const answerChoices = (questionId: string): readonly AnswerChoice[] =>
  OWN_WORDS[questionId] ?? ABOUT_A_FIGURE;

const ABOUT_A_FIGURE: readonly AnswerChoice[] = [
  { answer: "remeasured", label: qualityAnswerLabels.remeasured },
  { answer: "later", label: qualityAnswerLabels.later },
  { answer: "toolDoubt", label: qualityAnswerLabels.toolDoubt },
];

const OWN_WORDS: Readonly<Record<string, readonly AnswerChoice[]>> = {
  "birthDate.firstOfJanuary": [
    { answer: "remeasured", label: "Benar, lahir 1 Januari" },
    { answer: "later", label: "Tanyakan lagi nanti" },
  ],
  "birthDate.estimatedBirthDate": [
    { answer: "remeasured", label: "Memang tidak ada catatannya" },
    { answer: "later", label: "Cocokkan lain kali" },
  ],
  "position.unusualPosition": [{ answer: "remeasured", label: "Benar, diukur begitu" }],
  "lengthCm.digitPreference": [
    { answer: "remeasured", label: "Sudah dibaca sampai garis terkecil" },
    { answer: "later", label: "Ukur lagi nanti" },
  ],
  "position.standingTooEarly": [
    { answer: "remeasured", label: "Benar, diukur berdiri" },
    { answer: "later", label: "Ukur lagi nanti" },
  ],
};

/** Questions answered once for the child; any figure may change without asking them again. */
export const isAboutBirthDate = (questionId: string): boolean => questionId.startsWith("birthDate.");

/** Ids of the questions about the birth date that somebody already settled at an earlier measurement. */
export const settledBirthDate = (
  earlier: readonly { readonly answers?: Readonly<Record<string, string>> | undefined }[],
): ReadonlySet<string> =>
  new Set(
    earlier.flatMap(({ answers = {} }) =>
      Object.keys(answers).filter((id) => isAboutBirthDate(id) && answers[id] === "remeasured"),
    ),
  );
