import type { JSX } from "preact";
import { BandMark } from "#ui/band-mark.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { childText } from "../text.ts";
import { chartSpecs } from "./chart-specs.ts";
import type { GrowthChart } from "./growth-chart.ts";

/** The chart's points as a table, newest first: for whoever does not see the picture, and for reading off. */
export const GrowthTable = ({ chart }: { readonly chart: GrowthChart }): JSX.Element =>
  chart.points.length === 0 ? (
    <p>{childText.noPoints}</p>
  ) : (
    <DataTable
      caption={chart.title}
      rows={[...chart.points].reverse()}
      rowKey={({ date, isCorrected }) => `${date} ${isCorrected}`}
      columns={[
        { key: "date", label: childText.dateColumn, isRowName: true, cell: ({ dateText }) => dateText },
        { key: "age", label: childText.ageColumn, cell: ({ ageText }) => ageText },
        {
          key: "figure",
          label: chartSpecs[chart.id].yLabel,
          align: "end",
          cell: ({ figure }) => figure,
        },
        {
          key: "result",
          label: childText.resultColumn,
          cell: ({ tone, word }) => <BandMark tone={tone}>{word}</BandMark>,
        },
      ]}
    />
  );
