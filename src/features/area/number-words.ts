import { type NumberId, numberOf } from "#domain/summary/area-numbers.ts";
import { type Count, percentOf } from "#domain/summary/count.ts";
import type { AreaSummary } from "#domain/summary/summarise-area.ts";
import { formatCount, formatPercent } from "#ui/format.ts";
import { type AreaNumber, areaNumbers, type Share } from "./area-numbers.ts";
import { areaText } from "./text.ts";

/** A number as people read it. */
export interface NumberWords {
  readonly id: NumberId;
  readonly label: string;
  /** "38". */
  readonly count: string;
  /** "38 dari 312 yang dinilai (12,2%)"; without a share where nobody is in the denominator. */
  readonly words: string;
  /** True for a share of those judged: it says little where few were measured. */
  readonly isPrevalence: boolean;
  /** True when there is somebody behind it. */
  readonly isTappable: boolean;
}

/** Every number that says something: a zero without a denominator of its own is left out. */
export const numberWords = (summary: AreaSummary): readonly NumberWords[] =>
  areaNumbers.flatMap((number) => {
    const count = numberOf(number.id, summary);
    return number.share === "none" && count.numerator === 0 ? [] : wordsOf(number, count);
  });

const wordsOf = ({ id, label, share }: AreaNumber, count: Count): NumberWords => ({
  id,
  label,
  count: formatCount(count.numerator),
  words: [shareText(share, count), percentText(share, count)].filter(Boolean).join(" "),
  isPrevalence: share === "judged",
  isTappable: count.numerator > 0,
});

/** Prevalences are compared by tenths; of who came, whole per cents are enough unless that would read as nobody. */
const percentText = (share: Share, count: Count): string | undefined => {
  const percent = percentOf(count);
  if (percent === undefined) return undefined;
  const isSmall = percent > 0 && percent < 1;
  return `(${formatPercent(percent / 100, share === "judged" || isSmall ? 1 : 0)})`;
};

const shareText = (share: Share, { numerator, denominator }: Count): string => {
  const [part, whole] = [formatCount(numerator), formatCount(denominator)];
  switch (share) {
    case "children":
      return areaText.ofChildren(part, whole);
    case "judged":
      return denominator === 0 ? areaText.nobodyJudged : areaText.ofJudged(part, whole);
    case "measured":
      return areaText.ofMeasured(part, whole);
    case "none":
      return areaText.withoutBirthDateHint;
  }
};

/** Below this share of measured children a prevalence says little of the rest (domain rule: "cakupan rendah"). */
const LOW_COVERAGE_PERCENT = 80;

export interface Coverage {
  /** "Diukur bulan ini 312 dari 400 balita (78%)". */
  readonly words: string;
  readonly isLow: boolean;
  /** True when implausible figures were left out of the prevalences. */
  readonly hasLeftOut: boolean;
}

/** How many of the children the prevalences speak of. Nothing where there is no child. */
export const coverageOf = ({ measured, indices }: AreaSummary): Coverage | undefined => {
  const percent = percentOf(measured);
  if (percent === undefined) return undefined;
  return {
    words: areaText.coverage(
      formatCount(measured.numerator),
      formatCount(measured.denominator),
      formatPercent(percent / 100),
    ),
    isLow: percent < LOW_COVERAGE_PERCENT,
    hasLeftOut: indices.some(({ flagged }) => flagged > 0),
  };
};
