import type { CivilDate } from "../civil-date.ts";
import type { ConsentFacts } from "../consent/consent-facts.ts";
import type { FamilyInCare } from "../episodes/person-in-care.ts";
import type { Fold } from "../facts/fold.ts";

/** One family of a team, with every record about its household and members. */
export interface ReportFamily {
  readonly card: FamilyInCare;
  /** Area code, for schedules in force there. */
  readonly area: string;
  readonly fold: Fold;
  /** Of a household that was asked. */
  readonly consent?: ConsentFacts | undefined;
}

/** The days that a report speaks of. */
export interface ReportPeriod {
  /** `YYYY-MM` */
  readonly month: string;
  /** From the first day of the month to its last, or to today. */
  readonly days: readonly CivilDate[];
}
