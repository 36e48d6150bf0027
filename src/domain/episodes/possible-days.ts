import { addDays, type CivilDate } from "../civil-date.ts";
import type { PregnancyFacts } from "./care-facts.ts";
import { datingOf } from "./dating.ts";

/** The longest pregnancy that forms accept. */
const MOST_DAYS = 45 * 7;
/** Before twenty weeks a loss is a miscarriage, which is told gently as an end. */
const FIRST_BIRTH_DAYS = 20 * 7;

/** Weeks that an ultrasound can give. */
export const ULTRASOUND_WEEKS = { min: 4, max: 44 } as const;

/** No pregnancy of today began, or was looked at, before that day. */
export const earliestOfPregnancy = (today: CivilDate): CivilDate => addDays(today, -MOST_DAYS);

/** The first day on which this pregnancy can end in a birth; nothing where it has no date. */
export const earliestBirth = (pregnancy: PregnancyFacts | undefined): CivilDate | undefined => {
  const start = earliestEnd(pregnancy);
  return start && addDays(start, FIRST_BIRTH_DAYS);
};

/** The first day on which it can end at all. */
export const earliestEnd = (pregnancy: PregnancyFacts | undefined): CivilDate | undefined => {
  const dating = pregnancy && datingOf(pregnancy);
  return dating === undefined || dating.basis === "unknown" ? undefined : dating.startDate;
};
