import { assessGrowth } from "#domain/growth/assess-growth.ts";
import { createPrevalenceTally, type Prevalence } from "#domain/growth/prevalence/prevalence.ts";
import { createQualityTally } from "#domain/growth/quality/quality-counts.ts";
import { type QualityReport, qualityReport } from "#domain/growth/quality/quality-report.ts";
import { type QualityVerdict, qualityVerdicts } from "#domain/growth/quality/quality-verdicts.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { type ChildRow, readChildRow } from "./child-row.ts";
import { openCsvTable, shapeProblem } from "./csv-table.ts";
import { type FileProblem, isRefusal, type RowProblem } from "./row-problem.ts";

/** Prevalence and data quality of a file. */
export type CsvSummary = {
  readonly rows: number;
  readonly rowsWithProblems: number;
  /** Left out of prevalence: older than 1826 days. */
  readonly tooOld: number;
  readonly withoutSex: number;
  readonly prevalences: readonly Prevalence[];
  readonly quality: QualityReport;
  readonly verdicts: readonly QualityVerdict[];
};

/**
 * Counts the children of a file. `areaColumn` names the column to group by, when the file has it; a name that was asked
 * for and is not there is a problem of the file.
 */
export const summariseCsv = async (
  chunks: AsyncIterable<string>,
  rowProblems: (line: number, problems: readonly RowProblem[]) => void,
  area: { readonly column: string; readonly isRequired: boolean },
): Promise<Result<CsvSummary, FileProblem>> => {
  const opened = await openCsvTable(chunks, []);
  if (!opened.ok) return opened;
  const { plan, header, batches } = opened.value;
  const areaAt = header.fields.findIndex((name) => name.trim().toLowerCase() === area.column.toLowerCase());
  if (areaAt < 0 && area.isRequired) return fail({ type: "MissingColumns", columns: [area.column] });

  const prevalence = createPrevalenceTally();
  const quality = createQualityTally();
  let rows = 0;
  let rowsWithProblems = 0;
  let withoutSex = 0;
  for await (const records of batches) {
    for (const record of records) {
      rows++;
      const shape = shapeProblem(record, plan);
      const { child, problems } = shape
        ? { child: undefined, problems: [shape] }
        : readChildRow(record.fields, plan);
      if (problems.length > 0) {
        rowsWithProblems++;
        rowProblems(record.line, problems);
      }
      if (!child || problems.some(isRefusal)) continue;
      if (child.sex === undefined) withoutSex++;
      const { readings } = readingsOf(child);
      const place = areaAt < 0 ? undefined : readable(record.fields[areaAt] ?? "");
      prevalence.add({
        sex: child.sex,
        ageDays: child.ageDays,
        area: place,
        oedema: child.oedema === true,
        readings,
      });
      quality.add({
        readings,
        weightKg: child.weightKg,
        lengthCm: child.lengthCm,
        headCm: child.headCm,
        ageDays: child.ageDays,
        key: keyOf(child, place),
      });
    }
  }
  const { tooOld, prevalences } = prevalence.result();
  const report = qualityReport(quality.counts());
  return ok({
    rows,
    rowsWithProblems,
    tooOld,
    withoutSex,
    prevalences,
    quality: report,
    verdicts: qualityVerdicts(report),
  });
};

/** Without a sex there is no z-score, but a child with oedema still counts. */
const readingsOf = (child: ChildRow) => {
  const { sex } = child;
  if (sex !== undefined) return assessGrowth({ ...child, sex });
  return assessGrowth({ sex: "L", ageDays: child.ageDays, oedema: child.oedema });
};

/** The same figures to the last digit on the same day of life are one child entered twice. */
const keyOf = (child: ChildRow, place: string | undefined): string | undefined => {
  const { sex, ageDays, weightKg, lengthCm, headCm } = child;
  if (ageDays === undefined || weightKg === undefined || lengthCm === undefined) return undefined;
  return [place, sex, ageDays, weightKg, lengthCm, headCm].join("|");
};

const readable = (field: string): string => Buffer.from(field, "latin1").toString("utf8").trim();
