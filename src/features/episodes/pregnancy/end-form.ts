import * as z from "zod/mini";
import type { CivilDate } from "#domain/civil-date.ts";
import type { PregnancyFacts } from "#domain/episodes/care-facts.ts";
import { backRecords, isLossEnd, pregnancyEndRecords } from "#domain/episodes/end-records.ts";
import { earliestEnd } from "#domain/episodes/possible-days.ts";
import type { Problems } from "#features/shared/form/form-problem.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { CONTINUES, createReader, readDay } from "../read-fields.ts";
import { episodesText } from "../text.ts";

/** How a pregnancy ended without a living child, as tapped. A birth has a form of its own. */
export const pregnancyEndSchema = z.object({
  end: z.enum(["", "miscarriage", "stillbirth", "died", "moved", "notPregnant", CONTINUES]),
  endDate: z.string(),
  visitsWelcome: z.enum(["", "yes", "no"]),
  /** Why a recorded end is corrected; absent for a new one. */
  reason: z.optional(z.string()),
});
export type PregnancyEndForm = z.infer<typeof pregnancyEndSchema>;
export type PregnancyEndField = keyof PregnancyEndForm;

export const emptyPregnancyEnd: PregnancyEndForm = { end: "", endDate: "", visitsWelcome: "" };

/** After these she may want to be looked in on. */
export const isLoss = ({ end }: PregnancyEndForm): boolean => isLossEnd(end);

/** A recorded end as it was tapped; the empty form where there is none. */
export const pregnancyEndOf = ({ end, endDate, visitsWelcome }: PregnancyFacts): PregnancyEndForm =>
  end === undefined || end === "delivered"
    ? emptyPregnancyEnd
    : {
        end,
        endDate: endDate ?? "",
        visitsWelcome: visitsWelcome === undefined ? "" : visitsWelcome ? "yes" : "no",
        reason: "",
      };

/** The end, and with a death or a move what it says of the woman herself. */
export const readPregnancyEnd = (
  form: PregnancyEndForm,
  person: string,
  pregnancy: PregnancyFacts,
  today: CivilDate,
): { readonly versions: readonly NewVersion[]; readonly problems: Problems<PregnancyEndField> } => {
  const { problems, take, miss } = createReader<PregnancyEndField>();
  const { record } = pregnancy;
  const { end } = form;
  if (form.reason?.trim() === "") miss("reason");
  const back = backRecords(person, pregnancy.end, end);
  if (end === CONTINUES) {
    const fields = { end: undefined, endDate: undefined, visitsWelcome: undefined };
    return { problems, versions: [{ record, subject: person, kind: "pregnancy", fields }, ...back] };
  }
  if (end === "") miss("end");
  const first = earliestEnd(pregnancy);
  const notBefore = first && { day: first, text: episodesText.endBefore };
  const endDate = take("endDate", readDay(form.endDate, { isNeeded: true, notAfter: today, notBefore }));
  const visitsWelcome = form.visitsWelcome === "" ? undefined : form.visitsWelcome === "yes";
  return {
    problems,
    versions:
      end === ""
        ? []
        : [...pregnancyEndRecords({ record, subject: person, end, endDate, visitsWelcome }), ...back],
  };
};
