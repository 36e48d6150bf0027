import type { GrowthAssessment } from "../growth/assess-growth.ts";
import type { Tone } from "../growth/bands.ts";
import { type IndicatorId, indicators } from "../growth/indicators/index.ts";
import { expectedPosition, type Position } from "../growth/length-position.ts";
import type { Reading } from "../growth/reading.ts";
import { type WhyNone, whyNoneText } from "../growth/why-none.ts";

/** One index as people read it: a name, a word, and how strongly it asks for attention. */
export interface GrowthLine {
  readonly id: IndicatorId | "arm";
  /** "Berat menurut umur". */
  readonly label: string;
  /** As the printed tables name it: "BB/U". */
  readonly shortLabel: string;
  /** "unknown" where there is no result, or a doubtful one. */
  readonly tone: Tone | "unknown";
  /** The band, or why there is none. */
  readonly word: string;
  /** What to check before believing it. */
  readonly hint: string | undefined;
  /** Two decimals; for staff, one tap away. */
  readonly z: number | undefined;
}

export interface LineOptions {
  /** Days since birth at that measurement: decides whether one speaks of length or of height. */
  readonly ageDays: number | undefined;
  /** The person at the scale measured an implausible figure again and stands by it. */
  readonly isStated?: boolean;
}

/**
 * What an assessment says, in the order people read it. An index whose figure was not taken is left out; one that cannot be
 * judged says why; one that is implausible asks for a check instead of naming a category, until somebody stands by it.
 */
export const growthLines = (
  { readings, arm, position }: GrowthAssessment,
  { ageDays, isStated = false }: LineOptions,
): readonly GrowthLine[] => {
  const lines: GrowthLine[] = [];
  const judgedAs = ageDays === undefined ? position : expectedPosition(ageDays);
  for (const { id } of indicators) {
    const said = say(readings[id], isStated);
    if (said) lines.push({ id, ...names(id, judgedAs), ...said });
  }
  const said = arm.kind === "none" ? sayNone(arm.why) : { ...sayBand(arm.band), z: undefined };
  if (said) lines.push({ id: "arm", label: "Lingkar lengan atas", shortLabel: "LiLA", ...said });
  return lines;
};

/** Figures that were simply not taken: no line, rather than a list of what is missing. */
const NOT_TAKEN: readonly WhyNone[] = ["noWeight", "noLength", "noHead", "noArm"];

type Said = Pick<GrowthLine, "tone" | "word" | "hint" | "z">;

const say = (reading: Reading, isStated: boolean): Said | undefined => {
  if (reading.kind === "none") return sayNone(reading.why);
  if (reading.kind === "implausible" && !isStated)
    return { tone: "unknown", word: "Angka perlu dicek lagi", hint: undefined, z: reading.z };
  return { ...sayBand(reading.band), z: reading.z };
};

const sayNone = (why: WhyNone): Said | undefined =>
  NOT_TAKEN.includes(why)
    ? undefined
    : { tone: "unknown", word: whyNoneText[why], hint: undefined, z: undefined };

const sayBand = ({ tone, label, hint }: { tone: Tone; label: string; hint?: string }) => ({
  tone,
  word: label,
  hint,
});

/** Under two years the tables judge a length (panjang), from then on a height (tinggi), however it was taken. */
const names = (id: IndicatorId, position: Position | undefined): Pick<GrowthLine, "label" | "shortLabel"> => {
  const isHeight = position === "standing";
  switch (id) {
    case "weightForAge":
      return { label: "Berat menurut umur", shortLabel: "BB/U" };
    case "lengthForAge":
      return isHeight
        ? { label: "Tinggi menurut umur", shortLabel: "TB/U" }
        : { label: "Panjang menurut umur", shortLabel: "PB/U" };
    case "weightForLength":
      return isHeight
        ? { label: "Berat menurut tinggi", shortLabel: "BB/TB" }
        : { label: "Berat menurut panjang", shortLabel: "BB/PB" };
    case "bmiForAge":
      return { label: "Indeks massa tubuh menurut umur", shortLabel: "IMT/U" };
    case "headForAge":
      return { label: "Lingkar kepala menurut umur", shortLabel: "LK/U" };
  }
};
