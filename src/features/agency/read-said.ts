import * as z from "zod/mini";
import type { AgencyItemFacts } from "#domain/agencies/item-facts.ts";
import { type CivilDate, parseCivilDate } from "#domain/civil-date.ts";
import type { Body } from "#domain/facts/version.ts";
import type { AgencyOutcome } from "#domain/records/agency-answer.ts";
import { type AidType, aidTypeLabels } from "#domain/records/aid.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { parseDecimal } from "#domain/units.ts";
import type { agencyText } from "./text.ts";

/** What is wrong with what was typed; each has its words. */
export type SaidProblem = keyof typeof agencyText.problems;

/** An answer as typed. */
export const answerFormSchema = z.object({ date: z.string(), words: z.string() });

/** An answer as typed, as the fields of its record. */
export const readAnswer = (
  { date, words }: z.infer<typeof answerFormSchema>,
  outcome: AgencyOutcome,
  item: Pick<AgencyItemFacts, "date">,
  today: CivilDate,
): Result<Body, SaidProblem> => {
  const day = readDay(date, item, today);
  if (!day.ok) return day;
  const said = words.trim();
  if (outcome !== "received" && said === "") return fail("NoWords");
  return ok({ date: day.value, outcome, words: said === "" ? undefined : said });
};

/** A delivery as typed. */
export const deliveryFormSchema = z.object({
  date: z.string(),
  type: z.string(),
  item: z.string(),
  quantity: z.string(),
  unit: z.string(),
});
export type DeliveryForm = z.infer<typeof deliveryFormSchema>;

export const readDelivery = (
  form: DeliveryForm,
  item: Pick<AgencyItemFacts, "date">,
  today: CivilDate,
): Result<Body, SaidProblem> => {
  const day = readDay(form.date, item, today);
  if (!day.ok) return day;
  if (!isAidType(form.type)) return fail("NoType");
  const what = form.item.trim();
  if (what === "") return fail("NoItem");
  if (form.quantity.trim() === "") return ok({ date: day.value, type: form.type, item: what });
  const quantity = parseDecimal(form.quantity);
  if (!quantity.ok || quantity.value <= 0 || quantity.value > 100_000) return fail("NotANumber");
  const unit = form.unit.trim();
  if (unit === "") return fail("NoUnit");
  return ok({ date: day.value, type: form.type, item: what, quantity: quantity.value, unit });
};

const readDay = (
  text: string,
  item: Pick<AgencyItemFacts, "date">,
  today: CivilDate,
): Result<CivilDate, SaidProblem> => {
  const day = parseCivilDate(text);
  if (!day.ok) return fail("NotADate");
  if (day.value > today) return fail("InFuture");
  return day.value < item.date ? fail("TooEarly") : day;
};

const isAidType = (type: string): type is AidType => Object.hasOwn(aidTypeLabels, type);
