import type { JSX } from "preact";
import type { CivilDate } from "#domain/civil-date.ts";
import { ChartLegend } from "#ui/chart/chart-legend.tsx";
import { LinesChart } from "#ui/chart/lines-chart.tsx";
import { formatDate } from "#ui/format.ts";
import { childText } from "../text.ts";
import type { GrowthChart } from "./growth-chart.ts";
import { legendOf, pictureProps } from "./growth-drawing.ts";
import { GrowthTable } from "./growth-table.tsx";

/** Whose chart it is, as the head of the page says it. */
export type PrintedChild = { readonly name: string; readonly detail: string };

export type GrowthSheetProps = {
  readonly chart: GrowthChart;
  readonly child: PrintedChild;
  readonly today: CivilDate;
};

// A4 less its margins at 96 dots an inch: the drawing fills the width of the page.
const PAPER_WIDTH_PX = 688;
const PAPER_HEIGHT_PX = 460;

/** One page of paper: the whole chart with its zones in words, and every point as a table. Not seen on the screen. */
export const GrowthSheet = ({ chart, child, today }: GrowthSheetProps): JSX.Element => (
  <div class="growth-sheet">
    <h2>{childText.printedFor(child.name)}</h2>
    <p>
      {child.detail} · {childText.printedOn(formatDate(today))}
    </p>
    <h3>{chart.title}</h3>
    <LinesChart
      {...pictureProps(chart, chart.bounds)}
      fixedWidthPx={PAPER_WIDTH_PX}
      heightPx={PAPER_HEIGHT_PX}
    />
    <ChartLegend items={legendOf(chart)} />
    {chart.notes.map((note) => (
      <p key={note}>{note}</p>
    ))}
    <GrowthTable chart={chart} />
  </div>
);
