import type { Body } from "#domain/facts/version.ts";
import type { Result } from "#domain/result.ts";
import { keptFields } from "#features/shared/measuring/measurement-fields.ts";
import { toolFields } from "#features/shared/measuring/tools-today.ts";
import type { Saved, SaveProblem, Session } from "#storage/session-types.ts";
import { measureText } from "./text.ts";
import { toolPlaceOf } from "./tool-place.ts";
import type { Opened } from "./use-opening.ts";

/** What was saved, and how to take it back. */
export interface SavedMeasurement {
  readonly record: string;
  /** False when a correction changed nothing. */
  readonly isChanged: boolean;
  /** Withdraws a new measurement; puts a corrected one back as it was. History keeps both. */
  readonly undo: () => Promise<Result<Saved, SaveProblem>>;
}

/** Writes a new measurement, or the correction of a kept one with its reason, and removes the draft with it. */
export const saveMeasurement = async (
  session: Session,
  { child, record }: Pick<Opened, "child" | "record">,
  fields: Body,
  { reason, draftId }: { readonly reason: string; readonly draftId: string },
): Promise<Result<SavedMeasurement, SaveProblem>> => {
  const id = record?.record ?? session.newId();
  const name = { record: id, subject: child.id, kind: "measurement" };
  // A correction is about a figure: what it was taken with stays as it was written.
  const tools = record === undefined ? toolFields(session, toolPlaceOf(child, fields), fields) : {};
  const saved = await session.saveGroup(
    [{ ...name, fields: { ...fields, ...tools }, ...(record === undefined ? {} : { reason }) }],
    {
      removeDraft: draftId,
    },
  );
  if (!saved.ok) return saved;
  const undo = () =>
    session.saveGroup([
      record === undefined
        ? { ...name, retract: true, reason: measureText.undoReason }
        : { ...name, fields: keptFields(fields, record.body), reason: measureText.undoReason },
    ]);
  return { ok: true, value: { record: id, isChanged: saved.value.versions.length > 0, undo } };
};
