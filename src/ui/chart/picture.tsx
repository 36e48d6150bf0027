import type { JSX } from "preact";
import { Axes } from "./axes.tsx";
import type { ChartAxis, ChartBand, ChartGuide, ChartLine, ChartMark } from "./chart-parts.ts";
import { bandPath, linePath } from "./curve-path.ts";
import { EndLabels } from "./end-labels.tsx";
import { Guides } from "./guides.tsx";
import { hasPattern, Patterns } from "./patterns.tsx";
import type { PlotArea } from "./plot-area.ts";
import { pointsInView } from "./points-in-view.ts";

export type PictureProps = {
  /** Differs between the charts of a page. */
  readonly id: string;
  readonly area: PlotArea;
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly bands: readonly ChartBand[];
  readonly lines: readonly ChartLine[];
  readonly guides: readonly ChartGuide[];
  /** Not drawn here: words keep clear of them. */
  readonly marks: readonly ChartMark[];
};

/** All of a chart that is only looked at; the description says it in words. */
export const Picture = ({ id, area, x, y, bands, lines, guides, marks }: PictureProps): JSX.Element => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an SVG group without tabindex takes no focus
  <g aria-hidden="true">
    <defs>
      <clipPath id={`${id}-clip`}>
        <rect x={area.left} y={area.top} width={area.right - area.left} height={area.bottom - area.top} />
      </clipPath>
      <Patterns idPrefix={id} tones={bands.map(({ tone }) => tone)} />
    </defs>
    <g clip-path={`url(#${id}-clip)`}>
      {bands.map((band) => (
        <Band
          key={band.label}
          band={band}
          path={bandPath(pointsInView(band.points, x.range), area.x, area.y)}
          idPrefix={id}
        />
      ))}
    </g>
    <Axes x={x} y={y} area={area} />
    <g clip-path={`url(#${id}-clip)`}>
      {lines.map((line) => (
        <path
          key={line.label}
          class={`chart__line chart__line--${line.look ?? "thin"} chart-tone--${line.tone}`}
          d={linePath(pointsInView(line.points, x.range), area.x, area.y)}
        />
      ))}
    </g>
    <Guides guides={guides} x={x} area={area} />
    <EndLabels lines={lines} marks={marks} x={x} area={area} />
  </g>
);

type BandProps = { readonly band: ChartBand; readonly path: string; readonly idPrefix: string };

const Band = ({ band, path, idPrefix }: BandProps): JSX.Element => (
  <>
    <path class={`chart__band chart-tone--${band.tone}`} d={path} />
    {hasPattern(band.tone) && <path d={path} fill={`url(#${idPrefix}-${band.tone})`} />}
  </>
);
