import type { CivilDate } from "#domain/civil-date.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import { type RecallDue, recallDue } from "#domain/schedule/services/breastfeeding.ts";
import type { CampaignDue } from "#domain/schedule/services/campaign.ts";
import { dewormingDue } from "#domain/schedule/services/deworming.ts";
import {
  type ImmunisationSets,
  type ImmunisationStatus,
  immunisationStatus,
} from "#domain/schedule/services/immunisation.ts";
import { vitaminADue } from "#domain/schedule/services/vitamin-a.ts";

/** What the schedules say of one child today. */
export interface DueToday {
  readonly vitaminA: CampaignDue | undefined;
  readonly deworming: CampaignDue | undefined;
  readonly immunisation: ImmunisationStatus | undefined;
  readonly recall: RecallDue;
}

export const dueToday = (
  child: ChildFacts,
  date: CivilDate,
  region: string,
  /** The schedules in force where a city has its own. */
  immunisation?: ImmunisationSets,
): DueToday => ({
  vitaminA: vitaminADue(child, date, region),
  deworming: dewormingDue(child, date, region),
  immunisation: immunisationStatus(child, date, region, immunisation),
  recall: recallDue(child, date),
});

/**
 * In a few words for a row: "kapsul merah, obat cacing, imunisasi". A history that nobody wrote down is no word here: it would
 * stand on every row until the books were read.
 */
export const dueWords = ({ vitaminA, deworming, immunisation }: DueToday): readonly string[] => [
  ...(vitaminA?.state === "due" ? [vitaminA.dose.dose === "blue" ? "kapsul biru" : "kapsul merah"] : []),
  ...(deworming?.state === "due" ? ["obat cacing"] : []),
  ...(immunisation && !immunisation.isHistoryUnknown && immunisation.due.length > 0 ? ["imunisasi"] : []),
];
