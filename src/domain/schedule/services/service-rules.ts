import type { CivilDate } from "../../civil-date.ts";

/**
 * A schedule as data: which services a child is due by age and date. Sets are dated and may hold for a region only; a new edition
 * is a further value, never an edit, so that an old day is judged by what was in force then.
 */
export interface ServiceRuleSet<Rules> {
  readonly id: string;
  readonly version: number;
  readonly validFrom: CivilDate;
  /** Start of an area code ("3571" a city, "35" a province) where it holds instead of the national one. */
  readonly region?: string;
  readonly source: string;
  /** `check`: to be compared with the printed guide before a city relies on it. */
  readonly confidence: "agreed" | "check";
  readonly rules: Rules;
}

/** The set in force on a day in a region (any area code): the closest region first, then the latest; nothing before all. */
export const rulesOn = <Rules>(
  sets: readonly ServiceRuleSet<Rules>[],
  date: CivilDate,
  region: string,
): ServiceRuleSet<Rules> | undefined =>
  sets
    .filter((set) => set.validFrom <= date && region.startsWith(set.region ?? ""))
    .sort(
      (a, b) =>
        (b.region ?? "").length - (a.region ?? "").length ||
        (a.validFrom === b.validFrom ? 0 : a.validFrom < b.validFrom ? 1 : -1),
    )[0];
