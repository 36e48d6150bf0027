import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { DAYS_PER_MONTH, FIRST_STANDING_DAY } from "#domain/growth/age.ts";
import type { GrowthAssessment } from "#domain/growth/assess-growth.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import type { Position } from "#domain/growth/length-position.ts";
import { kmsZoneOf } from "#domain/growth/monthly/kms-zone.ts";
import { assessPreterm, gestationOf } from "#domain/growth/preterm.ts";
import type { DayAssessment } from "#domain/measurements/day-assessment.ts";
import type { MeasuredChild } from "#domain/measurements/measurement-draft.ts";
import { ageText } from "#domain/people/age-text.ts";
import type { ChartMark } from "#ui/chart/chart-parts.ts";
import { formatDate } from "#ui/format.ts";
import { childText } from "../text.ts";
import type { ChartSpec } from "./chart-specs.ts";
import { kmsTone } from "./kms-look.ts";

/** A measured point, for the picture and for the table that says the same. */
export interface GrowthPoint {
  readonly date: CivilDate;
  readonly dateText: string;
  /** "16 bulan"; of a corrected age said so. */
  readonly ageText: string;
  /** Months of age, or cm of length. */
  readonly x: number;
  readonly y: number;
  /** "10,9 kg" */
  readonly figure: string;
  readonly tone: ChartMark["tone"];
  readonly word: string;
  /** Of a child born preterm, placed and judged by the age from the due date. */
  readonly isCorrected: boolean;
}

/** The table a length is judged by at that age. */
export const positionAt = (ageDays: number): Position =>
  ageDays < FIRST_STANDING_DAY ? "lying" : "standing";

/** The point of a day by the real age, and for a child born preterm by the corrected one besides. */
export const pointsOf = (
  spec: ChartSpec,
  day: DayAssessment,
  child: MeasuredChild,
): readonly GrowthPoint[] => {
  const { ageDays, growth, date } = day;
  if (ageDays === undefined) return [];
  // Two tables, one for lengths and one for heights: a point of the other table would stand on the wrong lines.
  if (spec.position !== undefined && positionAt(ageDays) !== spec.position) return [];
  const real = pointOf(spec, day, growth, {
    ageDays,
    ageWords: () => ageText(child, date),
    isCorrected: false,
  });
  return [real, spec.axis === "age" ? correctedPoint(spec, day, child) : undefined].filter(
    (point) => point !== undefined,
  );
};

type Age = Pick<GrowthPoint, "isCorrected"> & {
  readonly ageDays: number;
  readonly ageWords: () => string;
};

const correctedPoint = (
  spec: ChartSpec,
  day: DayAssessment,
  child: MeasuredChild,
): GrowthPoint | undefined => {
  const gestation = gestationOf(child);
  if (gestation === undefined) return undefined;
  const { ageDays, figures, date } = day;
  const { corrected, correction } = assessPreterm({ sex: child.sex, ageDays, ...figures }, gestation);
  if (!corrected || correction.kind !== "corrected") return undefined;
  return pointOf(spec, day, corrected, {
    ageDays: correction.ageDays,
    ageWords: () => childText.correctedAge(ageText({ birthDate: addDays(date, -correction.ageDays) }, date)),
    isCorrected: true,
  });
};

const pointOf = (
  spec: ChartSpec,
  { date, figures }: DayAssessment,
  growth: GrowthAssessment,
  { ageDays, ageWords, isCorrected }: Age,
): GrowthPoint | undefined => {
  const y = {
    weight: figures.weightKg,
    length: growth.adjustedLengthCm,
    bmi: growth.bmi,
    head: figures.headCm,
  }[spec.value];
  const x = spec.axis === "age" ? ageDays / DAYS_PER_MONTH : growth.adjustedLengthCm;
  if (x === undefined || y === undefined) return undefined;
  const { tone, word } = meaningOf(spec, growth);
  // Of sixty points a dozen are in view: words are made when somebody reads them.
  return {
    date,
    get dateText() {
      return formatDate(date);
    },
    get ageText() {
      return ageWords();
    },
    x,
    y,
    get figure() {
      return `${figureText(y)} ${spec.unit}`;
    },
    tone,
    word,
    isCorrected,
  };
};

const meaningOf = (spec: ChartSpec, { readings }: GrowthAssessment): Pick<GrowthPoint, "tone" | "word"> => {
  const reading = readings[spec.indicator];
  if (reading.kind === "none") return { tone: "unknown", word: childText.noResult };
  if (reading.kind === "implausible") return { tone: "unknown", word: childText.checkFigure };
  const zone = spec.isKms ? kmsZoneOf(reading) : undefined;
  return zone
    ? { tone: kmsTone[zone.id], word: zone.label }
    : { tone: reading.band.tone, word: reading.band.label };
};
