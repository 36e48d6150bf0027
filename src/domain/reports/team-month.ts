import { aidOf } from "../aid/aid-facts.ts";
import { addDays, addMonths, type CivilDate, monthOf, parseCivilDate } from "../civil-date.ts";
import type { MbgFacts } from "../mbg/mbg-facts.ts";
import { type MbgRecap, mbgRecap } from "../mbg/mbg-recap.ts";
import { childrenIn } from "../people/child-facts.ts";
import type { ProgrammeRules } from "../programme/programme-rules.ts";
import { readBody } from "../records/read-body.ts";
import { visit } from "../records/visit.ts";
import { type MonthRecap, monthRecap } from "../summary/month-recap.ts";
import { type FoundInMonth, findingsInMonth } from "./findings-in-month.ts";
import { type GroupsMonth, groupsInMonth, type InGroup, whoInMonth } from "./groups-in-month.ts";
import { type HelpMonth, helpInMonth, subjectsOf } from "./help-in-month.ts";
import type { ReportFamily, ReportPeriod } from "./report-family.ts";

export interface TeamMonthAsked {
  /** `YYYY-MM`, not after the month of `today`. */
  readonly month: string;
  readonly today: CivilDate;
  /** Record id of the team. */
  readonly team: string;
  /** The team's families, each with all its records. */
  readonly families: readonly ReportFamily[];
  /** May be of other teams and months. */
  readonly mbgDays: readonly MbgFacts[];
  readonly rulesOn?: (area: string, date: CivilDate) => ProgrammeRules;
}

/** What a team did in a month. Nothing asked in private is in it. */
export interface TeamMonth {
  readonly month: string;
  /** The last day that is counted. */
  readonly until: CivilDate;
  readonly families: number;
  /** Of them, those who refused to be recorded: in groups and visits only. */
  readonly refused: number;
  readonly visits: number;
  readonly visitsMet: number;
  readonly visitedFamilies: number;
  readonly groups: GroupsMonth;
  /** For a list of names, without families that refused. */
  readonly people: readonly InGroup[];
  readonly findings: readonly FoundInMonth[];
  readonly children: MonthRecap;
  readonly help: HelpMonth;
  readonly mbg: MbgRecap;
  /** Nothing at all was written down in the month: zeroes would be no answer. */
  readonly isEmpty: boolean;
}

/** Derives the month. Refused consent keeps everything but presence and visits out. */
export const teamMonth = (asked: TeamMonthAsked): TeamMonth => {
  const { month, today, team, families, mbgDays, rulesOn } = asked;
  const period = periodOf(month, today);
  const until = period.days.at(-1) ?? today;
  const recorded = families.filter(({ consent }) => consent?.decision !== "refused");
  const named = new Set(recorded.flatMap(subjectsOf));
  const who = whoInMonth(families, period);
  const visits = families.flatMap((family) => visitsIn(family, month));
  const aids = recorded.flatMap((family) => subjectsOf(family).flatMap((id) => aidOf(family.fold, id)));
  const children = recorded.flatMap(({ fold, card }) => childrenIn(fold, () => card.stream));
  return {
    month,
    until,
    families: families.length,
    refused: families.length - recorded.length,
    visits: visits.length,
    visitsMet: visits.filter(({ met }) => met === "met").length,
    visitedFamilies: new Set(visits.filter(({ met }) => met === "met").map(({ family }) => family)).size,
    groups: groupsInMonth(who),
    people: who.filter(({ person }) => named.has(person)),
    findings: findingsInMonth(recorded, month, rulesOn),
    children: monthRecap(children, until),
    help: helpInMonth(recorded, month),
    mbg: mbgRecap(month, team, mbgDays, aids),
    isEmpty:
      !hasAnything(families, month) &&
      !mbgDays.some((day) => day.team === team && monthOf(day.date) === month),
  };
};

/** Every day of the month up to today; none for a month that has not begun. */
export const periodOf = (month: string, today: CivilDate): ReportPeriod => {
  const first = parseCivilDate(`${month}-01`);
  const next = parseCivilDate(`${addMonths(month, 1)}-01`);
  if (!first.ok || !next.ok) throw new Error(`no month ${month}`);
  const days: CivilDate[] = [];
  for (let day = first.value; day < next.value && day <= today; day = addDays(day, 1)) days.push(day);
  return { month, days };
};

const visitsIn = ({ card, fold }: ReportFamily, month: string) =>
  fold
    .of(card.id, visit.kind)
    .filter(({ state }) => state === "active")
    .map(({ body }) => readBody(visit, body))
    .filter(({ date }) => date !== undefined && monthOf(date) === month)
    .map(({ met }) => ({ met, family: card.id }));

/** Kinds that say who somebody is, not that anything was done. */
const STANDING = new Set(["family", "person", "membership", "identity", "carer", "sameAs"]);

const hasAnything = (families: readonly ReportFamily[], month: string): boolean =>
  families.some((family) =>
    subjectsOf(family)
      .flatMap((id) => family.fold.about(id))
      .some(
        ({ state, kind, body }) =>
          state === "active" &&
          !STANDING.has(kind) &&
          typeof body.date === "string" &&
          body.date.startsWith(month),
      ),
  );
