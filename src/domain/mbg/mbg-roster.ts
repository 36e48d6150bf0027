import type { AidFacts } from "../aid/aid-facts.ts";
import type { CivilDate } from "../civil-date.ts";

/** Who is on the list for free meals on a day: everybody with a round of MBG that runs then. Ids, sorted. */
export const mbgRoster = (aids: readonly AidFacts[], date: CivilDate): readonly string[] =>
  [
    ...new Set(
      aids
        .filter(
          ({ program, date: from, until }) =>
            program === "MBG" && from <= date && (until === undefined || until >= date),
        )
        .map(({ subject }) => subject),
    ),
  ].sort();
