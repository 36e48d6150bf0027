import { addDays, type CivilDate } from "../civil-date.ts";
import type { ChildMeasurement } from "./child-measurement.ts";

/** How far back a reader's habit is looked for, and how many figures say enough. */
const LOOK_BACK_DAYS = 90;
const MOST = 60;

const DIGIT_QUESTION = "lengthCm.digitPreference";

/**
 * The lengths one person read lately, of any child, newest first: what digit preference is judged by. Nothing on a day on
 * which this person was asked and answered already: once a day is enough.
 */
export const recentLengths = (
  measurements: Iterable<ChildMeasurement>,
  reader: string,
  today: CivilDate,
): readonly number[] => {
  const from = addDays(today, -LOOK_BACK_DAYS);
  const own = [...measurements].filter(
    ({ author, date, lengthCm }) => author === reader && lengthCm !== undefined && date >= from,
  );
  if (own.some(({ date, answers }) => date === today && answers?.[DIGIT_QUESTION] !== undefined)) return [];
  return own
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .slice(0, MOST)
    .flatMap(({ lengthCm }) => lengthCm ?? []);
};
