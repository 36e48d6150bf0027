import type { CivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import { gestationByHpht, gestationDays } from "../growth/preterm.ts";
import { delivery } from "../records/delivery.ts";
import { pregnancy } from "../records/pregnancy.ts";
import { readBody } from "../records/read-body.ts";
import { GESTATION_WEEKS, isWithin } from "../units.ts";

/** What the person record of a child says of its birth. */
export interface BirthOnRecord {
  readonly birthDate?: CivilDate | undefined;
  readonly birthDateEstimated?: boolean | undefined;
  readonly lmpDate?: CivilDate | undefined;
  readonly mother?: string | undefined;
}

/** How an HPHT fits a birth: to the day, or not at all. */
export type LmpFit =
  | { readonly fits: true; readonly days: number }
  /** Outside what a pregnancy can last. */
  | { readonly fits: false; readonly days: number };

/** Days from the first day of the last period to the birth; a living child is born after 20 to 45 weeks. */
export const lmpFit = (lmpDate: CivilDate, birthDate: CivilDate): LmpFit => {
  const days = gestationDays(gestationByHpht(lmpDate, birthDate));
  return { fits: isWithin(Math.floor(days / 7), GESTATION_WEEKS), days };
};

/**
 * Days of gestation at birth, where an HPHT is known: the one asked for this child first, else that of the mother's pregnancy whose
 * delivery names the child. Nothing from an estimated birth date (days would be made up), nor from an HPHT that cannot be.
 */
export const gestationAtBirth = (
  fold: Fold,
  child: string,
  { birthDate, birthDateEstimated, lmpDate, mother }: BirthOnRecord,
): number | undefined => {
  if (birthDate === undefined || birthDateEstimated === true) return undefined;
  const hpht = lmpDate ?? (mother === undefined ? undefined : lmpOfPregnancy(fold, mother, child));
  const fit = hpht && lmpFit(hpht, birthDate);
  return fit?.fits ? fit.days : undefined;
};

const lmpOfPregnancy = (fold: Fold, mother: string, child: string): CivilDate | undefined => {
  const birth = fold
    .of(mother, delivery.kind)
    .filter(({ state }) => state === "active")
    .map(({ body }) => readBody(delivery, body))
    .find(({ babies }) => babies?.includes(child));
  const record = birth?.pregnancy === undefined ? undefined : fold.records.get(birth.pregnancy);
  return record?.kind === pregnancy.kind && record.state === "active" && record.subject === mother
    ? readBody(pregnancy, record.body).lmpDate
    : undefined;
};

/** "33 minggu 2 hari". */
export const gestationDaysText = (days: number): string =>
  days % 7 === 0 ? `${days / 7} minggu` : `${Math.floor(days / 7)} minggu ${days % 7} hari`;
