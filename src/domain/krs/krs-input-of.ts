import type { CivilDate } from "../civil-date.ts";
import type { PersonInCare } from "../episodes/person-in-care.ts";
import type { Fold } from "../facts/fold.ts";
import { type KrsAnswers, krsAnswersOf } from "./krs-answers.ts";
import type { KrsInput } from "./krs-input.ts";

/** What an opened family says on a day: its members, and the newest answers up to it. */
export const krsInputOf = (
  fold: Fold,
  family: string,
  members: readonly PersonInCare[],
  asOf: CivilDate,
): KrsInput => ({ family: { members }, ...krsAnswersOf(fold, family, asOf) });

/** The same from what a card keeps; answers given after the day do not count. */
export const krsInputFrom = (
  members: readonly PersonInCare[],
  { screen, house }: KrsAnswers,
  asOf: CivilDate,
): KrsInput => ({
  family: { members },
  ...(screen && screen.date <= asOf ? { screen } : {}),
  ...(house && house.date <= asOf ? { house } : {}),
});
