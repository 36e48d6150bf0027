import type { CivilDate } from "#domain/civil-date.ts";
import { isOpenReferral } from "#domain/referral/referral-status.ts";
import { treatmentTask } from "#domain/treatment/treatment-progress.ts";
import { dangerPath } from "#features/shared/visit/danger-link.tsx";
import type { CareCard, Session } from "#storage/session-types.ts";
import { formatDate } from "#ui/format.ts";
import { treatmentPath } from "./care-paths.ts";
import { type ReferralRow, referralLists } from "./referral/referral-rows.ts";
import { subjectHere } from "./referral/subject-name.ts";
import { careText } from "./text.ts";

/** One thing to do about somebody. */
export interface CareTaskRow {
  readonly key: string;
  readonly name: string;
  readonly todo: string;
  readonly href: string;
}

export interface CareTaskLists {
  readonly dangers: readonly CareTaskRow[];
  readonly referrals: readonly ReferralRow[];
  readonly treatments: readonly CareTaskRow[];
  readonly openReferrals: number;
  /** Somebody here gets free meals, or a day of it was noted. */
  readonly hasMbg: boolean;
}

type Here = Pick<Session, "care" | "careOf" | "personCard" | "familyCard" | "references" | "grants">;

/** What follows from danger signs, referrals and treatments; from the cards alone. `holds` narrows it to some RWs. */
export const careTasks = (
  session: Here,
  today: CivilDate,
  holds: (stream: string) => boolean = () => true,
): CareTaskLists => {
  const cards = session.care().filter(({ stream }) => holds(stream));
  return {
    dangers: cards.flatMap((card) => dangerRows(session, card)),
    referrals: referralLists(session, today, holds).tasks,
    treatments: cards.flatMap((card) => treatmentRows(session, card, today)),
    openReferrals: cards.reduce((sum, { referrals }) => sum + referrals.filter(isOpenReferral).length, 0),
    hasMbg:
      cards.some(({ aids }) => aids.some(({ program }) => program === "MBG")) ||
      session.references("mbgDay").length > 0,
  };
};

const dangerRows = (session: Here, { subject, dangers }: CareCard): readonly CareTaskRow[] => {
  const { name, family } = subjectHere(session, subject);
  return dangers.map(({ record, date, time }) => ({
    key: record,
    name,
    todo: careText.dangerOpen(formatDate(date), time),
    href: session.personCard(subject) ? `/orang/${subject}` : dangerPath(family ?? "", subject),
  }));
};

const treatmentRows = (
  session: Here,
  { subject, treatments }: CareCard,
  today: CivilDate,
): readonly CareTaskRow[] => {
  const person = session.personCard(subject);
  const weighed = (person?.measurements ?? []).flatMap(({ date, weightKg }) =>
    weightKg === undefined ? [] : [date],
  );
  return treatments.flatMap((facts) => {
    const task = treatmentTask(facts, weighed, today);
    if (!task) return [];
    const due = formatDate(task.dueOn);
    return [
      {
        key: facts.record,
        name: subjectHere(session, subject).name,
        todo: task.type === "weigh" ? careText.weighDue(due) : careText.outcomeDue(due),
        href: treatmentPath(subject),
      },
    ];
  });
};
