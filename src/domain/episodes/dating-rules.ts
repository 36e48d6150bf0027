import { type CivilDate, civilDate } from "../civil-date.ts";

/** How far ultrasound and last period may lie apart before the ultrasound dates the pregnancy. */
export interface RedatingStep {
  /** Age by the last period on the day of the ultrasound, in days, this one included. */
  readonly upToDays: number;
  /** The ultrasound wins when the two differ by more days than this. */
  readonly moreThanDays: number;
}

export interface DatingRuleSet {
  readonly id: string;
  readonly version: number;
  readonly validFrom: CivilDate;
  readonly source: string;
  /** `check`: to be agreed with the city's coordinating midwife. */
  readonly confidence: "agreed" | "check";
  readonly steps: readonly RedatingStep[];
  /** Days from the first day of the last period to the expected birth. */
  readonly termDays: number;
}

const week = (weeks: number, days: number): number => weeks * 7 + days;

/** From old to new; a later edition is a further value. */
export const datingRuleSets: readonly DatingRuleSet[] = [
  {
    id: "acog-700",
    version: 1,
    validFrom: civilDate(2017, 5, 1),
    source:
      "ACOG Committee Opinion 700, Methods for Estimating the Due Date (2017): beda lebih dari 5 hari sampai 8 minggu 6 hari, 7 hari sampai 15 minggu 6 hari, 10 hari sampai 21 minggu 6 hari, 14 hari sampai 27 minggu 6 hari, 21 hari sesudahnya; HPL = HPHT + 280 hari. Perlu disepakati bidan koordinator",
    confidence: "check",
    steps: [
      { upToDays: week(8, 6), moreThanDays: 5 },
      { upToDays: week(15, 6), moreThanDays: 7 },
      { upToDays: week(21, 6), moreThanDays: 10 },
      { upToDays: week(27, 6), moreThanDays: 14 },
      { upToDays: Number.POSITIVE_INFINITY, moreThanDays: 21 },
    ],
    termDays: 280,
  },
];

/** The set in force on a day; the oldest one before all of them. */
export const datingRulesOn = (
  date: CivilDate,
  sets: readonly DatingRuleSet[] = datingRuleSets,
): DatingRuleSet => {
  const inForce = sets.findLast(({ validFrom }) => validFrom <= date) ?? sets[0];
  if (!inForce) throw new Error("no dating rule set");
  return inForce;
};
