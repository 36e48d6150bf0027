import * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import type { PregnancyFacts } from "#domain/episodes/care-facts.ts";
import { datingOf } from "#domain/episodes/dating.ts";
import type { Problems } from "#features/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { createReader, readDay } from "../read-fields.ts";
import { episodesText } from "../text.ts";

/** How a pregnancy ended without a living child, as tapped. A birth has a form of its own. */
export const pregnancyEndSchema = z.object({
  end: z.enum(["", "miscarriage", "stillbirth", "died", "moved", "notPregnant"]),
  endDate: z.string(),
  visitsWelcome: z.enum(["", "yes", "no"]),
});
export type PregnancyEndForm = z.infer<typeof pregnancyEndSchema>;
export type PregnancyEndField = keyof PregnancyEndForm;

export const emptyPregnancyEnd: PregnancyEndForm = { end: "", endDate: "", visitsWelcome: "" };

/** After these she may want to be looked in on. */
export const isLoss = ({ end }: PregnancyEndForm): boolean => end === "miscarriage" || end === "stillbirth";

/** The end, and with a death or a move what it says of the woman herself. */
export const readPregnancyEnd = (
  form: PregnancyEndForm,
  person: string,
  pregnancy: PregnancyFacts,
  today: CivilDate,
): { readonly versions: readonly NewVersion[]; readonly problems: Problems<PregnancyEndField> } => {
  const { problems, take, miss } = createReader<PregnancyEndField>();
  if (form.end === "") miss("end");
  const dating = datingOf(pregnancy);
  const notBefore =
    dating.basis === "unknown" ? undefined : { day: dating.startDate, text: episodesText.endBefore };
  const endDate = take("endDate", readDay(form.endDate, { isNeeded: true, notAfter: today, notBefore }));
  const visitsWelcome = isLoss(form) && form.visitsWelcome !== "" ? form.visitsWelcome === "yes" : undefined;
  const about = (fields: Readonly<Record<string, unknown>>): NewVersion => ({
    record: person,
    subject: person,
    kind: "person",
    fields,
  });
  return {
    problems,
    versions: [
      {
        record: pregnancy.record,
        subject: person,
        kind: "pregnancy",
        fields: { end: form.end, endDate, visitsWelcome },
      },
      ...(form.end === "died" ? [about({ life: "dead", diedOn: endDate })] : []),
      ...(form.end === "moved" ? [about({ listStatus: "moved" })] : []),
    ],
  };
};
