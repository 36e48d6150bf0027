import type { CivilDate } from "../civil-date.ts";
import { FAMILY_SCREEN_KIND } from "../episodes/contact-kinds.ts";
import type { Fold } from "../facts/fold.ts";
import type { Body } from "../facts/version.ts";
import { householdForm } from "../forms/files/household.ts";
import { keluargaForm } from "../forms/files/keluarga.ts";
import { readAnswers } from "../forms/read-answers.ts";
import type { KrsInput } from "./krs-input.ts";

/** What a family answered, with its days: small enough for a card, so that no family is opened for a list. */
export interface KrsAnswers {
  readonly screen?: KrsInput["screen"];
  readonly house?: (NonNullable<KrsInput["house"]> & { readonly date: CivilDate }) | undefined;
}

/** The newest answers of a household up to a day (any day when left out); nothing when nobody asked. */
export const krsAnswersOf = (fold: Fold, family: string, asOf?: CivilDate): KrsAnswers | undefined => {
  const screen = newest(fold, family, FAMILY_SCREEN_KIND, asOf);
  const house = newest(fold, family, householdForm.kind, asOf);
  if (!screen && !house) return undefined;
  const { drinkingWater, latrine } = house ? readAnswers(householdForm, house.body) : {};
  return {
    ...(screen ? { screen: { date: screen.date, answers: readAnswers(keluargaForm, screen.body) } } : {}),
    ...(house ? { house: { date: house.date, drinkingWater, latrine } } : {}),
  };
};

const newest = (
  fold: Fold,
  family: string,
  kind: string,
  asOf: CivilDate | undefined,
): { readonly date: CivilDate; readonly body: Body } | undefined =>
  fold
    .of(family, kind)
    .filter(({ state }) => state === "active")
    .flatMap(({ body }) => (typeof body.date === "string" ? [{ date: body.date as CivilDate, body }] : []))
    .filter(({ date }) => asOf === undefined || date <= asOf)
    .sort((a, b) => (a.date < b.date ? 1 : -1))[0];
