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
    refused: openRefusals(file),
    conflicts: records.filter(({ conflicts }) => conflicts.length > 0).length,
    proposals: records.reduce((sum, { proposals }) => sum + proposals.length, 0),
    sentBack: sentBackOf(measurements).length,
  };
};

/** Refused versions that their author's device has not put right by a later accepted one. */
const openRefusals = ({ versions, refused = {} }: SubjectFile): number =>
  versions.filter(
    ({ id, record, device, n }) =>
      id in refused &&
      !versions.some(
        (later) => later.record === record && later.device === device && later.n > n && later.stamp,
      ),
  ).length;
