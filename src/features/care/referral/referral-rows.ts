import type { CivilDate } from "#domain/civil-date.ts";
import { destinationLabels, referralStatusLabels, urgencyLabels } from "#domain/records/referral.ts";
import type { ReferralFacts } from "#domain/referral/referral-facts.ts";
import { isOpenReferral } from "#domain/referral/referral-status.ts";
import { type ReferralTask, referralTasks } from "#domain/referral/referral-tasks.ts";
import type { Session } from "#storage/session-types.ts";
import { formatDate } from "#ui/format.ts";
import type { NoticeTone } from "#ui/tone.ts";
import { referralPath } from "../care-paths.ts";
import { subjectHere } from "./subject-name.ts";
import { referralText } from "./text.ts";

/** A referral as a row. */
export interface ReferralRow {
  readonly record: string;
  readonly name: string;
  /** "puskesmas · dalam 3 hari · dibuat 2 Nov 2026". */
  readonly detail: string;
  readonly status: string;
  readonly tone: NoticeTone;
  /** What to do; absent while nothing presses. */
  readonly task: string | undefined;
  readonly isLate: boolean;
  readonly isOnlyHere: boolean;
  readonly href: string;
}

export interface ReferralLists {
  readonly tasks: readonly ReferralRow[];
  readonly open: readonly ReferralRow[];
  readonly closed: readonly ReferralRow[];
}

type Here = Pick<Session, "care" | "careOf" | "personCard" | "familyCard" | "grants">;

/** True for somebody of the puskesmas: the one who is asked, not the one who asks. */
export const answersReferrals = (session: Pick<Session, "grants">): boolean =>
  session.grants().list.some(({ role }) => role === "healthWorker");

/** Every referral on this phone that `holds` keeps, sorted into what asks for something, what runs, what is over. */
export const referralLists = (
  session: Here,
  today: CivilDate,
  holds: (stream: string) => boolean = () => true,
): ReferralLists => {
  const answers = answersReferrals(session);
  const all = session.care().flatMap(({ stream, referrals }) => (holds(stream) ? referrals : []));
  // Who answers has no news of answers.
  const tasks = referralTasks(all, today).filter(({ type }) => !answers || type !== "answered");
  const pressed = new Set(tasks.map(({ referral }) => referral.record));
  const rest = [...all]
    .filter(({ record }) => !pressed.has(record))
    .sort((a, b) => (a.date < b.date ? 1 : -1))
    .map((one) => ({ one, row: referralRow(session, one) }));
  return {
    tasks: tasks.map((task) => referralRow(session, task.referral, task)),
    open: rest.filter(({ one }) => isOpenReferral(one)).map(({ row }) => row),
    closed: rest.filter(({ one }) => !isOpenReferral(one)).map(({ row }) => row),
  };
};

export const referralRow = (session: Here, facts: ReferralFacts, task?: ReferralTask): ReferralRow => ({
  record: facts.record,
  name: subjectHere(session, facts.subject).name,
  detail: [
    facts.toName ?? destinationLabels[facts.to],
    urgencyLabels[facts.urgency],
    referralText.madeOn(formatDate(facts.date)),
  ].join(" · "),
  status: statusText(facts),
  tone: toneOf(facts),
  task: task && referralText.task[task.type](task.overdueDays),
  isLate: task !== undefined && task.type !== "answered" && task.overdueDays > 0,
  isOnlyHere: facts.pending,
  href: referralPath(facts.subject, facts.record),
});

/** What people call the state it is in. */
export const statusText = ({ status, declined, notAttended }: ReferralFacts): string => {
  if (declined) return referralText.declined.toLowerCase();
  return notAttended ? referralText.notAttended.toLowerCase() : referralStatusLabels[status];
};

const toneOf = ({ status, declined, notAttended, urgency }: ReferralFacts): NoticeTone => {
  if (declined) return "offline";
  if (notAttended) return "warn";
  if (status === "returned") return "ok";
  return urgency === "today" ? "problem" : "info";
};
