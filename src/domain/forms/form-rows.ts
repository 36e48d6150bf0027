import { type CivilDate, isCivilDate, monthOf } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import type { Merged } from "../facts/merge.ts";
import type { Form } from "./form.ts";

/** One filled-in form of one sitting, and what else its family said. */
export interface FormRow {
  readonly merged: Merged;
  readonly date: CivilDate;
  readonly fold: Fold;
}

/** The months that rows are of, both of them counted: `YYYY-MM`. */
export interface FormMonths {
  readonly from: string;
  readonly to: string;
}

/** Forms that are filled in at a visit, so that each filling is a row with a day. */
export const isVisitForm = ({ changesRecord, dayField }: Form): boolean =>
  changesRecord !== true && dayField === undefined;

/** The form as it was filled in during these months, oldest first; what was withdrawn is no row. */
export const formRows = (form: Form, fold: Fold, { from, to }: FormMonths): readonly FormRow[] =>
  fold.subjects
    .flatMap((subject) => fold.of(subject, form.kind))
    .filter(({ state }) => state === "active")
    .flatMap((merged) => {
      const { date } = merged.body;
      return typeof date === "string" && isCivilDate(date) ? [{ merged, date, fold }] : [];
    })
    .filter(({ date }) => monthOf(date) >= from && monthOf(date) <= to)
    .sort((a, b) => (a.date < b.date ? -1 : 1));

/**
 * Records of another kind about the same person that belong to the sitting: saved together with the answers; where none was, those
 * of the same day.
 */
export const besides = ({ merged, date, fold }: FormRow, kind: string): readonly Merged[] => {
  const here = fold.of(merged.subject, kind).filter(({ state }) => state === "active");
  const group = sittingOf(merged);
  const together = here.filter(({ writers }) =>
    Object.values(writers).some((version) => version.group === group),
  );
  return together.length > 0 ? together : here.filter(({ body }) => body.date === date);
};

/** What was saved at once has one group; the sitting is named once and never corrected. */
const sittingOf = ({ writers }: Merged): string | undefined => (writers.visit ?? writers.date)?.group;
