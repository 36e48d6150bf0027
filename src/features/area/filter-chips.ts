import type { AreaFilter } from "./area-filter.ts";
import { areaNumber } from "./area-numbers.ts";
import { partName } from "./area-parts.ts";
import { categoryOptions } from "./category-options.ts";
import type { Servings } from "./servings.ts";
import { areaText } from "./text.ts";

/** A chip of the filter row: a switch, or a choice that opens a sheet. */
export interface FilterChip {
  readonly id: ChipId;
  readonly label: string;
  readonly isOn: boolean;
}

export type ChipId =
  | "number"
  | "notWeighedThisMonth"
  | "toReview"
  | "sentBack"
  | "category"
  | "streams"
  | "posyandu"
  | "team";

/**
 * The chips, each saying what is chosen. The chip of a number is there only while one is listed; RWs only
 * where there are several to choose from.
 */
export const filterChips = (
  filter: AreaFilter,
  { posyandu, teams }: Servings,
  hasParts = true,
): readonly FilterChip[] => {
  const number = filter.number && areaNumber(filter.number);
  const category =
    filter.category &&
    categoryOptions.find(({ value }) => value === `${filter.category?.index}.${filter.category?.band}`);
  const chip = (id: ChipId, label: string): FilterChip => ({ id, label, isOn: filter[id] !== undefined });
  const named = (id: string | undefined, known: Servings["teams"]): string | undefined =>
    known.find((one) => one.id === id)?.name;
  return [
    ...(number ? [chip("number", number.chip)] : []),
    chip("notWeighedThisMonth", areaText.filterNotWeighed),
    chip("toReview", areaText.filterToReview),
    chip("sentBack", areaText.filterSentBack),
    chip("category", category?.label ?? areaText.filterCategory),
    ...(hasParts
      ? [chip("streams", filter.streams ? filter.streams.map(partName).join(", ") : areaText.filterRw)]
      : []),
    ...(posyandu.length > 0
      ? [chip("posyandu", named(filter.posyandu, posyandu) ?? areaText.filterPosyandu)]
      : []),
    ...(teams.length > 0 ? [chip("team", named(filter.team, teams) ?? areaText.filterTeam)] : []),
  ];
};

/** Pressing a switch turns it; pressing a number's chip lets go of it. Undefined for a chip that opens a sheet. */
export const afterPress = (filter: AreaFilter, id: ChipId): AreaFilter | undefined => {
  switch (id) {
    case "number":
      return { ...filter, number: undefined };
    case "notWeighedThisMonth":
    case "toReview":
    case "sentBack":
      return { ...filter, [id]: filter[id] ? undefined : true };
    case "category":
    case "streams":
    case "posyandu":
    case "team":
      return undefined;
  }
};
