import type { CivilDate } from "../civil-date.ts";
import { isBodyQuestion, type Question, type UNKNOWN, type ValueQuestion } from "./question.ts";

/** One screen of a form: questions that belong together. */
export interface FormSection {
  readonly id: string;
  /** Indonesian, the one idea of the screen. */
  readonly title: string;
  readonly questions: readonly Question[];
}

/** A visit form: everything the house knows about it, in one file under `forms/files`. */
export interface Form {
  readonly id: string;
  /** Version of the body that its answers make. */
  readonly version: number;
  /** Indonesian, at the head of its screens ("Ibu hamil"). */
  readonly title: string;
  readonly about: "person" | "household";
  /** The kind of record its answers become. */
  readonly kind: string;
  /** What people call that record, in Indonesian. */
  readonly label: string;
  /** The kind is stated under `records/` by hand, since it holds more than answers; the form only asks some of its fields. */
  readonly kindIsStated?: true;
  /** Field of a stated kind that takes the day of the visit. */
  readonly dayField?: string;
  /** The answers change a record that is there (a pregnancy ends) instead of making one. */
  readonly changesRecord?: true;
  readonly sections: readonly FormSection[];
}

/** States a form; exists so that the compiler knows every id and choice of it. */
export const defineForm = <const Stated extends Form>(form: Stated): Stated => form;

export const questionsOf = ({ sections }: Form): readonly Question[] =>
  sections.flatMap(({ questions }) => questions);

/** The questions whose answers are fields of the form's record. */
export const bodyQuestionsOf = (form: Form): readonly ValueQuestion[] =>
  questionsOf(form).filter(isBodyQuestion);

/** The answers of one form, typed by its file. Absent: not asked, or not answered. */
export type AnswersOf<Stated extends Form> = {
  readonly [Asked in QuestionIn<Stated> as Asked extends { kind: "record" } | { writes: object }
    ? never
    : Asked["id"]]?: AnswerTo<Asked> | typeof UNKNOWN | undefined;
};

type QuestionIn<Stated extends Form> = Stated["sections"][number]["questions"][number];

type AnswerTo<Asked> = Asked extends { kind: "number" | "integer" }
  ? number
  : Asked extends { kind: "date" }
    ? CivilDate
    : Asked extends { kind: "yesNo" }
      ? "yes" | "no"
      : Asked extends { kind: "choice"; choices: infer Labels }
        ? keyof Labels & string
        : Asked extends { kind: "multi"; choices: infer Labels }
          ? readonly (keyof Labels & string)[]
          : string;
