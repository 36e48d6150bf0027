import type { Body } from "#domain/facts/version.ts";
import type { Result } from "#domain/result.ts";
import { toolFields } from "#features/shared/measuring/tools-today.ts";
import type { Saved, SaveProblem, Session } from "#storage/session-types.ts";
import { weighingText } from "../text.ts";

/** Keeps what was taken of a child at a posyandu, with the tools in use there, and removes the draft with it. */
export const saveEntry = async (
  session: Session,
  {
    child,
    posyandu,
    fields,
    draftId,
  }: { readonly child: string; readonly posyandu: string; readonly fields: Body; readonly draftId: string },
): Promise<Result<{ readonly undo: () => Promise<Result<Saved, SaveProblem>> }, SaveProblem>> => {
  const name = { record: session.newId(), subject: child, kind: "measurement" };
  const saved = await session.saveGroup(
    [{ ...name, fields: { ...fields, posyandu, ...toolFields(session, posyandu, fields) } }],
    { removeDraft: draftId },
  );
  if (!saved.ok) return saved;
  return {
    ok: true,
    value: {
      undo: () => session.saveGroup([{ ...name, retract: true, reason: weighingText.undoReason }]),
    },
  };
};
