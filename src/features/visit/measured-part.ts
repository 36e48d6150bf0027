import type { CivilDate } from "#domain/civil-date.ts";
import type { Body } from "#domain/facts/version.ts";
import { mayCount } from "#domain/measurements/which-counts.ts";
import { measureContextOf } from "#features/shared/measuring/measure-context.ts";
import {
  emptyForm,
  formFromKept,
  isDirty,
  type MeasureForm,
} from "#features/shared/measuring/measure-form.ts";
import type { MeasureContext } from "#features/shared/measuring/measure-view.ts";
import { readyToSave, type SaveReadiness } from "#features/shared/measuring/ready-to-save.ts";
import type { VisitForm } from "#features/shared/visit/visit-form.ts";
import type { Session } from "#storage/session-types.ts";
import type { WalkDraft } from "./walk-draft.ts";

/** What is known around a child to be measured at a visit; nothing for somebody who is not on this phone. */
export const measureContext = (
  session: Pick<Session, "personCard" | "people" | "worker">,
  subject: string,
  today: CivilDate,
): MeasureContext | undefined => {
  const child = session.personCard(subject);
  return child && measureContextOf(session, child, child.measurements.filter(mayCount), today);
};

/** The child's measuring form in a sitting: its day and place are the sitting's. */
export const measureFormIn = ({ measured, sitting }: WalkDraft, subject: string): MeasureForm => {
  const form = formFromKept(measured[subject]) ?? emptyForm(sitting.date);
  return { ...form, draft: { ...form.draft, date: sitting.date, place: PLACES[sitting.place] } };
};

/** Measured where the sitting is; by telephone nothing is measured here. */
const PLACES: Readonly<Record<VisitForm["place"], "home" | "posyandu" | "puskesmas" | "">> = {
  home: "home",
  posyandu: "posyandu",
  facility: "puskesmas",
  phone: "",
  "": "",
};

/** Nothing was typed: the child was not measured, which is no fault. */
export const isMeasured = (draft: WalkDraft, subject: string): boolean =>
  isDirty(measureFormIn(draft, subject), measureFormIn({ ...draft, measured: {} }, subject));

/** What stands in the way of going on; `form` is the form after the press. */
export const readyToGoOn = (form: MeasureForm, context: MeasureContext): SaveReadiness =>
  readyToSave(form, context, false);

/** What a sitting says of one child's measures. */
export type SittingMeasure =
  | { readonly state: "none" }
  /** A figure cannot be kept as it stands. */
  | { readonly state: "wrong" }
  | { readonly state: "measured"; readonly fields: Body };

export const measureIn = (
  draft: WalkDraft,
  subject: string,
  context: MeasureContext | undefined,
): SittingMeasure => {
  if (!context || !isMeasured(draft, subject)) return { state: "none" };
  const ready = readyToSave({ ...measureFormIn(draft, subject), isNudged: true }, context, false);
  return ready.ready ? { state: "measured", fields: ready.fields } : { state: "wrong" };
};
