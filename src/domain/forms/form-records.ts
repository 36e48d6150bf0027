import type { CivilDate } from "../civil-date.ts";
import { canonical } from "../facts/canonical.ts";
import type { Body } from "../facts/version.ts";
import { kindOf } from "../records/index.ts";
import type { Form } from "./form.ts";
import { addsTo, isBodyQuestion, isValueQuestion, UNKNOWN, type ValueQuestion } from "./question.ts";
import type { FormReading } from "./read-form.ts";

/** A record that answers become; ids and subject are the caller's. */
export interface FormRecord {
  readonly kind: string;
  readonly fields: Body;
}

/**
 * The records of one form in one sitting: its own, and those of other kinds into which single questions write. Nothing where nothing
 * was answered, and no record of another kind that its schema would refuse for want of an answer (tablets without their kind).
 */
export const formRecords = (
  form: Form,
  reading: FormReading,
  sitting: { readonly date: CivilDate; readonly visit: string },
): readonly FormRecord[] => [...ownRecord(form, reading, sitting), ...writtenRecords(reading, sitting.date)];

const ownRecord = (
  form: Form,
  { asked, answers }: FormReading,
  { date, visit }: { readonly date: CivilDate; readonly visit: string },
): readonly FormRecord[] => {
  const given = asked
    .filter(isBodyQuestion)
    .filter(({ id }) => answers[id] !== undefined)
    // A stated kind has no word for "belum tahu": there the field stays absent.
    .filter(({ id }) => !(form.kindIsStated && answers[id] === UNKNOWN));
  if (given.length === 0) return [];
  const fields = Object.fromEntries(
    given.map((question) => [
      question.id,
      form.kindIsStated ? stated(question, asked, answers) : answers[question.id],
    ]),
  );
  const day = form.dayField === undefined ? {} : { [form.dayField]: date };
  return [
    { kind: form.kind, fields: form.kindIsStated ? { ...day, ...fields } : { date, visit, ...fields } },
  ];
};

/** As a kind stated by hand holds it: yes and no as a boolean, weeks as days. */
const stated = (
  question: ValueQuestion,
  asked: FormReading["asked"],
  answers: FormReading["answers"],
): unknown => {
  const value = answers[question.id];
  if (question.kind === "yesNo") return value === "yes";
  // The words beside the people of the house are no id of anybody.
  if (question.kind === "choice" && question.people && Object.hasOwn(question.choices, String(value)))
    return undefined;
  return question.kind === "integer" && typeof value === "number"
    ? value * (question.storedTimes ?? 1) + added(question, asked, answers)
    : value;
};

const added = ({ id }: ValueQuestion, asked: FormReading["asked"], answers: FormReading["answers"]): number =>
  asked
    .filter(isValueQuestion)
    .filter((one) => addsTo(one) === id)
    .map((one) => answers[one.id])
    .reduce((sum: number, one) => sum + (typeof one === "number" ? one : 0), 0);

const writtenRecords = ({ asked, answers }: FormReading, date: CivilDate): readonly FormRecord[] => {
  const records = new Map<string, FormRecord>();
  for (const { writes, value } of asked.filter(isValueQuestion).flatMap((one) => written(one, answers))) {
    const key = canonical([writes.kind, writes.fixed]);
    const before = records.get(key)?.fields ?? { date, ...writes.fixed };
    records.set(key, { kind: writes.kind, fields: { ...before, [writes.field]: value } });
  }
  return [...records.values()].filter(
    ({ kind, fields }) => kindOf(kind)?.schema.safeParse(fields).success === true,
  );
};

const written = ({ id, writes }: ValueQuestion, answers: FormReading["answers"]) => {
  const value = answers[id];
  if (writes === undefined || value === undefined) return [];
  return value === UNKNOWN && writes.takesUnknown !== true ? [] : [{ writes, value }];
};
