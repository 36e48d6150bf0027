import { QUALITY_GRADES, type QualityGrade, qualityGrade } from "../growth/quality/quality-grade.ts";
import type { QualityReport } from "../growth/quality/quality-report.ts";
import { type QualityVerdict, qualityVerdicts } from "../growth/quality/quality-verdicts.ts";
import type { QualityBy, QualityGroup } from "./quality-groups.ts";

/** A group with all that is said of it. */
export interface GradedGroup extends QualityGroup {
  readonly verdicts: readonly QualityVerdict[];
  readonly grade: QualityGrade;
}

/** What is said of one group. A scale says nothing of what was not put on it. */
export const gradedGroup = (by: QualityBy, id: string, report: QualityReport): GradedGroup => {
  const verdicts = qualityVerdicts(report).filter(({ about }) => by !== "tool" || about !== "missing");
  return { id, report, verdicts, grade: qualityGrade(report, verdicts) };
};

/** What needs work first, then by number of measurements, then by id: the same order everywhere, so that pages fit together. */
export const byNeed = (a: GradedGroup, b: GradedGroup): number =>
  QUALITY_GRADES.indexOf(a.grade) - QUALITY_GRADES.indexOf(b.grade) ||
  b.report.measurements - a.report.measurements ||
  (a.id < b.id ? -1 : 1);
