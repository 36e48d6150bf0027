import { type CivilDate, daysBetween } from "#domain/civil-date.ts";
import { dangerList, dangerSignOf } from "#domain/danger/danger-list.ts";
import { episodesOf } from "#domain/episodes/episodes-of.ts";
import type { CalledWhom, DangerGroup } from "#domain/records/danger-sign.ts";
import { referralRecord } from "#domain/referral/referral-facts.ts";
import { slipCodeFrom } from "#domain/referral/slip-code.ts";
import type { NewVersion, PersonCard } from "#storage/session-types.ts";

/** What is seen and done, as tapped. */
export interface DangerForm {
  /** Ids of what this form writes, the same at every save. */
  readonly record: string;
  readonly slipCode: string;
  /** "09.12": when the first sign was tapped. */
  readonly time: string;
  readonly person: string | undefined;
  readonly group: DangerGroup | undefined;
  readonly signs: readonly string[];
  readonly called?: CalledWhom | undefined;
  readonly calledName?: string | undefined;
  readonly calledAt?: string | undefined;
  readonly answer?: "answered" | "noAnswer" | undefined;
  readonly note: string;
}

export const emptyDangerForm = (
  newId: () => string,
  time: string,
  who: PersonCard | undefined,
  today: CivilDate,
): DangerForm => ({
  record: newId(),
  slipCode: slipCodeFrom(newId()),
  time,
  person: who?.id,
  group: who && likelyGroup(who, today),
  signs: [],
  note: "",
});

/** The list that fits somebody best; the cadre may take another. A woman may be pregnant, or just gave birth or lost a child. */
export const likelyGroup = (who: PersonCard, today: CivilDate): DangerGroup | undefined => {
  const { group, birthDate } = who;
  if (group === "woman")
    return episodesOf(who, today).some((episode) => episode.group === "nifas") ? "afterBirth" : "pregnant";
  if (group !== "child") return undefined;
  const isNew = birthDate !== undefined && birthDate <= today && daysBetween(birthDate, today) <= 28;
  return isNew ? "newborn" : "child";
};

/** True when one of the signs may cost a life within minutes. */
export const isCritical = (signs: readonly string[]): boolean =>
  signs.some((id) => dangerSignOf(id)?.isCritical === true);

/** The danger sign as a record; nothing before somebody and a sign are chosen. */
export const dangerVersion = (form: DangerForm, today: CivilDate): NewVersion | undefined => {
  const { person, group, signs } = form;
  if (person === undefined || group === undefined || signs.length === 0) return undefined;
  return {
    record: form.record,
    subject: person,
    kind: "dangerSign",
    fields: {
      date: today,
      time: form.time,
      group,
      signs,
      list: dangerList.id,
      called: form.called ?? "nobody",
      calledName: form.calledName,
      calledAt: form.calledAt,
      answer: form.answer,
      note: form.note.trim() || undefined,
    },
  };
};

/** The urgent referral that goes with it. What was told in private goes on no paper. */
export const dangerReferral = (form: DangerForm, today: CivilDate): NewVersion | undefined => {
  const { person, group, signs, slipCode } = form;
  if (person === undefined || group === undefined || signs.length === 0) return undefined;
  const isPrivate = group === "safety";
  const seen = signs.flatMap((id) => dangerSignOf(id)?.text ?? []).join("; ");
  return {
    record: referralRecord(person, slipCode),
    subject: person,
    kind: "referral",
    fields: {
      date: today,
      from: "team",
      to: isPrivate ? "protection" : "puskesmas",
      reasons: [isPrivate ? "family.private" : "danger"],
      ...(isPrivate ? {} : { reasonText: seen.slice(0, 500) }),
      urgency: "today",
      slipCode,
      dangerSign: form.record,
    },
  };
};
