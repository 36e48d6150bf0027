import { addDays, type CivilDate, isCivilDate } from "../civil-date.ts";
import { contactKindOf } from "../episodes/contact-kinds.ts";
import { aliveIn, episodesOf } from "../episodes/episodes-of.ts";
import type { PersonInCare } from "../episodes/person-in-care.ts";
import type { Fold } from "../facts/fold.ts";
import { forms } from "../forms/index.ts";
import { readAnswers } from "../forms/read-answers.ts";
import type { ProgrammeDecision } from "../programme/programme-rules.ts";
import { programmeRulesOn } from "../programme/programme-rules.ts";
import type { Finding } from "../risk/assess-risk.ts";
import { householdAnswers, partRisk } from "./visit-findings.ts";

/** Answers older than this say nothing of somebody as they are now. */
const RECENT_DAYS = 183;

export interface FindingsAsked {
  readonly fold: Fold;
  readonly family: string;
  readonly members: readonly PersonInCare[];
  readonly person: string;
  /** Area code of the family. */
  readonly area: string;
  readonly today: CivilDate;
  readonly isHealthWorker: boolean;
  readonly decisions: readonly ProgrammeDecision[];
}

/**
 * What is found of somebody as of today, for each group they are in: the newest answers of that group's form, growth and household.
 * A woman is judged by the day of her answers (weeks, age), a child by today's age.
 */
export const standingFindings = (asked: FindingsAsked): readonly Finding[] => {
  const { fold, family, members, person, area, today, isHealthWorker, decisions } = asked;
  const member = members.find(({ id }) => id === person);
  if (!member) return [];
  return episodesOf(member, today, aliveIn(members)).flatMap((episode) => {
    const kind = contactKindOf[episode.group];
    const form = forms.find((one) => one.kind === kind);
    if (!form) return [];
    const [newest] = fold
      .of(person, kind)
      .filter(({ state }) => state === "active")
      .flatMap(({ body }) =>
        typeof body.date === "string" && isCivilDate(body.date) ? [{ date: body.date, body }] : [],
      )
      .filter(({ date }) => date <= today && date >= addDays(today, -RECENT_DAYS))
      .sort((a, b) => (a.date < b.date ? 1 : -1));
    const isChild = episode.group === "baduta" || episode.group === "balita";
    if (!newest && !isChild) return [];
    const date = isChild ? today : (newest?.date ?? today);
    const risk = partRisk(
      { episode, form, subject: person },
      member,
      newest ? readAnswers(form, newest.body) : {},
      {
        fold,
        date,
        region: area,
        isHealthWorker,
        rules: programmeRulesOn(decisions, date),
        household: householdAnswers(fold, family, {}),
      },
    );
    return risk?.findings ?? [];
  });
};
