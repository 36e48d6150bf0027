import { type CivilDate, civilDate } from "../civil-date.ts";

/** What a year's rule leaves open, as settings of a set. Ages in completed years. */
export interface KrsOptions {
  /** Whether a family without modern contraception is at risk by that alone. */
  readonly kbModernCounts: boolean;
  /** Fertile couple (PUS): age of the wife, both ends included. */
  readonly pusFromYears: number;
  readonly pusToYears: number;
  readonly tooYoungBelowYears: number;
  /** Both ends included. */
  readonly tooOldFromYears: number;
  readonly tooOldToYears: number;
  readonly tooCloseBelowMonths: number;
  /** Two past births stop being too close once the youngest is so old; `undefined`: never. */
  readonly tooCloseStopsAtYears: number | undefined;
  readonly tooManyFrom: number;
}

export interface KrsRuleSet {
  readonly id: string;
  /** What people call it: "aturan KRS 2022". */
  readonly name: string;
  readonly version: number;
  readonly validFrom: CivilDate;
  readonly source: string;
  readonly confidence: "agreed" | "check";
  readonly options: KrsOptions;
}

/** From old to new; a later year's rule is a further value. */
export const krsRuleSets: readonly KrsRuleSet[] = [
  {
    id: "krs-pk22",
    name: "aturan KRS 2022",
    version: 1,
    validFrom: civilDate(2022, 1, 1),
    source:
      "Pendataan Keluarga 2022 dan verval KRS (BKKBN): sasaran dengan air minum tidak layak, jamban tidak layak, atau PUS 4T. Batas umur 35-40, tiga anak atau lebih, dan KB modern perlu dicocokkan dengan pedoman tahun berjalan",
    confidence: "check",
    options: {
      kbModernCounts: false,
      pusFromYears: 15,
      pusToYears: 49,
      tooYoungBelowYears: 20,
      tooOldFromYears: 35,
      tooOldToYears: 40,
      tooCloseBelowMonths: 24,
      tooCloseStopsAtYears: 5,
      tooManyFrom: 3,
    },
  },
];

/** The set in force on a day; the oldest one before all of them. */
export const krsRulesOn = (date: CivilDate, sets: readonly KrsRuleSet[] = krsRuleSets): KrsRuleSet => {
  const inForce = sets.findLast(({ validFrom }) => validFrom <= date) ?? sets[0];
  if (!inForce) throw new Error("no rule set for families at risk");
  return inForce;
};
