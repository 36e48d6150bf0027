import type { JSX } from "preact";

/** Tones whose zones carry a pattern besides the colour, with what is drawn in a tile of 10 by 10. */
const TILES = {
  watch: "M2 2h1.6M7 7h1.6",
  low: "M-2 12L12 -2M-2 2L2 -2M8 12L12 8",
  veryLow: "M-2 12L12 -2M-2 2L2 -2M8 12L12 8M-2 -2L12 12M-2 8L2 12M8 -2L12 2",
  high: "M-2 -2L12 12M-2 8L2 12M8 -2L12 2",
} as const;

export type PatternTone = keyof typeof TILES;

export const hasPattern = (tone: string): tone is PatternTone => tone in TILES;

/** Pattern definitions of the zones of one chart; ids must differ between charts on a page. */
export const Patterns = ({
  idPrefix,
  tones,
}: {
  readonly idPrefix: string;
  readonly tones: readonly string[];
}): JSX.Element => (
  <>
    {[...new Set(tones.filter(hasPattern))].map((tone) => (
      <Pattern key={tone} idPrefix={idPrefix} tone={tone} />
    ))}
  </>
);

/** One of them, where no other is drawn. */
export const Pattern = ({
  idPrefix,
  tone,
}: {
  readonly idPrefix: string;
  readonly tone: PatternTone;
}): JSX.Element => (
  <pattern
    id={`${idPrefix}-${tone}`}
    width="10"
    height="10"
    patternUnits="userSpaceOnUse"
    class={`chart-tone--${tone}`}
  >
    <path class="chart__tile" d={TILES[tone]} />
  </pattern>
);
