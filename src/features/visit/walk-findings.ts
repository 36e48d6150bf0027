import type { CivilDate } from "#domain/civil-date.ts";
import { householdForm } from "#domain/forms/files/household.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import { SEVERITIES, type Severity, type SuggestedReferral, severityText } from "#domain/risk/rule.ts";
import { householdAnswers, partRisk } from "#domain/visits/visit-findings.ts";
import type { NoticeTone } from "#ui/tone.ts";
import { measureIn } from "./measured-part.ts";
import type { WalkDraft } from "./walk-draft.ts";
import type { HouseAround, WalkPart } from "./walk-parts.ts";
import type { WalkWriting } from "./walk-versions.ts";

/** One thing that the day's answers ask for, in words. */
export interface WalkFinding {
  readonly id: string;
  readonly subject: string;
  readonly name: string;
  readonly severity: Severity;
  readonly tone: NoticeTone;
  /** "Temui tenaga kesehatan hari ini". */
  readonly step: string;
  /** "Kadar Hb 9,2 g/dL: kurang darah." Empty for what was asked in private: who looks on reads nothing of it. */
  readonly reason: string;
  readonly rule: string;
  readonly referral: SuggestedReferral | undefined;
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
  { card, opened, isHealthWorker }: HouseAround,
  { date, contextOf }: Pick<WalkWriting, "date" | "contextOf">,
): WalkRisk => {
  const today = parts.find(({ form }) => form.id === householdForm.id)?.reading.answers ?? {};
  const sitting = {
    fold: opened.fold,
    date,
    region: card.area,
    isHealthWorker,
    household: householdAnswers(opened.fold, card.id, today),
  };
  const judged = parts.flatMap((part) => {
    const member = card.members.find(({ id }) => id === part.subject);
    const isTouched = Object.keys(part.reading.answers).length > 0;
    const measured = member && measuredNow(draft, part.subject, date, contextOf);
    if (!member || !(isTouched || measured)) return [];
    const risk = partRisk(part, member, part.reading.answers, sitting, measured);
    return risk ? [{ part, risk }] : [];
  });
  return {
    findings: judged
      .flatMap(({ part, risk }) =>
        risk.findings.map(
          ({ rule, severity, reason, referral, isPrivate }): WalkFinding => ({
            id: `${part.key}:${rule}`,
            subject: part.subject,
            name: part.name ?? "",
            severity,
            tone: TONES[severity],
            step: severityText[severity],
            reason: isPrivate ? "" : reason,
            rule,
            referral,
          }),
        ),
      )
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    unknown: judged.flatMap(({ part, risk }) => {
      const labels = risk.unknown.filter(({ isPrivate }) => !isPrivate).map(({ label }) => label);
      return labels.length === 0 ? [] : [{ name: part.name ?? "", what: [...new Set(labels)].join(", ") }];
    }),
  };
};

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
