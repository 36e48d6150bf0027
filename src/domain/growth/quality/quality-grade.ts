import { FEWEST_FIGURES } from "#domain/growth/quality/digit-preference.ts";
import type { QualityReport } from "#domain/growth/quality/quality-report.ts";
import type { QualityVerdict } from "#domain/growth/quality/quality-verdicts.ts";

export type QualityGrade = QualityVerdict["grade"];

/** From what needs work first. */
export const QUALITY_GRADES: readonly QualityGrade[] = ["poor", "look", "good", "tooFew"];

/** The worst finding; of few measurements only a doubt about the tool counts, since somebody who held it said so. */
export const qualityGrade = (
  { measurements }: Pick<QualityReport, "measurements">,
  verdicts: readonly QualityVerdict[],
): QualityGrade => {
  const counted =
    measurements < FEWEST_FIGURES ? verdicts.filter(({ about }) => about === "toolDoubt") : verdicts;
  return QUALITY_GRADES.find((grade) => counted.some((verdict) => verdict.grade === grade)) ?? "tooFew";
};
