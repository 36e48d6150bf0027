import type { Fold } from "#domain/facts/fold.ts";
import type { NewVersion } from "#storage/session-types.ts";

/** Takes a saved group back; history keeps it. A record that was there before gets back what it said. */
export const undoVersions = (
  written: readonly NewVersion[],
  { records }: Pick<Fold, "records">,
): readonly NewVersion[] =>
  written.map(({ record, subject, kind, fields, retract }) => {
    const before = records.get(record);
    if (before?.state !== "active") return { record, subject, kind, retract: true };
    // Setting the fields of a withdrawn record restores it.
    const changed = Object.keys((retract ? before.body : fields) ?? {});
    return {
      record,
      subject,
      kind,
      fields: Object.fromEntries(changed.map((field) => [field, before.body[field]])),
    };
  });
