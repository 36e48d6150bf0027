import { type CivilDate, civilDateParts } from "#domain/civil-date.ts";
import type { DemoPosyandu, DemoTool } from "./layout.ts";
import { createSeededRandom } from "./random.ts";

/** One child in three is put on the second scale, where there is one; who stands is measured at the stadiometer. */
export const toolsOf = (
  { tools }: DemoPosyandu,
  child: string,
  position: "lying" | "standing" | undefined,
): { readonly weightTool?: string; readonly lengthTool?: string } => {
  const idOf = (type: DemoTool["type"]) => tools.filter((tool) => tool.type === type).map(({ id }) => id);
  const scales = idOf("scale");
  const scale = createSeededRandom("scale", child).chance(0.33) ? scales.at(-1) : scales[0];
  const board = (position === "standing" ? idOf("stadiometer")[0] : undefined) ?? idOf("lengthBoard")[0];
  return {
    ...(scale === undefined ? {} : { weightTool: scale }),
    ...(board === undefined ? {} : { lengthTool: board }),
  };
};

/** The scale of one posyandu is suspected by those who use it: now and then, and they said so. */
const SUSPECTED = "Posyandu Teratai";

export const doubtOf = (
  { name }: DemoPosyandu,
  child: string,
  date: CivilDate,
): { readonly answers?: Readonly<Record<string, string>> } =>
  name === SUSPECTED && createSeededRandom("doubt", child, civilDateParts(date).month).chance(0.04)
    ? { answers: { "weightKg.weightJump": "toolDoubt" } }
    : {};
