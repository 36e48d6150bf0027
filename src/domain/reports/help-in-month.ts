import { type AidFacts, aidOf } from "../aid/aid-facts.ts";
import { monthOf } from "../civil-date.ts";
import { counsellingsOf } from "../counselling/counselling-facts.ts";
import { topicOf } from "../counselling/index.ts";
import { householdForm } from "../forms/files/household.ts";
import { readAnswers } from "../forms/read-answers.ts";
import { programLabels } from "../records/aid.ts";
import { readBody } from "../records/read-body.ts";
import { visit } from "../records/visit.ts";
import { referralsOf } from "../referral/referral-facts.ts";
import { isOpenReferral } from "../referral/referral-status.ts";
import type { ReportFamily } from "./report-family.ts";

/** What a team brought about in a month. */
export interface HelpMonth {
  readonly referralsMade: number;
  /** Rujuk balik that came this month, whenever the referral was made. */
  readonly referralsAnswered: number;
  /** Made up to the end of the month and still without an answer. */
  readonly referralsOpen: number;
  /** Families with whom something was talked about. */
  readonly counselledFamilies: number;
  readonly counsellings: number;
  readonly topics: readonly Counted[];
  /** Families whose social aid is being arranged, or came, as told this month. */
  readonly aidInProcess: number;
  readonly aidReceived: number;
  readonly aidPrograms: readonly Counted[];
}

export interface Counted {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** `families` without those who refused to be recorded. */
export const helpInMonth = (families: readonly ReportFamily[], month: string): HelpMonth => {
  const referrals = families.flatMap((family) =>
    subjectsOf(family).flatMap((id) => referralsOf(family.fold, id)),
  );
  const talks = families.map((family) => ({
    held: subjectsOf(family)
      .flatMap((id) => counsellingsOf(family.fold, id))
      .filter(({ date }) => monthOf(date) === month),
    isNoted: notedAtVisit(family, month),
  }));
  const aids = families.flatMap((family) => aidsIn(family, month));
  const house = families.map((family) => aidStatusIn(family, month));
  return {
    referralsMade: referrals.filter(({ date }) => monthOf(date) === month).length,
    referralsAnswered: referrals.filter(
      ({ feedbackDate }) => feedbackDate !== undefined && monthOf(feedbackDate) === month,
    ).length,
    referralsOpen: referrals.filter((one) => monthOf(one.date) <= month && isOpenReferral(one)).length,
    counselledFamilies: talks.filter(({ held, isNoted }) => held.length > 0 || isNoted).length,
    counsellings: talks.flatMap(({ held }) => held).length,
    topics: counted(
      talks.flatMap(({ held }) => held.flatMap(({ topics }) => topics)),
      (id) => topicOf(id)?.title ?? id,
    ),
    aidInProcess: house.filter((status) => status === "inProcess").length,
    aidReceived: house.filter((status) => status === "received").length,
    aidPrograms: counted(
      aids.map(({ program }) => program),
      (id) => (programLabels as Readonly<Record<string, string>>)[id] ?? id,
    ),
  };
};

export const subjectsOf = ({ card }: ReportFamily): readonly string[] => [
  card.id,
  ...card.members.map(({ id }) => id),
];

const aidsIn = (family: ReportFamily, month: string): readonly AidFacts[] =>
  subjectsOf(family)
    .flatMap((id) => aidOf(family.fold, id))
    .filter(({ date }) => monthOf(date) === month);

const notedAtVisit = ({ card, fold }: ReportFamily, month: string): boolean =>
  fold
    .of(card.id, visit.kind)
    .filter(({ state }) => state === "active")
    .map(({ body }) => readBody(visit, body))
    .some(({ date, kie }) => date !== undefined && monthOf(date) === month && kie !== undefined);

const aidStatusIn = ({ card, fold }: ReportFamily, month: string): string | undefined => {
  const [newest] = fold
    .of(card.id, householdForm.kind)
    .filter(({ state }) => state === "active")
    .map(({ body }) => body)
    .filter(({ date }) => typeof date === "string" && date.startsWith(month))
    .sort((a, b) => (String(a.date) < String(b.date) ? 1 : -1));
  return newest && readAnswers(householdForm, newest).aidStatus;
};

/** Most first. */
const counted = (ids: readonly string[], labelOf: (id: string) => string): readonly Counted[] => {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, label: labelOf(id), count }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
};
