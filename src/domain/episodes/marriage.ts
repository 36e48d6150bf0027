import type { CivilDate } from "../civil-date.ts";
import type { Episode } from "./episode.ts";
import type { PersonInCare } from "./person-in-care.ts";

/**
 * Whether somebody is married on a day by what is recorded of her house: its wife, or a bride whose plan ended in marriage.
 * Not once her husband is recorded as dead. False is no proof of the contrary: nobody is asked whether they are married.
 */
export const isMarried = (
  { familyRole, care }: Pick<PersonInCare, "familyRole" | "care">,
  members: readonly PersonInCare[],
  asOf: CivilDate,
): boolean => {
  const isDead = (husband: string | undefined) =>
    members.some(({ id, life }) => id === husband && life === "dead");
  const hasDeadHead = members.some(
    (one) => one.familyRole === "head" && one.sex === "L" && one.life === "dead",
  );
  if (familyRole === "wife") return !hasDeadHead;
  return (care?.weddings ?? []).some(
    ({ end, endDate, groom }) => end === "married" && (endDate ?? asOf) <= asOf && !isDead(groom),
  );
};

/** Whether a plan to marry may be told of her: not of a wife, of who is pregnant, or of who has a plan already. */
export const mayPlanWedding = (
  person: PersonInCare,
  episodes: readonly Episode[],
  members: readonly PersonInCare[],
  asOf: CivilDate,
): boolean =>
  !isMarried(person, members, asOf) && episodes.every(({ group }) => group !== "hamil" && group !== "catin");
