import type { CivilDate } from "#domain/civil-date.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { World } from "../world.ts";
import { findHeading, type HeadingProblem } from "./columns.ts";
import { createContentIds } from "./content-ids.ts";
import { findDuplicates, type PossibleDuplicate } from "./find-duplicates.ts";
import { groupPeople } from "./group-people.ts";
import { loadStored } from "./load-stored.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";
import { type ReadRows, readRows } from "./read-rows.ts";
import { readTable, type TableProblem } from "./read-table.ts";
import type { Remark } from "./source-row.ts";
import { type Written, writePlan } from "./write-plan.ts";

export interface ImportOptions {
  /** Four digits. */
  readonly regency: string;
  /** The only kelurahan to take, ten digits. */
  readonly area?: string | undefined;
  readonly today: CivilDate;
  /** Reads, compares and reports, and writes nothing. */
  readonly isDryRun: boolean;
  /** Told while records are written: how many of how many. */
  readonly onProgress?: (done: number, all: number) => void;
}

export interface ImportReport {
  readonly rowCount: number;
  readonly ignoredColumns: readonly string[];
  readonly dateOrders: ReadRows["dateOrders"];
  /** By line. */
  readonly remarks: readonly Remark[];
  readonly repeatedRows: number;
  readonly olderMeasurements: number;
  readonly plan: ImportPlan;
  readonly duplicates: readonly PossibleDuplicate[];
  /** Absent after a dry run. */
  readonly written?: Written;
}

export type ImportProblem = TableProblem | HeadingProblem;

/** Takes a list in: file to report. Running it again with the same file adds nothing. */
export const runImport = async (
  world: World,
  bytes: Uint8Array,
  { regency, area, today, isDryRun, onProgress = () => {} }: ImportOptions,
): Promise<Result<ImportReport, ImportProblem>> => {
  const table = await readTable(bytes);
  if (!table.ok) return table;
  const heading = findHeading(table.value);
  if (!heading.ok) return fail(heading.problem);

  const read = readRows(table.value, heading.value, { regency, area, today });
  const grouped = groupPeople(read.rows);
  const areas = [...new Set(grouped.people.map((person) => person.area))];
  const stored = await world.store.read(regency, (tx) => loadStored(tx, areas));
  const plan = planImport(grouped.people, stored, createContentIds(world.pepper, regency));
  const report = {
    rowCount: table.value.rows.filter(({ line }) => line > heading.value.line).length,
    ignoredColumns: heading.value.ignored,
    dateOrders: read.dateOrders,
    remarks: [...read.remarks, ...grouped.remarks, ...plan.remarks].sort((a, b) => a.line - b.line),
    repeatedRows: grouped.repeatedRows,
    olderMeasurements: grouped.olderMeasurements,
    plan,
    duplicates: findDuplicates(plan.people, stored),
  };
  if (isDryRun) return ok(report);
  return ok({ ...report, written: await writePlan(world, regency, plan.records, onProgress) });
};
