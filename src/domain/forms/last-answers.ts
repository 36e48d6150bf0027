import { type CivilDate, completedMonths, isCivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import type { Body } from "../facts/version.ts";
import { bodyQuestionsOf, type Form } from "./form.ts";
import { UNKNOWN, type ValueQuestion } from "./question.ts";

/** What was answered before the visit. */
export interface LastAnswer {
  readonly value: unknown;
  /** Day of the record in which it stands. */
  readonly date: CivilDate;
  /** May be confirmed by one tap ("Masih sama?"); otherwise it is only shown, and asked anew. */
  readonly mayConfirm: boolean;
}

/**
 * The last known answer to each question that is carried forward, by id. `notBefore`: the day of a move, before which nothing of a
 * household may be confirmed any more. What was answered on the very day counts too: it is the same sitting, or another's.
 */
export const lastAnswers = (
  form: Form,
  fold: Pick<Fold, "of">,
  subject: string,
  date: CivilDate,
  notBefore?: CivilDate,
): ReadonlyMap<string, LastAnswer> => {
  const found = new Map<string, LastAnswer>();
  for (const question of bodyQuestionsOf(form)) {
    if (question.carryForward === undefined) continue;
    const last = newest(question, [form.kind, ...(question.alsoIn ?? [])], fold, subject, date);
    if (!last) continue;
    const isStale = notBefore !== undefined && last.date < notBefore;
    found.set(question.id, { ...last, mayConfirm: !isStale && isFresh(question, last.date, date) });
  }
  return found;
};

const newest = (
  { id }: ValueQuestion,
  kinds: readonly string[],
  fold: Pick<Fold, "of">,
  subject: string,
  date: CivilDate,
): Omit<LastAnswer, "mayConfirm"> | undefined =>
  [...new Set(kinds)]
    .flatMap((kind) => fold.of(subject, kind))
    .filter(({ state }) => state === "active")
    .flatMap(({ body }) => {
      const on = dayOf(body);
      const value = body[id];
      return on === undefined || on > date || value === undefined || value === UNKNOWN
        ? []
        : [{ value, date: on }];
    })
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0];

/** The day of a record: a visit's own, or the day on which a pregnancy was registered. */
const dayOf = ({ date, registeredOn }: Body): CivilDate | undefined =>
  [date, registeredOn].find((day): day is CivilDate => typeof day === "string" && isCivilDate(day));

const isFresh = ({ carryForward }: ValueQuestion, last: CivilDate, date: CivilDate): boolean =>
  carryForward === true || (carryForward !== undefined && completedMonths(last, date) < carryForward.months);

/** An answer as it would have been typed, to be shown in a field or confirmed. */
export const typedAnswer = (value: unknown): string | readonly string[] => {
  if (typeof value === "number") return String(value).replace(".", ",");
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === "string");
  return typeof value === "string" ? value : "";
};
