import * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";

/** What was talked about, and who listened. */
export const counsellingFormSchema = z.object({
  record: z.string(),
  topics: z.array(z.string()),
  people: z.array(z.string()),
});
export type CounsellingForm = z.infer<typeof counsellingFormSchema>;

export const readCounsellingForm = (
  form: CounsellingForm,
  family: string,
  today: CivilDate,
): { readonly versions: readonly NewVersion[]; readonly problems: Problems<"topics"> } => ({
  problems: form.topics.length === 0 ? { topics: { type: "Missing" } } : {},
  versions: [
    {
      record: form.record,
      subject: family,
      kind: "counselling",
      fields: {
        date: today,
        topics: form.topics,
        people: form.people.length > 0 ? form.people : undefined,
      },
    },
  ],
});
