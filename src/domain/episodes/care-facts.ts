import type { CivilDate } from "../civil-date.ts";
import type { Body } from "../facts/version.ts";
import type { PregnancyEnd } from "../records/pregnancy.ts";
import type { WeddingEnd } from "../records/wedding.ts";

/** What is recorded of a person besides growth: read from facts, small enough for a card, never judged here. */
export interface CareFacts {
  readonly weddings: readonly WeddingFacts[];
  readonly pregnancies: readonly PregnancyFacts[];
  readonly deliveries: readonly DeliveryFacts[];
  readonly skips: readonly SkippedContact[];
  /** Visit forms filled in about the person, newest first. */
  readonly contacts: readonly ContactFact[];
  /** Days on which they were present when their family was visited, newest first; a year's worth at most is known of a card. */
  readonly presentOn?: readonly CivilDate[] | undefined;
  /** What rules read of the last visit to a bride or groom; nothing private. */
  readonly lastBrideVisit?: { readonly date: CivilDate; readonly answers: Body } | undefined;
}

/** When a form was filled in, and which. */
export interface ContactFact {
  /** The form's record kind. */
  readonly kind: string;
  readonly date: CivilDate;
}

export interface WeddingFacts {
  readonly record: string;
  readonly registeredOn: CivilDate;
  readonly plannedDate?: CivilDate | undefined;
  readonly groom?: string | undefined;
  readonly groomName?: string | undefined;
  readonly groomBirthDate?: CivilDate | undefined;
  readonly end?: WeddingEnd | undefined;
  readonly endDate?: CivilDate | undefined;
}

export interface PregnancyFacts {
  readonly record: string;
  readonly registeredOn: CivilDate;
  readonly lmpDate?: CivilDate | undefined;
  readonly lmpSure?: boolean | undefined;
  readonly ultrasoundDate?: CivilDate | undefined;
  readonly gestationDaysAtUltrasound?: number | undefined;
  readonly gravida?: number | undefined;
  readonly livingChildren?: number | undefined;
  readonly lastChildBirthDate?: CivilDate | undefined;
  readonly heightCm?: number | undefined;
  readonly prePregnancyWeightKg?: number | undefined;
  readonly fetusCount?: number | undefined;
  readonly end?: PregnancyEnd | undefined;
  readonly endDate?: CivilDate | undefined;
  readonly visitsWelcome?: boolean | undefined;
}

export interface DeliveryFacts {
  readonly record: string;
  readonly pregnancy?: string | undefined;
  readonly date: CivilDate;
  readonly gestationWeeks?: number | undefined;
  /** Person ids of those born alive. */
  readonly babies: readonly string[];
  readonly stillbornCount: number;
  readonly motherCondition?: "good" | "monitor" | "refer" | "died" | undefined;
}

export interface SkippedContact {
  readonly record: string;
  /** Key of the contact (`schedule/contact.ts`). */
  readonly contact: string;
  readonly date: CivilDate;
  readonly reason: string;
}

export const NO_CARE: CareFacts = { weddings: [], pregnancies: [], deliveries: [], skips: [], contacts: [] };
