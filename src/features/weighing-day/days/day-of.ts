import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";

/** The day an address names, never later than today. */
export const dayOf = (text: string | undefined, today: CivilDate): CivilDate => {
  const parsed = text === undefined ? undefined : parseCivilDate(text);
  return parsed?.ok && parsed.value <= today ? parsed.value : today;
};
