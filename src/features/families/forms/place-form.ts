import * as z from "zod/mini";
import { parseRw, UNKNOWN_RW } from "#domain/people/rw.ts";
import type { FormProblem, Problems } from "#features/shared/form/form-problem.ts";

/** Where a family lives, as typed. */
export const placeFormSchema = z.object({
  /** Code of the kelurahan. */
  area: z.string(),
  /** One of those offered, `OTHER_RW`, or "". */
  rwChoice: z.string(),
  rwOther: z.string(),
  rt: z.string(),
  address: z.string(),
});
export type PlaceForm = z.infer<typeof placeFormSchema>;

/** The answer "RW lain". */
export const OTHER_RW = "other";

export type PlaceField = "area" | "rw" | "rt";

export interface PlaceValues {
  readonly area: string;
  readonly rw: string;
  readonly rt: string | undefined;
  readonly address: string | undefined;
}

export const emptyPlace = (area: string): PlaceForm => ({
  area,
  rwChoice: "",
  rwOther: "",
  rt: "",
  address: "",
});

/** A form that shows a kept place; `offered` are the RWs with a row of their own. */
export const placeFormOf = (
  place: {
    readonly area: string;
    readonly rw: string;
    readonly rt?: string | undefined;
    readonly address?: string | undefined;
  },
  offered: readonly string[],
): PlaceForm => {
  const isOffered = offered.includes(place.rw) || place.rw === UNKNOWN_RW;
  return {
    area: place.area,
    rwChoice: isOffered ? place.rw : OTHER_RW,
    rwOther: isOffered ? "" : place.rw,
    rt: place.rt ?? "",
    address: place.address ?? "",
  };
};

/** Reads the form; `values` only when nothing stands in the way. */
export const readPlace = (
  form: PlaceForm,
): { readonly values: PlaceValues | undefined; readonly problems: Problems<PlaceField> } => {
  const problems: Problems<PlaceField> = {};
  const note = (field: PlaceField, type: "Missing" | "NotAnRw") => {
    problems[field] = { type } satisfies FormProblem;
  };
  if (form.area === "") note("area", "Missing");
  const rwText = form.rwChoice === OTHER_RW ? form.rwOther : form.rwChoice;
  const rw = parseRw(rwText);
  if (rwText.trim() === "") note("rw", "Missing");
  else if (!rw.ok) note("rw", "NotAnRw");
  const rt = form.rt.trim() === "" ? undefined : parseRw(form.rt);
  if (rt?.ok === false) note("rt", "NotAnRw");
  if (!rw.ok || rt?.ok === false || problems.area) return { values: undefined, problems };
  return {
    values: { area: form.area, rw: rw.value, rt: rt?.value, address: form.address.trim() || undefined },
    problems,
  };
};
