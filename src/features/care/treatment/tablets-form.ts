import * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";

/** A count of tablets as typed. */
export const tabletsFormSchema = z.object({
  record: z.string(),
  type: z.enum(["TTD", "MMS", ""]),
  given: z.string(),
  taken: z.string(),
});
export type TabletsForm = z.infer<typeof tabletsFormSchema>;
export type TabletsField = "type" | "given" | "taken";

/** Nought given is nothing given; nought taken is an answer. */
export const readTabletsForm = (
  form: TabletsForm,
  person: string,
  today: CivilDate,
): { readonly versions: readonly NewVersion[]; readonly problems: Problems<TabletsField> } => {
  const problems: Problems<TabletsField> = {};
  if (form.type === "") problems.type = { type: "Missing" };
  const given = countIn(form.given);
  const taken = countIn(form.taken);
  if (given === "wrong") problems.given = { type: "NotANumber" };
  if (taken === "wrong") problems.taken = { type: "NotANumber" };
  if ((given === undefined || given === 0) && taken === undefined) problems.given = { type: "Missing" };
  return {
    problems,
    versions: [
      {
        record: form.record,
        subject: person,
        kind: "tablets",
        fields: {
          date: today,
          type: form.type || undefined,
          givenCount: given === 0 ? undefined : given,
          takenCount: taken,
        },
      },
    ],
  };
};

const countIn = (text: string): number | "wrong" | undefined => {
  if (text.trim() === "") return undefined;
  return /^\d{1,3}$/.test(text.trim()) && Number(text) <= 400 ? Number(text) : "wrong";
};
