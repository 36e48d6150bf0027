import type { CivilDate } from "../civil-date.ts";
import { FAMILY_SCREEN_KIND } from "../episodes/contact-kinds.ts";
import type { PersonInCare } from "../episodes/person-in-care.ts";
import type { Fold } from "../facts/fold.ts";
import type { Body } from "../facts/version.ts";
import { householdForm } from "../forms/files/household.ts";
import { keluargaForm } from "../forms/files/keluarga.ts";
import { readAnswers } from "../forms/read-answers.ts";
import type { KrsInput } from "./krs-input.ts";

/** What an opened family says on a day: its members, and the newest answers up to it. */
export const krsInputOf = (
  fold: Fold,
  family: string,
  members: readonly PersonInCare[],
  asOf: CivilDate,
): KrsInput => {
  const screen = newest(fold, family, FAMILY_SCREEN_KIND, asOf);
  const house = newest(fold, family, householdForm.kind, asOf);
  return {
    family: { members },
    ...(screen ? { screen: { date: screen.date, answers: readAnswers(keluargaForm, screen.body) } } : {}),
    ...(house ? { house: readAnswers(householdForm, house.body) } : {}),
  };
};

const newest = (
  fold: Fold,
  family: string,
  kind: string,
  asOf: CivilDate,
): { readonly date: CivilDate; readonly body: Body } | undefined =>
  fold
    .of(family, kind)
    .filter(({ state }) => state === "active")
    .flatMap(({ body }) => (typeof body.date === "string" ? [{ date: body.date as CivilDate, body }] : []))
    .filter(({ date }) => date <= asOf)
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0];
