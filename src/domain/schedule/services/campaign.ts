import {
  addDays,
  addMonths,
  type CivilDate,
  completedMonths,
  daysBetween,
  monthOf,
  parseCivilDate,
} from "../../civil-date.ts";
import type { ServiceType } from "../../records/service.ts";
import type { ChildService } from "./child-service.ts";

/** Something all children of an age get in certain calendar months, with a time after it to catch up (sweeping). */
export interface CampaignRules {
  readonly type: ServiceType;
  /** Calendar months, 1-12. */
  readonly months: readonly number[];
  /** Whole months after a campaign month in which those who were missed may still get it. */
  readonly catchUpMonths: number;
  /** Never sooner after the last one than this, however it was given. */
  readonly minimumDaysBetween: number;
  readonly doses: readonly CampaignDose[];
}

/** By completed months of age, both ends included. */
export interface CampaignDose {
  readonly dose: string;
  readonly fromMonth: number;
  readonly toMonth: number;
  /** "Kapsul biru (100.000 IU)". */
  readonly label: string;
}

/** Where a child stands with a campaign on a day. */
export type CampaignDue =
  | { readonly state: "due"; readonly dose: CampaignDose }
  /** Had it in this campaign. */
  | { readonly state: "done"; readonly on: CivilDate }
  /** No campaign runs, or the last dose was too short ago. */
  | { readonly state: "later"; readonly from: CivilDate }
  | { readonly state: "notAtThisAge" }
  | { readonly state: "ageUnknown" };

/** Who is asked about. Without a birth date nobody is due anything. */
export interface ServedChild {
  readonly birthDate?: CivilDate | undefined;
  readonly services?: readonly ChildService[] | undefined;
}

export const campaignDue = (rules: CampaignRules, child: ServedChild, date: CivilDate): CampaignDue => {
  const { birthDate } = child;
  if (birthDate === undefined || birthDate > date) return { state: "ageUnknown" };
  const age = completedMonths(birthDate, date);
  const dose = rules.doses.find(({ fromMonth, toMonth }) => age >= fromMonth && age <= toMonth);
  const [last] = (child.services ?? [])
    .filter(({ type, date: given }) => type === rules.type && given <= date)
    .map(({ date: given }) => given)
    .sort()
    .reverse();
  const start = runningSince(rules, date);
  if (start !== undefined && last !== undefined && last >= start) return { state: "done", on: last };
  if (!dose) return { state: "notAtThisAge" };
  if (start === undefined) return { state: "later", from: nextCampaign(rules, date) };
  if (last !== undefined && daysBetween(last, date) < rules.minimumDaysBetween)
    return { state: "later", from: addDays(last, rules.minimumDaysBetween) };
  return { state: "due", dose };
};

/** The first day of the campaign that runs on `date`, catching up included; nothing between two. */
const runningSince = ({ months, catchUpMonths }: CampaignRules, date: CivilDate): CivilDate | undefined => {
  for (let back = 0; back <= catchUpMonths; back += 1) {
    const month = addMonths(monthOf(date), -back);
    if (months.includes(Number(month.slice(5)))) return firstDay(month);
  }
  return undefined;
};

const nextCampaign = ({ months }: CampaignRules, date: CivilDate): CivilDate => {
  for (let ahead = 1; ahead <= 12; ahead += 1) {
    const month = addMonths(monthOf(date), ahead);
    if (months.includes(Number(month.slice(5)))) return firstDay(month);
  }
  throw new Error("a campaign without months");
};

const firstDay = (month: string): CivilDate => {
  const day = parseCivilDate(`${month}-01`);
  if (!day.ok) throw new Error(`no such month: ${month}`);
  return day.value;
};
