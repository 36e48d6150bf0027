import * as z from "zod/mini";
import { type CivilDate, completedMonths } from "#domain/civil-date.ts";
import type { TopicFor } from "#domain/counselling/topic.ts";
import type { Problems } from "#features/form-problem.ts";
import type { NewVersion, PersonCard } from "#storage/session-types.ts";

/** What was talked about, and who listened. */
export const counsellingFormSchema = z.object({
  record: z.string(),
  topics: z.array(z.string()),
  people: z.array(z.string()),
});
export type CounsellingForm = z.infer<typeof counsellingFormSchema>;

/** Groups of people whose topics come first in this family. */
export const groupsIn = (members: readonly PersonCard[], today: CivilDate): readonly TopicFor[] => {
  const groups = new Set<TopicFor>(["family"]);
  for (const { group, birthDate, life } of members) {
    if (life !== "alive" || group === "adult") continue;
    if (group === "woman") {
      groups.add("pregnant");
      continue;
    }
    const months =
      birthDate === undefined || birthDate > today ? undefined : completedMonths(birthDate, today);
    groups.add(months === undefined || months >= 12 ? "child" : "infant");
    if (months !== undefined && months < 2) groups.add("afterBirth");
  }
  return [...groups];
};

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
