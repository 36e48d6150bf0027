import * as z from "zod/mini";
import type { AskedProblem } from "#protocol/people-requests.ts";
import type { SplitAsked } from "#sync/people-transport.ts";

/** Stands for a kelurahan that the list does not know yet. */
export const NEW_KELURAHAN = "new";

export const splitFormSchema = z.object({
  from: z.optional(z.string()),
  rws: z.array(z.string()),
  /** A code of the list, or `NEW_KELURAHAN`. */
  to: z.optional(z.string()),
  code: z.string(),
  reason: z.string(),
  closes: z.boolean(),
});
export type SplitForm = z.infer<typeof splitFormSchema>;

export const EMPTY_SPLIT: SplitForm = { rws: [], code: "", reason: "", closes: false };

/** The code it goes to; "" while none is chosen. */
export const targetOf = ({ to, code }: SplitForm): string =>
  to === NEW_KELURAHAN ? code.replaceAll(/[.\s]/g, "") : (to ?? "");

export const splitAsked = (form: SplitForm, area: string): SplitAsked => ({
  area,
  from: form.from ?? "",
  to: targetOf(form),
  rws: [...form.rws].sort(),
  reason: form.reason.trim(),
  closes: form.closes,
});

/** What is wrong before the server is asked; it looks at all of this again. */
export const splitProblems = (form: SplitForm): readonly AskedProblem[] => [
  ...(form.from === undefined ? [{ field: "from", why: "missing" }] : []),
  ...(form.from !== undefined && form.rws.length === 0 ? [{ field: "rws", why: "none" }] : []),
  ...(form.to === undefined ? [{ field: "to", why: "missing" }] : []),
  ...(form.to !== undefined && !/^\d{10}$/.test(targetOf(form)) ? [{ field: "to", why: "wrong" }] : []),
  ...(form.from !== undefined && form.from === targetOf(form) ? [{ field: "to", why: "same" }] : []),
  ...(form.reason.trim() === "" ? [{ field: "reason", why: "missing" }] : []),
];
