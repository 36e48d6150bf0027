import type { FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { LoadingState } from "#ui/loading-state.tsx";
import { childText } from "../text.ts";
import type { GrowthChartSectionProps } from "./growth-chart-section.tsx";

/** The chart, fetched when first needed: WHO's lines and the drawing are the heaviest part of the page. */
export const LazyChart = (props: GrowthChartSectionProps): JSX.Element => {
  const [Section, setSection] = useState<FunctionComponent<GrowthChartSectionProps>>();
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    import("./growth-chart-section.tsx").then(
      (module) => isCurrent && setSection(() => module.GrowthChartSection),
      // After an update the old piece is gone from the server; what was recorded has nothing to do with it.
      () => isCurrent && setIsMissing(true),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  if (isMissing) return <p>{childText.chartMissing}</p>;
  return Section ? <Section {...props} /> : <LoadingState rows={4} />;
};
