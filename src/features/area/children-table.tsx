import type { JSX } from "preact";
import type { IndicatorId } from "#domain/growth/indicators/index.ts";
import { BandMark } from "#ui/band-mark.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { RowStates } from "./children-list.tsx";
import type { RowWords } from "./row-words.ts";
import { areaText } from "./text.ts";

export type ChildrenTableProps = {
  readonly rows: readonly RowWords[];
  readonly hrefOf: (child: string) => string;
};

/** The same children as a table, for a wide screen and for print. */
export const ChildrenTable = ({ rows, hrefOf }: ChildrenTableProps): JSX.Element => (
  <div class="area-table">
    <DataTable
      caption={areaText.children}
      columns={[
        {
          key: "name",
          label: areaText.columnName,
          isRowName: true,
          cell: (row) => (
            <>
              <a class="area-link" href={hrefOf(row.id)}>
                {row.name}
              </a>
              <RowStates row={row} />
            </>
          ),
        },
        { key: "age", label: areaText.columnAge, cell: ({ ageText }) => ageText },
        { key: "place", label: areaText.columnPlace, cell: ({ place }) => place },
        { key: "last", label: areaText.columnLast, cell: ({ last }) => last },
        bandColumn("lengthForAge", areaText.columnLengthAge),
        bandColumn("weightForLength", areaText.columnWeightLength),
        bandColumn("weightForAge", areaText.columnWeightAge),
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  </div>
);

const bandColumn = (index: IndicatorId, label: string): Column<RowWords> => ({
  key: index,
  label,
  cell: ({ byIndex }) => {
    const mark = byIndex.get(index);
    return mark ? <BandMark tone={mark.tone}>{mark.word}</BandMark> : areaText.dash;
  },
});
