import { type CivilDate, daysBetween, isCivilDate } from "../civil-date.ts";
import { assessGrowth } from "../growth/assess-growth.ts";
import { createQualityTally, type QualityCounts, type QualityRow } from "../growth/quality/quality-counts.ts";
import { type QualityReport, qualityReport } from "../growth/quality/quality-report.ts";
import type { ChildFacts } from "../people/child-facts.ts";
import type { ChildMeasurement } from "./child-measurement.ts";

/** By whom, where, or with what was measured; where the child lives. */
export type QualityBy = "author" | "posyandu" | "tool" | "kelurahan";

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

type Child = Pick<ChildFacts, "id" | "sex" | "birthDate" | "posyandu" | "stream" | "measurements">;

/**
 * Quality of measuring in groups, in no order. Everything that was not withdrawn counts, what was sent back
 * too: it was measured. A tool answers for its own figure only; a measurement without a posyandu of its own counts for the
 * child's.
 */
export const qualityGroups = (
  children: Iterable<Child>,
  by: QualityBy,
  period: QualityPeriod,
): readonly QualityGroup[] =>
  [...qualityCounts(children, by, period)].map(([id, counts]) => ({ id, report: qualityReport(counts) }));

/** The same as sums by group, which those of other streams can be added to: no two streams hold the same measurement. */
export const qualityCounts = (
  children: Iterable<Child>,
  by: QualityBy,
  { from, to }: QualityPeriod,
): ReadonlyMap<string, QualityCounts> => {
  const tallies = new Map<string, ReturnType<typeof createQualityTally>>();
  for (const child of children)
    for (const measurement of child.measurements) {
      if (measurement.date < from || measurement.date > to) continue;
      for (const part of partsBy(by, child, measurement)) {
        const tally = tallies.get(part.group) ?? createQualityTally();
        tallies.set(part.group, tally);
        tally.add(qualityRow(child, part));
      }
    }
  return new Map([...tallies].map(([id, tally]) => [id, tally.counts()]));
};

type Part = {
  readonly group: string;
  readonly figures: ChildMeasurement;
  readonly toolDoubts?: number;
};

const partsBy = (by: QualityBy, child: Child, measurement: ChildMeasurement): readonly Part[] => {
  const { author, weightTool, lengthTool } = measurement;
  // Whoever doubts a tool is not the worse for it: the doubt goes to the tool and to where it stands.
  if (by === "author") return [{ group: author, figures: measurement }];
  const toolDoubts = doubtsAbout(measurement, "weightKg") + doubtsAbout(measurement, "lengthCm");
  if (by === "kelurahan")
    return [{ group: child.stream.slice(0, KELURAHAN_DIGITS), figures: measurement, toolDoubts }];
  if (by === "posyandu") {
    const posyandu = measurement.posyandu ?? child.posyandu;
    return posyandu === undefined ? [] : [{ group: posyandu, figures: measurement, toolDoubts }];
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
      : [
          {
            group: weightTool,
            figures: { ...alone, weightKg },
            toolDoubts: doubtsAbout(measurement, "weightKg"),
          },
        ]),
    ...(lengthTool === undefined || lengthCm === undefined
      ? []
      : [
          {
            group: lengthTool,
            figures: { ...alone, lengthCm },
            toolDoubts: doubtsAbout(measurement, "lengthCm"),
          },
        ]),
  ];
};

const KELURAHAN_DIGITS = 10;

/** Answers are kept by the field of their question ("weightKg.tenTimes"). */
const doubtsAbout = ({ answers = {} }: ChildMeasurement, field: "weightKg" | "lengthCm"): number =>
  Object.entries(answers).filter(([id, answer]) => answer === "toolDoubt" && id.startsWith(`${field}.`))
    .length;

const qualityRow = ({ id, sex, birthDate }: Child, { figures, toolDoubts }: Part): QualityRow => {
  const { date, weightKg, lengthCm, headCm, armCm, recordedOn } = figures;
  const ageDays = birthDate === undefined ? undefined : daysBetween(birthDate, date);
  return {
    readings: assessGrowth({ sex, ageDays, ...figures }).readings,
    weightKg,
    lengthCm,
    headCm,
    armCm,
    ageDays,
    key: [id, date, weightKg, lengthCm, headCm, armCm].join(" "),
    enteredAfterDays:
      recordedOn !== undefined && isCivilDate(recordedOn) ? daysBetween(date, recordedOn) : undefined,
    toolDoubts,
  };
};
