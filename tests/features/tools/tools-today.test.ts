import { describe, expect, test } from "vitest";
import {
  AT_THE_DOOR,
  chosenTools,
  keepTools,
  knownTools,
  NO_TOOL,
  type ToolsChosen,
  toolFields,
  toolsAt,
} from "#features/shared/measuring/tools-today.ts";
import { draftRows } from "#features/today/draft-rows.ts";
import type { Draft } from "#storage/draft-types.ts";
import type { ReferenceCard, Session } from "#storage/session-types.ts";
import { aSessionShowing } from "#support/cards.ts";

const aTool = (id: string, type: string, posyandu?: string): ReferenceCard => ({
  id,
  stream: "3571011001",
  kind: "tool",
  body: { name: `Alat ${id}`, type, area: "3571011001", ...(posyandu === undefined ? {} : { posyandu }) },
});

/** A session whose drafts are kept for the length of a test. */
const sessionWith = (...tools: readonly ReferenceCard[]): Session => {
  const drafts = new Map<string, Draft>();
  return aSessionShowing({
    references: (kind) => (kind === "tool" ? tools : []),
    drafts: {
      list: () => [...drafts.values()],
      keep: async (draft) => {
        drafts.set(draft.id, { ...draft, keptAt: "2026-11-21T02:00:00.000Z" });
        return { ok: true, value: undefined };
      },
      reopen: () => {},
      remove: async () => ({ ok: true, value: undefined }),
    },
  });
};

const both = { weightKg: 9.1, lengthCm: 75.2 };
const fieldsAfter = async (session: Session, place: string, chosen: ToolsChosen, figures = {}) => {
  await keepTools(session, place, chosen);
  return toolFields(session, place, { ...both, ...figures });
};

describe("the tools of a measurement", () => {
  const dacin = aTool("dacin", "scale", "kenanga");
  const digital = aTool("digital", "scale", "kenanga");
  const board = aTool("papan", "lengthBoard", "kenanga");
  const carried = aTool("gantung", "scale");

  test("where nobody chose are the only ones of the posyandu", () => {
    const session = sessionWith(dacin, board);
    expect(toolFields(session, "kenanga", both)).toEqual({ weightTool: "dacin", lengthTool: "papan" });
    expect(toolFields(session, "kenanga", { weightKg: 9 })).toEqual({ weightTool: "dacin" });
    expect(toolFields(session, "melati", both)).toEqual({ weightTool: undefined, lengthTool: undefined });
  });

  test("are not guessed among several, nor at the door", () => {
    const session = sessionWith(dacin, digital, board);
    expect(toolFields(session, "kenanga", both)).toEqual({ weightTool: undefined, lengthTool: "papan" });
    expect(toolFields(session, AT_THE_DOOR, both)).toEqual({ weightTool: undefined, lengthTool: undefined });
  });

  test("are those chosen, until something else is chosen, each place for itself", async () => {
    const session = sessionWith(dacin, digital, board, carried);
    expect(await fieldsAfter(session, "kenanga", { scale: "digital" })).toMatchObject({
      weightTool: "digital",
    });
    expect(await fieldsAfter(session, AT_THE_DOOR, { scale: "gantung" })).toMatchObject({
      weightTool: "gantung",
    });
    expect(chosenTools(session, "kenanga")).toEqual({ scale: "digital" });
    expect(await fieldsAfter(session, "kenanga", { scale: NO_TOOL })).toMatchObject({
      weightTool: undefined,
    });
  });

  test("follow the position: who stands is measured at the stadiometer, where there is one", async () => {
    const session = sessionWith(board, aTool("tiang", "stadiometer", "kenanga"));
    const standing = { ...both, position: "standing" };
    expect(toolFields(session, "kenanga", standing)).toMatchObject({ lengthTool: "tiang" });
    expect(toolFields(session, "kenanga", both)).toMatchObject({ lengthTool: "papan" });
    expect(toolFields(sessionWith(board), "kenanga", standing)).toMatchObject({ lengthTool: "papan" });
  });

  test("that were withdrawn since are no longer named", async () => {
    const session = sessionWith(board);
    expect(await fieldsAfter(session, "kenanga", { scale: "dacin" })).toMatchObject({
      weightTool: undefined,
    });
  });

  test("offered at a posyandu are its own and those of none", () => {
    const tools = knownTools(sessionWith(dacin, carried, aTool("lain", "scale", "melati"), board));
    expect(toolsAt(tools, "kenanga", "scale").map(({ id }) => id)).toEqual(["dacin", "gantung"]);
    expect(toolsAt(tools, AT_THE_DOOR, "scale")).toHaveLength(3);
  });

  test("chosen are no unfinished form on Beranda", async () => {
    const session = sessionWith(dacin);
    await keepTools(session, "kenanga", { scale: "dacin" });
    expect(session.drafts.list()).toHaveLength(1);
    expect(draftRows(session.drafts.list())).toEqual([]);
  });
});
