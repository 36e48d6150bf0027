import { DAYS_PER_MONTH } from "#domain/growth/age.ts";
import { indicators } from "#domain/growth/indicators/index.ts";
import type { Position } from "#domain/growth/length-position.ts";
import { type StandardLine, standardLine } from "#domain/growth/standard-line.ts";
import type { Sex } from "#domain/people/sex.ts";
import type { ChartBand, ChartLine } from "#ui/chart/chart-parts.ts";
import type { BandTone } from "#ui/tone.ts";
import { childText } from "../text.ts";
import type { ChartSpec } from "./chart-specs.ts";
import { kmsLineNames, kmsLineWords, kmsZonesByZ } from "./kms-look.ts";

/** WHO's lines and the zones between them, in the chart's units: months of age, or cm of length in one position. */
export interface StandardPicture {
  readonly bands: readonly ChartBand[];
  readonly lines: readonly ChartLine[];
}

/** The same for every child of a sex, hence computed once. */
export const standardPicture = (spec: ChartSpec, sex: Sex): StandardPicture => {
  const key = `${spec.title} ${sex}`;
  const known = pictures.get(key);
  if (known) return known;
  const picture = drawStandard(spec, sex);
  pictures.set(key, picture);
  return picture;
};

const pictures = new Map<string, StandardPicture>();

const drawStandard = (spec: ChartSpec, sex: Sex): StandardPicture => {
  const curves = new Map<number, Curve>();
  const lineOf = (sd: number): Curve => {
    const known = curves.get(sd) ?? curve(standardLine(spec.indicator, sex, sd), spec.position);
    curves.set(sd, known);
    return known;
  };
  const zones = spec.isKms ? kmsZonesByZ : zonesOf(spec.indicator);
  return {
    bands: zones.map(({ label, tone, from, to }) => ({
      label,
      tone,
      points: between(
        from === undefined ? undefined : lineOf(from),
        to === undefined ? undefined : lineOf(to),
      ),
    })),
    lines: [
      { sd: 0, tone: "normal" as const, look: "dashed" as const },
      // A line has the meaning of what lies beyond it.
      ...zones.slice(1).map(({ from = 0 }, at) => ({
        sd: from,
        tone: (from < 0 ? zones[at] : zones[at + 1])?.tone ?? ("normal" as const),
        look: "thin" as const,
      })),
    ].map(({ sd, tone, look }) => ({
      label: sd === 0 ? childText.median : lineName(spec, sd),
      tone,
      look,
      endLabel: spec.isKms ? kmsLineWords[sd] : sdText(sd),
      points: lineOf(sd),
    })),
  };
};

interface Zone {
  readonly label: string;
  readonly tone: BandTone;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** The categories of an index as stretches of z; the same bands that judge a measurement. */
const zonesOf = (id: ChartSpec["indicator"]): readonly Zone[] => {
  const steps = indicators.find((indicator) => indicator.id === id)?.bands.steps ?? [];
  const ends = steps.map(({ under, upTo }) => under ?? upTo);
  return steps.map(({ band }, at) => ({
    label: band.label,
    tone: band.tone,
    from: at === 0 ? undefined : ends[at - 1],
    to: ends[at],
  }));
};

type Curve = readonly { readonly x: number; readonly y: number | undefined }[];

/** Between lying and standing, where the tables differ by 0.7 cm, a line over age is broken. */
const curve = (line: StandardLine, position: Position | undefined): Curve => {
  if (line.axis === "lengthCm")
    return line.segments.find((segment) => segment.position === position)?.points ?? [];
  return line.segments.flatMap(({ points }, at) => {
    const months: Curve = points.map(({ x, y }) => ({ x: x / DAYS_PER_MONTH, y }));
    const [first] = months;
    return at === 0 || first === undefined ? months : [{ x: first.x, y: undefined }, ...months];
  });
};

const between = (low: Curve | undefined, high: Curve | undefined): ChartBand["points"] =>
  (low ?? high ?? []).flatMap(({ x }, at) => {
    const below = low === undefined ? Number.NEGATIVE_INFINITY : low[at]?.y;
    const above = high === undefined ? Number.POSITIVE_INFINITY : high[at]?.y;
    return below === undefined || above === undefined ? [] : [{ x, low: below, high: above }];
  });

const lineName = ({ isKms }: ChartSpec, sd: number): string =>
  (isKms && kmsLineNames[sd]) || `${sdText(sd)} SD`;

const sdText = (sd: number): string => (sd === 0 ? "0" : sd > 0 ? `+${sd}` : `−${-sd}`);
