import { useEffect, useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Merged } from "#domain/facts/merge.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import { mayCount } from "#domain/measurements/which-counts.ts";
import {
  correctedIn,
  emptyForm,
  formFromKept,
  formOf,
  MEASUREMENT_FORM,
  type MeasureForm,
} from "#features/shared/measuring/measure-form.ts";
import { keptSitting } from "#features/shared/measuring/measurement-fields.ts";
import type { PersonCard, Session } from "#storage/session-types.ts";

/** A child ready to be measured. */
export interface Opened {
  readonly child: PersonCard;
  /** Those that count, newest first; the corrected one left out. */
  readonly earlier: readonly ChildMeasurement[];
  /** The measurement that is corrected. */
  readonly record: Merged | undefined;
  /** The form without what was typed in it. */
  readonly opened: MeasureForm;
  /** What was typed before and not saved. */
  readonly resumed: Resumed | undefined;
}

/** An unfinished form with the draft that keeps it. */
export interface Resumed {
  readonly draftId: string;
  readonly form: MeasureForm;
}

export type Opening =
  | { readonly at: "opening" }
  | { readonly at: "outsideArea" }
  | { readonly at: "dead" }
  | { readonly at: "recordGone" }
  | { readonly at: "ready"; readonly ready: Opened };

/** Finds the child, the measurement to correct, and what was left unfinished. */
export const useOpening = (
  session: Session,
  person: string,
  correct: string | undefined,
  today: CivilDate,
  confirms: string | undefined,
): Opening => {
  const [opening, setOpening] = useState<Opening>(() =>
    correct === undefined ? openNew(session, person, today, confirms) : { at: "opening" },
  );
  useEffect(() => {
    if (correct === undefined) {
      setOpening(openNew(session, person, today, confirms));
      return;
    }
    let isCurrent = true;
    void openForCorrection(session, person, correct).then((found) => isCurrent && setOpening(found));
    return () => {
      isCurrent = false;
    };
  }, [session, person, correct, confirms]);
  return opening;
};

/**
 * A new measurement needs only what stands on the card, hence no waiting. `confirms` is the version of a doubtful measurement
 * that is taken again.
 */
export const openNew = (session: Session, person: string, today: CivilDate, confirms?: string): Opening => {
  const child = session.personCard(person);
  if (!child) return { at: "outsideArea" };
  if (child.life === "dead") return { at: "dead" };
  const resumed = resumedFor(session, person, undefined);
  return {
    at: "ready",
    ready: {
      child,
      earlier: child.measurements.filter(mayCount),
      record: undefined,
      opened: { ...emptyForm(today), confirms },
      resumed: resumed && {
        ...resumed,
        form: { ...resumed.form, confirms: confirms ?? resumed.form.confirms },
      },
    },
  };
};

export const openForCorrection = async (
  session: Session,
  person: string,
  correct: string,
): Promise<Opening> => {
  const child = session.personCard(person);
  const opened = child && (await session.openPerson(person));
  if (!opened) return { at: "outsideArea" };
  const record = opened.records.find((one) => one.record === correct && one.kind === "measurement");
  if (record?.state !== "active") return { at: "recordGone" };
  return {
    at: "ready",
    ready: {
      child,
      earlier: child.measurements.filter((one) => one.record !== correct && mayCount(one)),
      record,
      opened: openedForm(record),
      resumed: resumedFor(session, person, correct),
    },
  };
};

const openedForm = ({ body }: Merged): MeasureForm => {
  const { draft, repeats } = keptSitting(body);
  return formOf(draft, repeats);
};

/** The newest unfinished form about this child, and about the same record where one is corrected. */
const resumedFor = (session: Session, person: string, correct: string | undefined): Resumed | undefined =>
  session.drafts
    .list()
    .filter(({ form, subject }) => form === MEASUREMENT_FORM && subject === person)
    .sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1))
    .flatMap(({ id, value }) => {
      const form = correctedIn(value) === correct ? formFromKept(value) : undefined;
      return form === undefined ? [] : [{ draftId: id, form }];
    })[0];
