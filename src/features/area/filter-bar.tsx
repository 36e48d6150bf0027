import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Button } from "#ui/button.tsx";
import { Chips } from "#ui/chips.tsx";
import { type AreaFilter, isNarrowed } from "./area-filter.ts";
import { afterPress, filterChips } from "./filter-chips.ts";
import { FilterSheet, type FilterSheetProps } from "./filter-sheet.tsx";
import { areaText } from "./text.ts";
import "./area.css";

export type FilterBarProps = Pick<FilterSheetProps, "filter" | "places" | "servings"> & {
  readonly onChange: (filter: AreaFilter) => void;
};

/** Chips for what narrows the list; those with many answers open a sheet. */
export const FilterBar = ({ filter, places, servings, onChange }: FilterBarProps): JSX.Element => {
  const [isOpen, setIsOpen] = useState(false);
  const chips = filterChips(filter, servings, places.length > 1);
  return (
    <div class="area-filters">
      <Chips
        label={areaText.filters}
        wrap
        options={chips.map(({ id, label }) => ({ value: id, label }))}
        selected={chips.filter(({ isOn }) => isOn).map(({ id }) => id)}
        onToggle={(id) => {
          const next = afterPress(filter, id);
          if (next) onChange(next);
          else setIsOpen(true);
        }}
      />
      {isNarrowed(filter) && (
        <Button look="quiet" icon="x" onPress={() => onChange({})}>
          {areaText.clearFilters}
        </Button>
      )}
      <FilterSheet
        isOpen={isOpen}
        filter={filter}
        places={places}
        servings={servings}
        onChange={onChange}
        onClose={() => setIsOpen(false)}
      />
    </div>
  );
};
