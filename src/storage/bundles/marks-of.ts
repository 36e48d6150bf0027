import type { Fold } from "#domain/facts/fold.ts";
import { measurement } from "#domain/records/measurement.ts";
import type { Marks } from "../session-types.ts";
import { shownVersion } from "./shown-version.ts";
import { type SubjectFile, waitingVersions } from "./subject-file.ts";

/** What about a subject asks for somebody's eye. */
export const marksOf = (fold: Fold, file: SubjectFile): Marks => {
  const records = fold.about(file.subject);
  return {
    pending: waitingVersions(file).length,
    refused: Object.keys(file.refused ?? {}).length,
    conflicts: records.filter(({ conflicts }) => conflicts.length > 0).length,
    proposals: records.reduce((sum, { proposals }) => sum + proposals.length, 0),
    sentBack: records.filter(
      (merged) =>
        merged.kind === measurement.kind &&
        merged.state === "active" &&
        fold.judgementsOn(shownVersion(merged)?.id ?? "").findLast(({ counts }) => counts)?.decision ===
          "sendBack",
    ).length,
  };
};
