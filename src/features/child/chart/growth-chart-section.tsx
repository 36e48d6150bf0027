import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { DayAssessment } from "#domain/measurements/day-assessment.ts";
import type { MeasuredChild } from "#domain/measurements/measurement-draft.ts";
import { Button } from "#ui/button.tsx";
import { Chips } from "#ui/chips.tsx";
import { Section } from "#ui/section.tsx";
import { childText } from "../text.ts";
import { type ChartId, chartSpecs } from "./chart-specs.ts";
import { chartIdsFor, growthChart } from "./growth-chart.ts";
import { GrowthPicture } from "./growth-picture.tsx";
import { GrowthSheet, type PrintedChild } from "./growth-sheet.tsx";
import { GrowthTable } from "./growth-table.tsx";
import { usePrint } from "./use-print.ts";

export type GrowthChartSectionProps = {
  readonly child: MeasuredChild;
  readonly printed: PrintedChild;
  readonly days: readonly DayAssessment[];
  /** Days since birth today. */
  readonly ageDays: number | undefined;
  readonly today: CivilDate;
};

/** The child's curve on WHO's lines; or the same as a table; or both on paper. */
export const GrowthChartSection = (props: GrowthChartSectionProps): JSX.Element => {
  const { child, days, ageDays } = props;
  const [id, setId] = useState<ChartId>("weightForAge");
  const [isTable, setIsTable] = useState(false);
  const { isPrinting, print } = usePrint();
  const ids = useMemo(() => chartIdsFor(days, ageDays), [days, ageDays]);
  const chart = useMemo(() => growthChart(id, child, days, ageDays), [id, child, days, ageDays]);
  return (
    <Section
      title={childText.chart}
      aside={
        <>
          <Button look="quiet" icon={isTable ? "chart-line" : "table"} onPress={() => setIsTable(!isTable)}>
            {isTable ? childText.asChart : childText.asTable}
          </Button>
          <Button look="quiet" icon="printer" onPress={print}>
            {childText.print}
          </Button>
        </>
      }
    >
      <Chips
        label={childText.chartChoice}
        options={ids.map((value) => ({ value, label: chartSpecs[value].chip }))}
        selected={[id]}
        onToggle={setId}
      />
      <div class="growth-screen">
        {isTable ? <GrowthTable chart={chart} /> : <GrowthPicture key={id} chart={chart} />}
      </div>
      {isPrinting && <GrowthSheet chart={chart} child={props.printed} today={props.today} />}
    </Section>
  );
};
