/** Facts of a child under five: answers by their ids, and what growth, services and household say on the day of the visit. */
export type AnakFact =
  /** Completed months. */
  | "ageMonths"
  | "birthWeightKg"
  | "birthLengthCm"
  | "gestationWeeksAtBirth"
  /** Plausible z-scores only, by corrected age for a child born preterm. */
  | "weightForAgeZ"
  | "lengthForAgeZ"
  | "weightForLengthZ"
  | "headForAgeZ"
  | "armCm"
  | "oedema"
  /** Months in a row in which the weight did not rise enough (T). */
  | "monthsNotGained"
  /** Calendar months in a row without a weighing, this one included. */
  | "monthsNotWeighed"
  | "onlyBreastMilk"
  | "complementaryFood"
  | "complementaryFoodFromMonths"
  | "foodGroupCount"
  | "immunisationForAge"
  | "developmentCard"
  | "kpspScore"
  | "illnesses"
  | "smokerAtHome"
  | "drinkingWater"
  | "latrine";
