import type { AgencyItemFacts } from "#domain/agencies/item-facts.ts";
import { areaName } from "#domain/areas/index.ts";
import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { agencyOutcomeLabels } from "#domain/records/agency-answer.ts";
import { aidTypeLabels } from "#domain/records/aid.ts";
import { urgencyLabels } from "#domain/records/referral.ts";
import { initialsOf } from "#domain/referral/slip.ts";
import { capitalized } from "#features/shared/form/choice-options.ts";
import type { NoticeTone } from "#ui/tone.ts";
import { agencyText } from "./text.ts";

/** One item as a row: what is needed first, who it is last and by initials: a name is shown to whoever opens it, which is noted. */
export interface ItemRow {
  readonly item: string;
  readonly title: string;
  /** "Bandar Lor RW 05 · A.P. · dalam 3 hari". */
  readonly detail: string;
  readonly badge: { readonly words: string; readonly tone: NoticeTone };
  readonly isLate: boolean;
}

export const itemRow = (item: AgencyItemFacts, today: CivilDate): ItemRow => {
  const overdue = daysBetween(item.dueOn, today);
  const isLate = !item.isClosed && item.answers.length === 0 && item.deliveries.length === 0 && overdue > 0;
  return {
    item: item.item,
    title: neededText(item),
    detail: [
      placeText(item),
      item.initials ?? initialsOf(item.name ?? ""),
      isLate ? agencyText.late(overdue) : undefined,
    ]
      .filter(Boolean)
      .join(" · "),
    badge: badgeOf(item),
    isLate,
  };
};

/** "Perlu jamban sehat", "Makanan, air bersih". */
export const neededText = ({ reasons, needs }: AgencyItemFacts): string =>
  capitalized([...reasons, ...needs.map((need) => aidTypeLabels[need])].join(", "));

export const placeText = ({ kelurahan, rw }: AgencyItemFacts): string => areaName(`${kelurahan}/${rw}`);

const badgeOf = ({ urgency, answers, deliveries, isClosed }: AgencyItemFacts): ItemRow["badge"] => {
  const last = answers.at(-1);
  if (deliveries.length > 0) return { words: agencyText.delivered(deliveries.length), tone: "ok" };
  if (last) return { words: agencyOutcomeLabels[last.outcome], tone: isClosed ? "ok" : "info" };
  if (isClosed) return { words: "selesai", tone: "offline" };
  return { words: urgencyLabels[urgency], tone: urgency === "today" ? "problem" : "info" };
};
