/** Facts of a pregnant woman: answers by their ids, what stands in the pregnancy, and what is computed for the day of the visit. */
export type BumilFact =
  /** Completed years. */
  | "ageYears"
  | "gravida"
  | "livingChildren"
  /** Completed months of the last child's age. */
  | "lastChildAgeMonths"
  /** Completed weeks. */
  | "gestationWeeks"
  | "fetusCount"
  | "heightCm"
  | "prePregnancyBmi"
  | "muacCm"
  | "haemoglobinGPerDl"
  | "systolicMmHg"
  | "diastolicMmHg"
  /** Mean arterial pressure, (S + 2D) / 3. */
  | "mapMmHg"
  | "hasDangerSign"
  | "randomGlucoseMgPerDl"
  | "proteinuria"
  | "fetalHeartRatePerMin"
  | "fetalMovement"
  /** Fundal height in cm less completed weeks. */
  | "fundalHeightLessWeeks"
  /** Estimated weight of the fetus over the usual weight of its week. */
  | "fetalWeightShare"
  | "antenatalContacts"
  | "conditions"
  | "shortSibling"
  | "smokes"
  | "exposedToSmoke"
  | "smokerAtHome"
  | "drinkingWater"
  | "latrine"
  | "decentHouse"
  | "aidStatus"
  | "lowMood"
  | "feelsSafeAtHome";
