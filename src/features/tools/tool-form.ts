import * as z from "zod/mini";
import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import type { Body } from "#domain/facts/version.ts";
import { isCalibrated, tool } from "#domain/records/tool.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { toolText } from "./text.ts";

/** "Not tied to one posyandu" in the list of posyandu. */
export const FREE = "free";

export const toolFormSchema = z.object({
  /** Record id; of a new tool the one it will get. */
  id: z.string(),
  type: z.string(),
  name: z.string(),
  /** Posyandu id, `FREE`, or "" while unanswered. */
  posyandu: z.string(),
  area: z.string(),
  /** As a date field keeps it. */
  calibratedOn: z.string(),
});
/** A tool while it is typed. */
export type ToolForm = z.infer<typeof toolFormSchema>;

export type ToolField = "type" | "name" | "posyandu" | "area" | "calibratedOn";
export type ToolProblems = Partial<Record<ToolField, string>>;

/** What a form is read against. */
export interface ToolContext {
  readonly today: CivilDate;
  readonly places: readonly ToolPlace[];
  readonly others: readonly {
    readonly id: string;
    readonly name: string;
    readonly posyandu?: string | undefined;
  }[];
}

/** A posyandu that a tool may stand at. */
export interface ToolPlace {
  readonly id: string;
  readonly name: string;
  readonly area: string;
}

export const emptyToolForm = (id: string, areas: readonly string[]): ToolForm => ({
  id,
  type: "",
  name: "",
  posyandu: "",
  // Where there is one there is nothing to choose.
  area: areas.length === 1 ? (areas[0] ?? "") : "",
  calibratedOn: "",
});

/** Fields of the record, or what stands in the way, beside each field. */
export const readToolForm = (
  form: ToolForm,
  { today, places, others }: ToolContext,
): Result<Body, ToolProblems> => {
  const problems: ToolProblems = {};
  const name = form.name.trim();
  if (!Object.hasOwn(tool.fields.type?.choices ?? {}, form.type)) problems.type = toolText.typeMissing;
  if (name === "") problems.name = toolText.nameMissing;
  const place = places.find(({ id }) => id === form.posyandu);
  if (!place && form.posyandu !== FREE) problems.posyandu = toolText.posyanduMissing;
  const area = place?.area ?? form.area;
  if (form.posyandu === FREE && area === "") problems.area = toolText.areaMissing;
  const taken = others.some(
    (other) =>
      other.id !== form.id && other.posyandu === place?.id && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (name !== "" && taken) problems.name = toolText.nameTaken;
  const calibratedOn = isCalibrated(form.type) ? form.calibratedOn : "";
  const calibrated = calibratedOn === "" ? undefined : parseCivilDate(calibratedOn);
  if (calibrated?.ok === false) problems.calibratedOn = toolText.calibratedWrong;
  if (calibrated?.ok && calibrated.value > today) problems.calibratedOn = toolText.calibratedFuture;
  if (Object.keys(problems).length > 0) return fail(problems);
  return ok({
    type: form.type,
    name,
    area,
    posyandu: place?.id,
    calibratedOn: calibrated?.ok ? calibrated.value : undefined,
  });
};
