import type { Fold } from "#domain/facts/fold.ts";
import type { NewVersion } from "#storage/session-types.ts";

/** Takes a saved group back; history keeps it. A record that was there before gets back what it said. */
export const undoVersions = (
  written: readonly NewVersion[],
  { records }: Pick<Fold, "records">,
): readonly NewVersion[] =>
  written.map(({ record, subject, kind, fields = {} }) => {
    const before = records.get(record);
    return before?.state === "active"
      ? {
          record,
          subject,
          kind,
          fields: Object.fromEntries(Object.keys(fields).map((field) => [field, before.body[field]])),
        }
      : { record, subject, kind, retract: true };
  });
