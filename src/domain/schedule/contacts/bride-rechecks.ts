import type { CareFacts } from "../../episodes/care-facts.ts";
import type { CatinEpisode } from "../../episodes/episode.ts";
import type { PersonInCare } from "../../episodes/person-in-care.ts";
import { catinForm } from "../../forms/files/catin.ts";
import { bodyQuestionsOf } from "../../forms/form.ts";
import { assessRisk } from "../../risk/assess-risk.ts";
import { catinFacts } from "../../risk/catin/facts.ts";
import { riskRulesOn } from "../../risk/rule-sets.ts";
import type { Truth } from "../../risk/truth.ts";

/** What of a bride is to be looked at again before the wedding. */
export interface Rechecks {
  /** Unknown where she was not visited yet, or something was left open. */
  readonly isAtRisk: Truth;
  /** Labels of what was amiss at her last visit ("kadar Hb"). */
  readonly what: readonly string[];
}

/** Rules that another visit can answer differently: her age on the day of the wedding is not among them. */
const RECHECKED: ReadonlySet<string> = new Set(bodyQuestionsOf(catinForm).flatMap(({ feeds = [] }) => feeds));

/** Judged from her last visit by the rules of its day. */
export const rechecksOf = (
  person: Pick<PersonInCare, "sex" | "birthDate">,
  { wedding }: Pick<CatinEpisode, "wedding">,
  last: CareFacts["lastBrideVisit"],
): Rechecks => {
  if (!last) return { isAtRisk: "unknown", what: [] };
  const { date, answers } = last;
  const facts = catinFacts({ person, date, wedding, answers });
  const { findings, unknown } = assessRisk(riskRulesOn("catin", date), facts, { isHealthWorker: false });
  const amiss = findings.filter(({ rule, type }) => type === "risk" && RECHECKED.has(rule));
  const isOpen = unknown.some(({ rule }) => RECHECKED.has(rule));
  return {
    isAtRisk: amiss.length > 0 ? "yes" : isOpen ? "unknown" : "no",
    what: [...new Set(amiss.filter(({ isPrivate }) => !isPrivate).map(({ label }) => label))],
  };
};
