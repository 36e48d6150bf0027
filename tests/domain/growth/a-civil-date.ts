import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";

/** A day from its text; a test that misspells it fails at once. */
export const day = (text: string): CivilDate => {
  const date = parseCivilDate(text);
  if (!date.ok) throw new Error(`not a day: ${text}`);
  return date.value;
};
