import { type CivilDate, completedMonths } from "../civil-date.ts";
import type { TopicFor } from "./topic.ts";

/** A member of a house as far as topics go by age and group. */
export interface Listener {
  readonly group: "child" | "woman" | "adult";
  readonly birthDate?: CivilDate | undefined;
  readonly life: string;
}

/** Groups of people whose topics come first in this family. */
export const groupsIn = (members: readonly Listener[], today: CivilDate): readonly TopicFor[] => {
  const groups = new Set<TopicFor>(["family"]);
  for (const { group, birthDate, life } of members) {
    if (life !== "alive" || group === "adult") continue;
    if (group === "woman") {
      groups.add("pregnant");
      continue;
    }
    const months =
      birthDate === undefined || birthDate > today ? undefined : completedMonths(birthDate, today);
    groups.add(months === undefined || months >= 12 ? "child" : "infant");
    if (months !== undefined && months < 2) groups.add("afterBirth");
  }
  return [...groups];
};
