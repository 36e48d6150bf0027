import { type CivilDate, completedMonths, monthOf } from "../../civil-date.ts";
import type { ServedChild } from "./campaign.ts";

/**
 * Exclusive breastfeeding by what mothers are asked each month: "Sejak kemarin, bayi minum atau makan apa selain ASI?" Two
 * indicators that must not be mixed: the share of those under six months with only breast milk in the last 24 hours (WHO and
 * UNICEF's), and "lulus 6 bulan" from all monthly answers (the ministry's), where a month without an answer makes it unknown.
 */
export const EXCLUSIVE_MONTHS = 6;

/** Said to the mother as it stands. */
export const RECALL_QUESTION = "Sejak kemarin, bayi minum atau makan apa selain ASI?";

export type RecallDue =
  | { readonly state: "due" }
  | { readonly state: "answered"; readonly onlyBreastMilk: "yes" | "no" | "unknown"; readonly on: CivilDate }
  | { readonly state: "notAtThisAge" }
  | { readonly state: "ageUnknown" };

/** Whether the question is to be asked on a day: under six months, once a calendar month. */
export const recallDue = ({ birthDate, services = [] }: ServedChild, date: CivilDate): RecallDue => {
  if (birthDate === undefined || birthDate > date) return { state: "ageUnknown" };
  const asked = services.find(
    ({ type, date: on }) => type === "feedingRecall" && monthOf(on) === monthOf(date) && on <= date,
  );
  if (asked) return { state: "answered", onlyBreastMilk: asked.onlyBreastMilk ?? "unknown", on: asked.date };
  return completedMonths(birthDate, date) < EXCLUSIVE_MONTHS ? { state: "due" } : { state: "notAtThisAge" };
};

/** "Lulus ASI 6 bulan": known only from six months on, and yes only when each month of age has its yes. */
export const exclusiveSixMonths = (
  { birthDate, services = [] }: ServedChild,
  date: CivilDate,
): "yes" | "no" | "unknown" | "tooEarly" => {
  if (birthDate === undefined) return "unknown";
  const answers = services.filter(
    ({ type, date: on }) =>
      type === "feedingRecall" && on <= date && completedMonths(birthDate, on) < EXCLUSIVE_MONTHS,
  );
  // One "no" is final, at whatever age it was said.
  if (answers.some(({ onlyBreastMilk }) => onlyBreastMilk === "no")) return "no";
  if (completedMonths(birthDate, date) < EXCLUSIVE_MONTHS) return "tooEarly";
  const months = new Set(
    answers
      .filter(({ onlyBreastMilk }) => onlyBreastMilk === "yes")
      .map(({ date: on }) => completedMonths(birthDate, on)),
  );
  return months.size === EXCLUSIVE_MONTHS ? "yes" : "unknown";
};
