import type { CivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import { readBody } from "../records/read-body.ts";
import {
  type TreatmentOutcome,
  type TreatmentReason,
  type TreatmentType,
  treatment,
} from "../records/treatment.ts";
import { type Eaten, treatmentDay } from "../records/treatment-day.ts";

/** One day's mark. */
export interface DayMark {
  readonly record: string;
  readonly date: CivilDate;
  readonly given: boolean;
  readonly eaten?: Eaten | undefined;
}

/** A round with its days. */
export interface TreatmentFacts {
  readonly record: string;
  readonly subject: string;
  readonly reason: TreatmentReason;
  readonly reasonText?: string | undefined;
  readonly type: TreatmentType;
  readonly startDate: CivilDate;
  readonly plannedDays: number;
  readonly endDate?: CivilDate | undefined;
  readonly outcome?: TreatmentOutcome | undefined;
  /** Newest first; the last mark of a day counts. */
  readonly days: readonly DayMark[];
}

/** The rounds of a person that are not withdrawn, newest first. */
export const treatmentsOf = (fold: Fold, person: string): readonly TreatmentFacts[] => {
  const marks = fold
    .of(person, treatmentDay.kind)
    .filter(({ state }) => state === "active")
    .map(({ record, body }) => ({ record, ...readBody(treatmentDay, body) }));
  return fold
    .of(person, treatment.kind)
    .filter(({ state }) => state === "active")
    .flatMap(({ record, body }) => {
      const { reason, type, startDate, plannedDays, ...rest } = readBody(treatment, body);
      if (reason === undefined || startDate === undefined || plannedDays === undefined) return [];
      const { reasonText, endDate, outcome } = rest;
      const days = daysOf(marks.filter((mark) => mark.treatment === record));
      return [
        {
          record,
          subject: person,
          reason,
          reasonText,
          type: type ?? "localFood",
          startDate,
          plannedDays,
          endDate,
          outcome,
          days,
        },
      ];
    })
    .sort((a, b) => (a.startDate < b.startDate ? 1 : -1));
};

const daysOf = (
  marks: readonly {
    readonly record: string;
    readonly date?: CivilDate | undefined;
    readonly given?: boolean | undefined;
    readonly eaten?: Eaten | undefined;
  }[],
): readonly DayMark[] => {
  const byDay = new Map<CivilDate, DayMark>();
  for (const { record, date, given, eaten } of marks)
    if (date !== undefined && given !== undefined) byDay.set(date, { record, date, given, eaten });
  return [...byDay.values()].sort((a, b) => (a.date < b.date ? 1 : -1));
};

/** The record of a day's mark: one per round and day, so that two who mark the same day meet in one record. */
export const dayMarkRecord = (treatmentRecord: string, date: CivilDate): string =>
  `${treatmentRecord}.${date.replaceAll("-", "")}`;
