import type { Body } from "#domain/facts/version.ts";
import { readBody } from "#domain/records/read-body.ts";
import { tool } from "#domain/records/tool.ts";
import type { Result } from "#domain/result.ts";
import type { Saved, SaveProblem, Session } from "#storage/session-types.ts";
import { weighingText } from "../text.ts";

/** Keeps what was taken of a child at a posyandu, with the tools of that posyandu, and removes the draft with it. */
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
    [{ ...name, fields: { ...fields, posyandu, ...toolsUsed(session, posyandu, fields) } }],
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

/** A scale or board is named only where the posyandu has exactly one: a guess would blame the wrong tool. */
const toolsUsed = (session: Pick<Session, "references">, posyandu: string, fields: Body): Body => {
  const ofPosyandu = session
    .references(tool.kind)
    .map(({ id, body }) => ({ id, ...readBody(tool, body) }))
    .filter((one) => one.posyandu === posyandu);
  const only = (...types: readonly string[]): string | undefined => {
    const found = ofPosyandu.filter(({ type }) => type !== undefined && types.includes(type));
    return found.length === 1 ? found[0]?.id : undefined;
  };
  const board = fields.position === "standing" ? ["stadiometer", "lengthBoard"] : ["lengthBoard"];
  return {
    ...(fields.weightKg === undefined ? {} : { weightTool: only("scale") }),
    ...(fields.lengthCm === undefined ? {} : { lengthTool: only(...board) }),
  };
};
