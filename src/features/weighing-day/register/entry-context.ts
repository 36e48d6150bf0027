import { type CivilDate, monthOf } from "#domain/civil-date.ts";
import { mayCount } from "#domain/measurements/which-counts.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { measureContextOf } from "#features/shared/measuring/measure-context.ts";
import {
  emptyForm,
  formFromKept,
  MEASUREMENT_FORM,
  type MeasureForm,
} from "#features/shared/measuring/measure-form.ts";
import type { MeasureContext } from "#features/shared/measuring/measure-view.ts";
import type { Session } from "#storage/session-types.ts";
import type { TableWork } from "./register-path.ts";

/** What an entry is judged against: what counts of other sittings, and how whoever measures reads a board. */
export const entryContext = (
  session: Pick<Session, "people" | "worker">,
  child: ChildFacts,
  date: CivilDate,
  today: CivilDate,
): MeasureContext =>
  measureContextOf(session, child, child.measurements.filter(mayCount), today, monthOf(date));

/** An entry as it opens at the posyandu. */
export const emptyEntry = (date: CivilDate): MeasureForm => {
  const form = emptyForm(date);
  return { ...form, draft: { ...form.draft, place: "posyandu" } };
};

/** What was typed of a child on that day and not saved: a closed tab, an empty battery. */
export interface KeptEntry {
  readonly draftId: string;
  readonly form: MeasureForm;
}

export const keptEntryOf = (
  { list }: Session["drafts"],
  child: string,
  date: CivilDate,
): KeptEntry | undefined =>
  list()
    .filter(({ form, subject }) => form === MEASUREMENT_FORM && subject === child)
    .sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
    .flatMap(({ id, value }) => {
      const form = formFromKept(value);
      if (form?.draft.date !== date) return [];
      const { arm, head, oedema } = form.draft;
      // The place is the posyandu anyway: it opens nothing.
      return [{ draftId: id, form: { ...form, showsOthers: `${arm}${head}${oedema}` !== "" } }];
    })[0];

/** The figures this table takes, in the order they are typed. */
export const figuresOf = (table: TableWork): readonly ("weight" | "length")[] =>
  table === "both" ? ["weight", "length"] : [table];

/** Those that nobody took of the child on that day yet; what is missing is what one is asked for. */
export const figuresMissing = (
  { measurements }: ChildFacts,
  date: CivilDate,
  table: TableWork,
): readonly ("weight" | "length")[] => {
  const ofDay = measurements.filter((one) => one.date === date && mayCount(one));
  return figuresOf(table).filter((field) =>
    ofDay.every((one) => (field === "weight" ? one.weightKg : one.lengthCm) === undefined),
  );
};
