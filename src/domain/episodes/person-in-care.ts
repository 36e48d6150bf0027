import type { CivilDate } from "../civil-date.ts";
import type { ChildFacts } from "../people/child-facts.ts";
import type { CareFacts } from "./care-facts.ts";

/** A person as episodes, schedule and the family screen need them: a card of the phone is one. */
export interface PersonInCare
  extends Pick<
    ChildFacts,
    | "id"
    | "name"
    | "sex"
    | "group"
    | "birthDate"
    | "birthDateEstimated"
    | "life"
    | "listStatus"
    | "measurements"
    | "services"
    | "gestationWeeks"
    | "sameAs"
  > {
  /** head, wife, child, parent, other */
  readonly familyRole?: string | undefined;
  readonly mother?: string | undefined;
  readonly care?: CareFacts | undefined;
}

/** Those who live together; a family card of the phone is one. */
export interface FamilyInCare {
  readonly id: string;
  /** Its RW's stream ("3571011001/05"). */
  readonly stream: string;
  readonly members: readonly PersonInCare[];
  readonly lastVisit?:
    | { readonly date: CivilDate; readonly nextVisitDate?: CivilDate | undefined }
    | undefined;
  /** Days on which the family screen was filled in, newest first. */
  readonly screenedOn?: readonly CivilDate[] | undefined;
}
