import type { CivilDate } from "#domain/civil-date.ts";
import { CARE_GROUPS, type CareGroup, careGroupLabels } from "#domain/episodes/care-group.ts";
import { episodesOfFamily } from "#domain/episodes/episodes-of.ts";
import type { FamilyInCare } from "#domain/episodes/person-in-care.ts";
import { formatCount } from "#ui/format.ts";

/** People accompanied, by group; a bride who is pregnant counts in both. */
export type GroupCounts = Readonly<Record<CareGroup, number>>;

export const groupCounts = (houses: readonly FamilyInCare[], today: CivilDate): GroupCounts => {
  const people = new Set(
    houses.flatMap((house) =>
      episodesOfFamily(house, today).map(({ group, person }) => `${group} ${person}`),
    ),
  );
  const counts = { catin: 0, hamil: 0, nifas: 0, baduta: 0, balita: 0 };
  for (const one of people) {
    const group = CARE_GROUPS.find((name) => one.startsWith(`${name} `));
    if (group) counts[group] += 1;
  }
  return counts;
};

const WOMEN = ["hamil", "nifas", "catin"] as const;

/** "84 balita, 12 ibu hamil, 3 ibu nifas"; children under five as the ministry counts them. Groups without anybody are left out. */
export const countsText = (children: number, counts: GroupCounts): string =>
  [
    ...(children > 0 ? [`${formatCount(children)} ${careGroupLabels.balita}`] : []),
    ...WOMEN.filter((group) => counts[group] > 0).map(
      (group) => `${formatCount(counts[group])} ${careGroupLabels[group]}`,
    ),
  ].join(", ");
