import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { DayAssessment } from "#domain/measurements/day-assessment.ts";
import type { MeasuredChild } from "#domain/measurements/measurement-draft.ts";
import { Button } from "#ui/button.tsx";
import { Chips } from "#ui/chips.tsx";
import { Section } from "#ui/section.tsx";
import { childText } from "../text.ts";
import { type ChartId, chartIds, chartSpecs } from "./chart-specs.ts";
import { growthChart } from "./growth-chart.ts";
import { GrowthPicture } from "./growth-picture.tsx";
import { GrowthTable } from "./growth-table.tsx";

export type GrowthChartSectionProps = {
  readonly child: MeasuredChild;
  readonly days: readonly DayAssessment[];
  /** Days since birth today. */
  readonly ageDays: number | undefined;
};

/** The child's curve on WHO's lines; or the same as a table. */
export const GrowthChartSection = ({ child, days, ageDays }: GrowthChartSectionProps): JSX.Element => {
  const [id, setId] = useState<ChartId>("weightForAge");
  const [isTable, setIsTable] = useState(false);
  const chart = useMemo(() => growthChart(id, child, days, ageDays), [id, child, days, ageDays]);
  return (
    <Section
      title={childText.chart}
      aside={
        <Button look="quiet" icon={isTable ? "chart-line" : "table"} onPress={() => setIsTable(!isTable)}>
          {isTable ? childText.asChart : childText.asTable}
        </Button>
      }
    >
      <Chips
        label={childText.chartChoice}
        options={chartIds.map((value) => ({ value, label: chartSpecs[value].chip }))}
        selected={[id]}
        onToggle={setId}
      />
      {isTable ? <GrowthTable chart={chart} /> : <GrowthPicture key={id} chart={chart} />}
    </Section>
  );
};
