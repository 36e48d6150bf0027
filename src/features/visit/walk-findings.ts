import type { CivilDate } from "#domain/civil-date.ts";
import { householdForm } from "#domain/forms/files/household.ts";
import { groupBy } from "#domain/group-by.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import { programmeRulesOn } from "#domain/programme/programme-rules.ts";
import type { Finding } from "#domain/risk/assess-risk.ts";
import type { CauseId } from "#domain/risk/causes/causes.ts";
import { SEVERITIES, type Severity, severityText } from "#domain/risk/rule.ts";
import { referralReasonsOf } from "#domain/visits/referral-reasons.ts";
import { householdAnswers, partRisk } from "#domain/visits/visit-findings.ts";
import type { NoticeTone } from "#ui/tone.ts";
import { measureIn } from "./measured-part.ts";
import { walkText } from "./text.ts";
import type { WalkDraft } from "./walk-draft.ts";
import type { HouseAround, WalkPart } from "./walk-parts.ts";
import type { WalkWriting } from "./walk-versions.ts";

/** What the day's answers ask for of one person, at one degree of urgency. */
export interface WalkFinding {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly severity: Severity;
  readonly tone: NoticeTone;
  /** "Temui tenaga kesehatan hari ini". */
  readonly step: string;
  /** "Kadar Hb 9,2 g/dL: kurang darah". What was asked in private is only hinted at: who looks on reads nothing of it. */
  readonly reasons: readonly string[];
  /** Ids of the rules behind it; never a private one's, which stands on no slip. */
  readonly rules: readonly string[];
  /** What may lie behind it; nothing of what was asked in private. */
  readonly causes: readonly CauseId[];
  /** Somebody should be asked for help; the reasons that go with it may be none (growth, private matters). */
  readonly refers: boolean;
  readonly referralReasons: readonly string[];
}

export interface WalkRisk {
  /** Gravest first over everybody in the house. */
  readonly findings: readonly WalkFinding[];
  /** What could not be judged, by person: "Alya: kadar Hb, lingkar lengan". */
  readonly unknown: readonly { readonly name: string; readonly what: string }[];
}

/** What the answers of a sitting amount to. Computed when shown, never kept. */
export const walkRisk = (
  draft: WalkDraft,
  parts: readonly WalkPart[],
  { card, opened, isHealthWorker, decisions = [] }: HouseAround,
  { date, contextOf }: Pick<WalkWriting, "date" | "contextOf">,
): WalkRisk => {
  const today = parts.find(({ form }) => form.id === householdForm.id)?.reading.answers ?? {};
  const sitting = {
    fold: opened.fold,
    date,
    region: card.area,
    isHealthWorker,
    rules: programmeRulesOn(decisions, date),
    household: householdAnswers(opened.fold, card.id, today),
  };
  const judged = parts.flatMap((part) => {
    const member = card.members.find(({ id }) => id === part.subject) ?? part.person;
    const isTouched = Object.keys(part.reading.answers).length > 0;
    const measured = member && measuredNow(draft, part.subject, date, contextOf);
    const found = part.foundServices.map((one) => ({
      type: one.type,
      dose: one.dose,
      date: one.givenOn ?? date,
      record: "",
    }));
    if (!member || !(isTouched || measured || found.length > 0)) return [];
    const risk = partRisk(part, member, part.reading.answers, sitting, measured, found);
    return risk ? [{ part, risk }] : [];
  });
  return {
    findings: judged
      .flatMap(({ part, risk }) => findingsOf(part, risk.findings))
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    unknown: judged.flatMap(({ part, risk }) => {
      const labels = new Set(risk.unknown.filter(({ isPrivate }) => !isPrivate).map(({ label }) => label));
      return labels.size === 0 ? [] : [{ name: part.name ?? "", what: firstOf([...labels]) }];
    }),
  };
};

/** More than these nobody asks after at the door; the rules stand in the order in which they matter. */
const MOST_UNKNOWN = 4;

const firstOf = (labels: readonly string[]): string => {
  const more = labels.length - MOST_UNKNOWN;
  const first = labels.slice(0, MOST_UNKNOWN).join(", ");
  return more > 0 ? `${first}, dan ${more} hal lain` : first;
};

/** One per degree: a child with four findings is one child to see, not four alarms. */
const findingsOf = ({ key, subject, name = "" }: WalkPart, all: readonly Finding[]): readonly WalkFinding[] =>
  [...groupBy(all, ({ severity }) => severity)].map(([severity, group]) => ({
    id: `${key}:${severity}`,
    subject,
    name,
    severity,
    tone: TONES[severity],
    step: severityText[severity],
    reasons: [
      ...new Set(group.map(({ isPrivate, reason }) => (isPrivate ? walkText.privateReason : reason))),
    ],
    refers: group.some(({ referral }) => referral !== undefined),
    referralReasons: referralReasonsOf(group),
    rules: group.filter(({ isPrivate }) => !isPrivate).map(({ rule }) => rule),
    causes: [...new Set(group.flatMap(({ isPrivate, causes }) => (isPrivate ? [] : causes)))],
  }));

const TONES: Readonly<Record<Severity, NoticeTone>> = {
  emergency: "problem",
  today: "problem",
  soon: "warn",
  watch: "warn",
  note: "info",
};

/** The measurement of this sitting as the rules read one. It has no version yet: it is not saved. */
const measuredNow = (
  draft: WalkDraft,
  subject: string,
  date: CivilDate,
  contextOf: WalkWriting["contextOf"],
): ChildMeasurement | undefined => {
  const measure = measureIn(draft, subject, contextOf(subject));
  return measure.state === "measured"
    ? { ...measure.fields, record: "", version: "", date, author: "", pending: true }
    : undefined;
};
