import { type CivilDate, daysBetween, isCivilDate } from "../civil-date.ts";
import { assessGrowth } from "../growth/assess-growth.ts";
import { createQualityTally, type QualityReport, type QualityRow } from "../growth/quality/quality-report.ts";
import type { ChildFacts } from "../people/child-facts.ts";
import type { ChildMeasurement } from "./child-measurement.ts";

/** By whom, where, or with what was measured. */
export type QualityBy = "author" | "posyandu" | "tool";

/** What the measurements of one worker, posyandu or tool amount to. */
export interface QualityGroup {
  readonly id: string;
  readonly report: QualityReport;
}

export interface QualityPeriod {
  /** The first day that counts. */
  readonly from: CivilDate;
  readonly to: CivilDate;
}

type Child = Pick<ChildFacts, "id" | "sex" | "birthDate" | "posyandu" | "measurements">;

/**
 * Quality of measuring by worker, posyandu or tool, in no order. Everything that was not withdrawn counts, what was sent back
 * too: it was measured. A tool answers for its own figure only; a measurement without a posyandu of its own counts for the
 * child's.
 */
export const qualityGroups = (
  children: Iterable<Child>,
  by: QualityBy,
  { from, to }: QualityPeriod,
): readonly QualityGroup[] => {
  const tallies = new Map<string, ReturnType<typeof createQualityTally>>();
  for (const child of children)
    for (const measurement of child.measurements) {
      if (measurement.date < from || measurement.date > to) continue;
      for (const { group, figures } of partsBy(by, child, measurement)) {
        const tally = tallies.get(group) ?? createQualityTally();
        tallies.set(group, tally);
        tally.add(qualityRow(child, figures));
      }
    }
  return [...tallies].map(([id, tally]) => ({ id, report: tally.result() }));
};

type Part = { readonly group: string; readonly figures: ChildMeasurement };

const partsBy = (by: QualityBy, child: Child, measurement: ChildMeasurement): readonly Part[] => {
  const { author, weightTool, lengthTool } = measurement;
  if (by === "author") return [{ group: author, figures: measurement }];
  if (by === "posyandu") {
    const posyandu = measurement.posyandu ?? child.posyandu;
    return posyandu === undefined ? [] : [{ group: posyandu, figures: measurement }];
  }
  const alone = {
    ...measurement,
    weightKg: undefined,
    lengthCm: undefined,
    armCm: undefined,
    headCm: undefined,
  };
  const { weightKg, lengthCm } = measurement;
  return [
    ...(weightTool === undefined || weightKg === undefined
      ? []
      : [{ group: weightTool, figures: { ...alone, weightKg } }]),
    ...(lengthTool === undefined || lengthCm === undefined
      ? []
      : [{ group: lengthTool, figures: { ...alone, lengthCm } }]),
  ];
};

const qualityRow = ({ id, sex, birthDate }: Child, measurement: ChildMeasurement): QualityRow => {
  const { date, weightKg, lengthCm, headCm, armCm, recordedOn } = measurement;
  const ageDays = birthDate === undefined ? undefined : daysBetween(birthDate, date);
  return {
    readings: assessGrowth({ sex, ageDays, ...measurement }).readings,
    weightKg,
    lengthCm,
    headCm,
    armCm,
    ageDays,
    key: [id, date, weightKg, lengthCm, headCm, armCm].join(" "),
    enteredAfterDays:
      recordedOn !== undefined && isCivilDate(recordedOn) ? daysBetween(date, recordedOn) : undefined,
  };
};
