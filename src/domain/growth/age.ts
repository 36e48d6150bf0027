/** Days in a month as WHO's child growth standards count them (365.25 / 12). */
export const DAYS_PER_MONTH = 30.4375;

/** From this day on the height table (standing) applies; before it the length table (lying). WHO 2006: 24 months. */
export const FIRST_STANDING_DAY = 731;

/** No index is computed from this age on: the standards are for children under five years. */
export const AGE_LIMIT_MONTHS = 60;

/** Whole days of an age, half a day counting up (730.5 -> 731), as WHO's software joins ages with its tables. */
export const wholeDays = (ageDays: number): number => {
  const days = Math.floor(ageDays);
  return ageDays - days >= 0.5 ? days + 1 : days;
};

/** Age in WHO months, unrounded. */
export const ageMonths = (ageDays: number): number => ageDays / DAYS_PER_MONTH;

/** Age in days, unrounded, of an age that is only known in months. */
export const ageDaysFromMonths = (months: number): number => months * DAYS_PER_MONTH;
