import { type CivilDate, isCivilDate, monthOf } from "../civil-date.ts";
import { contactKindOf, contactKinds } from "../episodes/contact-kinds.ts";
import type { Episode } from "../episodes/episode.ts";
import { aliveIn, episodesOf } from "../episodes/episodes-of.ts";
import type { Merged } from "../facts/merge.ts";
import { forms } from "../forms/index.ts";
import { readAnswers } from "../forms/read-answers.ts";
import { measurementsOf } from "../measurements/child-measurement.ts";
import type { ProgrammeRules } from "../programme/programme-rules.ts";
import type { Finding } from "../risk/assess-risk.ts";
import { SEVERITIES, type Severity } from "../risk/rule.ts";
import { householdAnswers, partRisk } from "../visits/visit-findings.ts";
import type { ReportFamily } from "./report-family.ts";

/** A finding and how many people it was made of in the month. */
export interface FoundInMonth {
  readonly rule: string;
  readonly label: string;
  /** The gravest it was anywhere. */
  readonly severity: Severity;
  readonly people: number;
}

/**
 * Risks found at the contacts of a month, gravest first, then by people. Judged by the rules of the day of each contact. What was
 * asked in private is in no count: in a small team a number can name somebody.
 */
export const findingsInMonth = (
  families: readonly ReportFamily[],
  month: string,
  rulesOn?: (area: string, date: CivilDate) => ProgrammeRules,
): readonly FoundInMonth[] => {
  const found = new Map<string, { label: string; severity: Severity; people: Set<string> }>();
  for (const { person, finding } of families.flatMap((family) => foundIn(family, month, rulesOn))) {
    const known = found.get(finding.rule) ?? {
      label: finding.label,
      severity: finding.severity,
      people: new Set<string>(),
    };
    known.people.add(person);
    if (graver(finding.severity, known.severity)) known.severity = finding.severity;
    found.set(finding.rule, known);
  }
  return [...found]
    .map(([rule, { label, severity, people }]) => ({ rule, label, severity, people: people.size }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.people - a.people ||
        (a.rule < b.rule ? -1 : 1),
    );
};

const graver = (a: Severity, b: Severity): boolean => SEVERITIES.indexOf(a) < SEVERITIES.indexOf(b);

const foundIn = (
  family: ReportFamily,
  month: string,
  rulesOn: ((area: string, date: CivilDate) => ProgrammeRules) | undefined,
): readonly { readonly person: string; readonly finding: Finding }[] =>
  family.card.members.flatMap((member) =>
    contactKinds
      .flatMap((kind) => family.fold.of(member.id, kind))
      .flatMap((contact) => {
        const date = dayOf(contact);
        if (date === undefined || monthOf(date) !== month) return [];
        return findingsAt(family, member.id, contact, date, rulesOn?.(family.area, date)).map((finding) => ({
          person: member.id,
          finding,
        }));
      }),
  );

const dayOf = ({ state, body }: Merged): CivilDate | undefined =>
  state === "active" && typeof body.date === "string" && isCivilDate(body.date) ? body.date : undefined;

const findingsAt = (
  { card, area, fold }: ReportFamily,
  person: string,
  contact: Merged,
  date: CivilDate,
  rules: ProgrammeRules | undefined,
): readonly Finding[] => {
  const form = forms.find(({ kind }) => kind === contact.kind);
  const member = card.members.find(({ id }) => id === person);
  if (!form || !member) return [];
  // A card holds the newest measurements only; those after the contact were not known then.
  const measurements = measurementsOf(fold, person).filter((one) => one.date <= date);
  const then = { ...member, measurements };
  const episode: Episode | undefined = episodesOf(then, date, aliveIn(card.members)).find(
    ({ group }) => contactKindOf[group] === contact.kind,
  );
  const risk = partRisk({ episode, form, subject: person }, then, readAnswers(form, contact.body), {
    fold,
    date,
    region: area,
    isHealthWorker: contact.writers.date?.stamp?.role === "healthWorker",
    rules,
    household: householdAnswers(fold, card.id, {}),
  });
  return (risk?.findings ?? []).filter(({ isPrivate, type }) => !isPrivate && type === "risk");
};
