import type { CivilDate } from "../civil-date.ts";
import type { Body } from "../facts/version.ts";
import { groupBy } from "../group-by.ts";
import { type AgencyOutcome, agencyAnswer } from "../records/agency-answer.ts";
import { agencyReferral } from "../records/agency-referral.ts";
import type { AidType } from "../records/aid.ts";
import { aidGiven } from "../records/aid-given.ts";
import { aidNeed } from "../records/aid-need.ts";
import { readBody } from "../records/read-body.ts";
import { URGENCIES, type Urgency } from "../records/referral.ts";
import { attendBy } from "../referral/referral-tasks.ts";

/** A record of an agency's stream as its phone knows it. */
export interface ItemCard {
  readonly id: string;
  /** The item that it is, or is said of. */
  readonly subject: string;
  readonly kind: string;
  readonly body: Body;
}

export interface SaidAnswer {
  readonly record: string;
  readonly date: CivilDate;
  readonly outcome: AgencyOutcome;
  readonly words: string;
}

export interface SaidDelivery {
  readonly record: string;
  readonly date: CivilDate;
  readonly type: AidType;
  readonly item: string;
  readonly quantity?: number | undefined;
  readonly unit?: string | undefined;
}

/** One thing that was referred to an agency, with what it has said of it. */
export interface AgencyItemFacts {
  readonly item: string;
  readonly kind: "agencyReferral" | "aidNeed";
  readonly date: CivilDate;
  readonly urgency: Urgency;
  /** The last day on which somebody should have been seen to. */
  readonly dueOn: CivilDate;
  readonly kelurahan: string;
  readonly rw: string;
  readonly name?: string | undefined;
  readonly initials?: string | undefined;
  readonly age?: string | undefined;
  readonly reasons: readonly string[];
  readonly needs: readonly AidType[];
  readonly householdSize?: number | undefined;
  readonly contactName?: string | undefined;
  readonly contactPhone?: string | undefined;
  /** Newest last. */
  readonly answers: readonly SaidAnswer[];
  readonly deliveries: readonly SaidDelivery[];
  /** Nothing is waited for any more. */
  readonly isClosed: boolean;
}

/** What an agency was told, as it stands: what is open first, by urgency, then by the day it is due; then what is closed, newest first. */
export const agencyItems = (cards: readonly ItemCard[]): readonly AgencyItemFacts[] => {
  const said = groupBy(cards, ({ subject }) => subject);
  return cards
    .flatMap((card) => itemFacts(card, said.get(card.subject) ?? []) ?? [])
    .sort(
      (a, b) =>
        Number(a.isClosed) - Number(b.isClosed) ||
        (a.isClosed
          ? compare(b.date, a.date)
          : URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency) || compare(a.dueOn, b.dueOn)),
    );
};

const itemFacts = (card: ItemCard, said: readonly ItemCard[]): AgencyItemFacts | undefined => {
  const answers = said.flatMap(answerIn).sort((a, b) => compare(a.date, b.date));
  const deliveries = said.flatMap(deliveryIn).sort((a, b) => compare(a.date, b.date));
  const isAnswered = answers.some(({ outcome }) => outcome !== "received");
  if (card.kind === agencyReferral.kind) {
    const {
      date,
      urgency,
      kelurahan,
      rw,
      status,
      reasons = [],
      ...rest
    } = readBody(agencyReferral, card.body);
    if (date === undefined || urgency === undefined) return undefined;
    return {
      ...{ item: card.id, kind: "agencyReferral", date, urgency, dueOn: attendBy({ date, urgency }) },
      ...{ kelurahan: kelurahan ?? "", rw: rw ?? "0", reasons, needs: [], answers, deliveries },
      ...{ name: rest.name, initials: rest.initials, age: rest.age },
      ...{ contactName: rest.contactName, contactPhone: rest.contactPhone },
      isClosed: isAnswered || status === "returned" || status === "declined",
    };
  }
  if (card.kind !== aidNeed.kind) return undefined;
  const { date, urgency, kelurahan, rw, status, needs = [], ...rest } = readBody(aidNeed, card.body);
  if (date === undefined || urgency === undefined) return undefined;
  return {
    ...{ item: card.id, kind: "aidNeed", date, urgency, dueOn: attendBy({ date, urgency }) },
    ...{ kelurahan: kelurahan ?? "", rw: rw ?? "0", reasons: [], needs, answers, deliveries },
    ...{ initials: rest.initials, householdSize: rest.householdSize },
    ...{ contactName: rest.contactName, contactPhone: rest.contactPhone },
    isClosed: status === "closed",
  };
};

const answerIn = ({ id, kind, body }: ItemCard): readonly SaidAnswer[] => {
  if (kind !== agencyAnswer.kind) return [];
  const { date, outcome, words = "" } = readBody(agencyAnswer, body);
  return date === undefined || outcome === undefined ? [] : [{ record: id, date, outcome, words }];
};

const deliveryIn = ({ id, kind, body }: ItemCard): readonly SaidDelivery[] => {
  if (kind !== aidGiven.kind) return [];
  const { date, type, item = "", quantity, unit } = readBody(aidGiven, body);
  return date === undefined || type === undefined ? [] : [{ record: id, date, type, item, quantity, unit }];
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
