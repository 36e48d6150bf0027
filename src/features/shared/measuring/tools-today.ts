import * as z from "zod/mini";
import type { Body } from "#domain/facts/version.ts";
import { readBody } from "#domain/records/read-body.ts";
import { tool } from "#domain/records/tool.ts";
import type { Session } from "#storage/session-types.ts";

/** Tools of which one is in use at a time. */
export const toolSlots = ["scale", "lengthBoard", "stadiometer"] as const;
export type ToolSlot = (typeof toolSlots)[number];

/** By slot: the id of the tool in use, or that none of those registered is. Nothing chosen: the only one of the posyandu. */
export type ToolsChosen = { readonly [Slot in ToolSlot]?: string | undefined };

/** "Alat lain": what is in use is registered nowhere, or nobody knows. */
export const NO_TOOL = "none";

/** A choice is kept among the drafts of this device: sealed, and of the person who made it. */
export const TOOLS_TODAY = "toolsToday";

/** Where somebody weighs: a posyandu by id, or from door to door. */
export const AT_THE_DOOR = "door";

export interface KnownTool {
  readonly id: string;
  readonly name: string;
  readonly type: ToolSlot;
  readonly posyandu: string | undefined;
  readonly calibratedOn: string | undefined;
}

/** Scales and boards on this phone, by name. */
export const knownTools = ({ references }: Pick<Session, "references">): readonly KnownTool[] =>
  references(tool.kind)
    .map(({ id, body }) => ({ id, ...readBody(tool, body) }))
    .flatMap(({ id, name, type, posyandu, calibratedOn }) =>
      isSlot(type) && name !== undefined ? [{ id, name, type, posyandu, calibratedOn }] : [],
    )
    .sort((a, b) => order.compare(a.name, b.name));

/** What may be in use somewhere: at a posyandu its own and those that belong to none. */
export const toolsAt = (tools: readonly KnownTool[], place: string, slot: ToolSlot): readonly KnownTool[] =>
  tools.filter(
    ({ type, posyandu }) =>
      type === slot && (place === AT_THE_DOOR || posyandu === undefined || posyandu === place),
  );

const keptSchema = z.object({
  scale: z.optional(z.string()),
  lengthBoard: z.optional(z.string()),
  stadiometer: z.optional(z.string()),
});

const draftId = (place: string): string => `${TOOLS_TODAY} ${place}`;

/** What was chosen here before and holds until it is changed. */
export const chosenTools = ({ drafts }: Pick<Session, "drafts">, place: string): ToolsChosen => {
  const kept = keptSchema.safeParse(drafts.list().find(({ id }) => id === draftId(place))?.value);
  return kept.success ? kept.data : {};
};

export const keepTools = (
  { drafts }: Pick<Session, "drafts">,
  place: string,
  chosen: ToolsChosen,
): ReturnType<Session["drafts"]["keep"]> =>
  drafts.keep({ id: draftId(place), form: TOOLS_TODAY, title: "", subject: place, value: chosen });

/**
 * The tool in use in a slot: the one chosen while it is still registered; where nobody chose, the only one of the posyandu. A
 * guess among several would blame the wrong tool.
 */
export const toolInUse = (
  tools: readonly KnownTool[],
  place: string,
  chosen: ToolsChosen,
  slot: ToolSlot,
): KnownTool | undefined => {
  const id = chosen[slot];
  if (id === NO_TOOL) return undefined;
  const known = tools.find((one) => one.id === id && one.type === slot);
  if (known) return known;
  const own = tools.filter(({ type, posyandu }) => type === slot && posyandu === place);
  return own.length === 1 ? own[0] : undefined;
};

/** True while several stand there for the same purpose and nobody said which is in use. */
export const isOpenSlot = (
  tools: readonly KnownTool[],
  place: string,
  chosen: ToolsChosen,
  slot: ToolSlot,
): boolean =>
  chosen[slot] === undefined &&
  tools.filter(({ type, posyandu }) => type === slot && posyandu === place).length > 1;

/** True while any such question is open. */
export const isToolOpen = (session: Pick<Session, "references" | "drafts">, place: string): boolean => {
  const tools = knownTools(session);
  const chosen = chosenTools(session, place);
  return toolSlots.some((slot) => isOpenSlot(tools, place, chosen, slot));
};

/** The fields that name the tools behind the figures of a measurement; a child stands at the stadiometer, or at the board. */
export const toolFields = (
  session: Pick<Session, "references" | "drafts">,
  place: string,
  { weightKg, lengthCm, position }: Body,
): Body => {
  const tools = knownTools(session);
  const chosen = chosenTools(session, place);
  const used = (slot: ToolSlot) => toolInUse(tools, place, chosen, slot)?.id;
  return {
    ...(weightKg === undefined ? {} : { weightTool: used("scale") }),
    ...(lengthCm === undefined
      ? {}
      : {
          lengthTool:
            position === "standing" ? (used("stadiometer") ?? used("lengthBoard")) : used("lengthBoard"),
        }),
  };
};

const isSlot = (type: string | undefined): type is ToolSlot => toolSlots.some((slot) => slot === type);

// One for all: `localeCompare` builds one a call.
const order = new Intl.Collator("id", { numeric: true });
