import { useEffect, useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Merged } from "#domain/facts/merge.ts";
import type { EarlierMeasurement } from "#domain/measurements/last-figures.ts";
import type { PersonCard, Session } from "#storage/session-types.ts";
import { emptyForm, formFromKept, formOf, type MeasureForm } from "./measure-form.ts";
import { draftOfBody } from "./measurement-fields.ts";

/** A child ready to be measured. */
export interface Opened {
  readonly child: PersonCard;
  readonly earlier: readonly EarlierMeasurement[];
  /** The measurement that is corrected. */
  readonly record: Merged | undefined;
  readonly draftId: string;
  /** The form without what was typed in it. */
  readonly opened: MeasureForm;
  /** What was typed before and not saved. */
  readonly resumed: MeasureForm | undefined;
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
): Opening => {
  const [opening, setOpening] = useState<Opening>(() =>
    correct === undefined ? openNew(session, person, today) : { at: "opening" },
  );
  useEffect(() => {
    if (correct === undefined) {
      setOpening(openNew(session, person, today));
      return;
    }
    let isCurrent = true;
    void openForCorrection(session, person, correct).then((found) => isCurrent && setOpening(found));
    return () => {
      isCurrent = false;
    };
  }, [session, person, correct]);
  return opening;
};

/** A new measurement needs only what stands on the card, hence no waiting. */
export const openNew = (session: Session, person: string, today: CivilDate): Opening => {
  const child = session.personCard(person);
  if (!child) return { at: "outsideArea" };
  if (child.life === "dead") return { at: "dead" };
  const draftId = `measurement:${person}`;
  return {
    at: "ready",
    ready: {
      child,
      earlier: child.measurements,
      record: undefined,
      draftId,
      opened: emptyForm(today),
      resumed: keptUnder(session, draftId),
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
  const draftId = `measurement:${person}:${correct}`;
  return {
    at: "ready",
    ready: {
      child,
      earlier: child.measurements.filter((one) => one.record !== correct),
      record,
      draftId,
      opened: formOf(draftOfBody(record.body)),
      resumed: keptUnder(session, draftId),
    },
  };
};

const keptUnder = (session: Session, draftId: string): MeasureForm | undefined =>
  formFromKept(session.drafts.list().find(({ id }) => id === draftId)?.value);
