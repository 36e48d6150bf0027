import type { JSX } from "preact";
import { Button } from "#ui/button.tsx";
import { Chips } from "#ui/chips.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { Sheet } from "#ui/sheet.tsx";
import type { AreaFilter } from "./area-filter.ts";
import { readCategory } from "./area-filter.ts";
import { categoryOptions } from "./category-options.ts";
import type { Servings } from "./servings.ts";
import { areaText } from "./text.ts";

export type FilterSheetProps = {
  readonly isOpen: boolean;
  readonly filter: AreaFilter;
  /** RWs or kelurahan to choose from, with the children in each. */
  readonly places: readonly { readonly area: string; readonly name: string; readonly count: number }[];
  readonly servings: Servings;
  readonly onChange: (filter: AreaFilter) => void;
  readonly onClose: () => void;
};

/** Everything that narrows the list, in one place. The list behind follows at once. */
export const FilterSheet = (props: FilterSheetProps): JSX.Element => {
  const { filter, places, servings, onChange, onClose } = props;
  const { category, streams = [] } = filter;
  return (
    <Sheet
      isOpen={props.isOpen}
      title={areaText.filters}
      onClose={onClose}
      actions={
        <Button look="primary" wide onPress={onClose}>
          {areaText.applyFilter}
        </Button>
      }
    >
      <SelectField
        label={areaText.filterCategory}
        options={categoryOptions}
        value={category && `${category.index}.${category.band}`}
        onChange={(value) => onChange({ ...filter, category: readCategory(value) })}
      />
      {places.length > 1 && (
        <div>
          <p class="field__label">{areaText.filterRw}</p>
          <Chips
            label={areaText.filterRw}
            wrap
            options={places.map(({ area, name, count }) => ({ value: area, label: name, count }))}
            selected={streams}
            onToggle={(area) => onChange({ ...filter, streams: toggled(streams, area) })}
          />
        </div>
      )}
      <ServingField
        label={areaText.filterPosyandu}
        any={areaText.anyPosyandu}
        options={servings.posyandu}
        value={filter.posyandu}
        onChange={(posyandu) => onChange({ ...filter, posyandu })}
      />
      <ServingField
        label={areaText.filterTeam}
        any={areaText.anyTeam}
        options={servings.teams}
        value={filter.team}
        onChange={(team) => onChange({ ...filter, team })}
      />
    </Sheet>
  );
};

type ServingFieldProps = {
  readonly label: string;
  readonly any: string;
  readonly options: Servings["teams"];
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
};

/** Few are shown all; more than seven fold into a list. */
const MOST_SHOWN = 7;

const ServingField = ({ label, any, options, value, onChange }: ServingFieldProps): JSX.Element | null => {
  if (options.length === 0) return null;
  const named = options.map(({ id, name }) => ({ value: id, label: name }));
  if (options.length > MOST_SHOWN)
    return <SelectField label={label} options={named} value={value} onChange={onChange} />;
  return (
    <ChoiceGroup
      label={label}
      options={[{ value: ANY, label: any }, ...named]}
      value={value ?? ANY}
      onChange={(id) => onChange(id === ANY ? undefined : id)}
    />
  );
};

/** Stands for "all" among ids, none of which looks like it. */
const ANY = "*";

const toggled = (list: readonly string[], item: string): readonly string[] | undefined => {
  const next = list.includes(item) ? list.filter((known) => known !== item) : [...list, item].sort();
  return next.length === 0 ? undefined : next;
};
