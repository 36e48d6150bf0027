import type { Fold } from "#domain/facts/fold.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import { sentBackOf } from "#domain/measurements/child-status.ts";
import type { Marks } from "../session-types.ts";
import { type SubjectFile, waitingVersions } from "./subject-file.ts";

/** What about a subject asks for somebody's eye. */
export const marksOf = (
  fold: Fold,
  file: SubjectFile,
  measurements: readonly ChildMeasurement[] = [],
): Marks => {
  const records = fold.about(file.subject);
  return {
    pending: waitingVersions(file).length,
    refused: Object.keys(file.refused ?? {}).length,
    conflicts: records.filter(({ conflicts }) => conflicts.length > 0).length,
    proposals: records.reduce((sum, { proposals }) => sum + proposals.length, 0),
    sentBack: sentBackOf(measurements).length,
  };
};
