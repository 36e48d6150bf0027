import type { Limits } from "../units.ts";
import type { Condition } from "./condition.ts";

/** What every question says of itself. The id is the key of the answer in the record's body, for ever. */
interface Asked {
  /** English camelCase; ends in the unit where there is one (`weightKg`). The same id means the same thing in every form. */
  readonly id: string;
  /** Indonesian, as in a sentence ("berat badan"): history, review, tables. */
  readonly label: string;
  /** Indonesian, as it is said at the door ("Berapa berat badan Ibu sekarang?"). */
  readonly ask: string;
  /** One sentence below the question: how to measure, where to look. */
  readonly help?: string;
  /** Asked only when this holds; always when absent. */
  readonly showWhen?: Condition;
  /** The last answer is offered with its date, to be confirmed: for ever, or while it is at most so many months old. */
  readonly carryForward?: true | { readonly months: number };
  /** Further kinds of record in which the last answer may stand under the same name, asked about the same subject. */
  readonly alsoIn?: readonly string[];
  /** "Tanyakan saat berdua saja": may wait, is masked in review and history, and stands on no slip and no partner's table. */
  readonly private?: true;
  /** Only for a midwife or another health worker; cadres neither see nor miss it. */
  readonly midwifeOnly?: true;
  /** Without an answer the form says nothing: it is not left before. */
  readonly mustAnswer?: true;
  /** The visit is told as incomplete while it is open. It never blocks saving. */
  readonly required?: true;
  /**
   * The answer is a field of another kind of record, so that it is written once and counts wherever such records count: answers of
   * one sitting with the same kind and `fixed` become one record, dated as the visit. "Belum tahu" is written only where `unknown`
   * is a value of that field.
   */
  readonly writes?: {
    readonly kind: string;
    readonly field: string;
    readonly fixed?: Readonly<Record<string, string>>;
    readonly takesUnknown?: true;
  };
  /** Not asked any more. Old answers keep their words in history and tables. */
  readonly retired?: true;
  /** Ids of the risk rules that read the answer. */
  readonly feeds?: readonly string[];
}

export type Choices = Readonly<Record<string, string>>;

/** A figure. Outside `limits` it is refused with a message; outside `usual` it is asked about once, never clamped. */
export interface FigureQuestion extends Asked {
  readonly kind: "number" | "integer";
  /** Indonesian, after the figure: "kg", "tablet". */
  readonly unit: string;
  readonly limits: Limits;
  readonly usual?: Limits;
  /** The field holds so many times the figure: weeks asked, days kept. */
  readonly storedTimes?: number;
  /** No field of its own: the figure is added to the field of that earlier question ("9 minggu" and "3 hari"). */
  readonly addsTo?: string;
}

export interface DateQuestion extends Asked {
  readonly kind: "date";
  /** The day may lie after the visit (a plan); otherwise it may not. */
  readonly mayBeLater?: true;
}

/** One of several. `unknown` is offered besides, unless the choices name it themselves. */
export interface ChoiceQuestion extends Asked {
  readonly kind: "choice";
  readonly choices: Choices;
  /** People of the house are offered besides, and answered by their id (`AskedBy.people`). Only for a kind stated by hand. */
  readonly people?: true;
}

/** Several of several; `exclusive` ("tidak ada") stands alone. */
export interface MultiQuestion extends Asked {
  readonly kind: "multi";
  readonly choices: Choices;
  readonly exclusive?: string;
}

export interface YesNoQuestion extends Asked {
  readonly kind: "yesNo";
}

export interface TextQuestion extends Asked {
  readonly kind: "text";
  readonly maxLength: number;
}

/**
 * A question whose answer is a whole record with fields of its own: the weighing and measuring of a child, the babies of a birth, who
 * become people, doses and capsules found in the KIA book.
 */
export interface RecordQuestion extends Asked {
  readonly kind: "record";
  readonly record: "measurement" | "babies" | "services";
}

export type Question =
  | FigureQuestion
  | DateQuestion
  | ChoiceQuestion
  | MultiQuestion
  | YesNoQuestion
  | TextQuestion
  | RecordQuestion;

/** A question with one value for an answer. */
export type ValueQuestion = Exclude<Question, RecordQuestion>;

export const isValueQuestion = (question: Question): question is ValueQuestion => question.kind !== "record";

/** A question whose answer is a field of the form's own record, under its id. */
export const isBodyQuestion = (question: Question): question is ValueQuestion =>
  isValueQuestion(question) && question.writes === undefined && addsTo(question) === undefined;

/** The question to whose field the answer is added. */
export const addsTo = (question: ValueQuestion): string | undefined =>
  "addsTo" in question ? question.addsTo : undefined;

/** True when "belum tahu" may be answered: not to a free text, nor where the answer goes into a field that has no word for it. */
export const takesUnknown = ({ kind, writes }: ValueQuestion): boolean =>
  kind !== "text" && (writes === undefined || writes.takesUnknown === true);

/** "Belum tahu": asked, and nobody knew. Not the same as not asked, which is an absent field. */
export const UNKNOWN = "unknown";

export const unknownLabel = "belum tahu";
export const yesNoLabels = { yes: "ya", no: "tidak" } as const;
