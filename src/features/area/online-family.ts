import { streamPlace } from "#domain/access/streams.ts";
import { areaName } from "#domain/areas/index.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { ageText, calendarAge } from "#domain/growth/calendar-age.ts";
import { family as familyKind } from "#domain/records/family.ts";
import { identity } from "#domain/records/identity.ts";
import { membership } from "#domain/records/membership.ts";
import { readBody } from "#domain/records/read-body.ts";
import { destinationLabels } from "#domain/records/referral.ts";
import { visit } from "#domain/records/visit.ts";
import { isOpenReferral } from "#domain/referral/referral-status.ts";
import { capitalized, choiceLabel } from "#features/shared/form/choice-options.ts";
import type { OpenedSubjects, Session } from "#storage/session-types.ts";
import { formatDate } from "#ui/format.ts";
import { partName } from "./area-parts.ts";
import { careText } from "./care-text.ts";

/** A family opened from the server: to be read, not kept. */
export interface OnlineFamily {
  readonly headName: string;
  /** "Bandar Lor, RW 05, RT 02" */
  readonly place: string;
  readonly address: string | undefined;
  readonly members: readonly OnlineMember[];
  /** Newest first. */
  readonly visits: readonly { readonly record: string; readonly date: string; readonly words: string }[];
  readonly referrals: readonly { readonly record: string; readonly words: string }[];
  /** Numbers of the state and telephones: there only when they were asked for. */
  readonly numbers: readonly { readonly term: string; readonly value: string }[];
}

export interface OnlineMember {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly isChild: boolean;
}

const MOST_VISITS = 12;

/** Reads the household out of a session over what the server answered; nothing where that subject is no family. */
export const onlineFamily = (
  over: Pick<Session, "familyCard" | "careOf" | "references">,
  { fold }: OpenedSubjects,
  family: string,
  asOf: CivilDate,
): OnlineFamily | undefined => {
  const card = over.familyCard(family);
  if (!card) return undefined;
  const own = fold.records.get(family);
  const subjects = [family, ...card.members.map(({ id }) => id)];
  return {
    headName: card.headName,
    place: careText.where(
      `${areaName(streamPlace(card.stream)?.area ?? card.area)}, ${partName(card.stream)}`,
      card.rt,
    ),
    address: own && readBody(familyKind, own.body).address,
    members: card.members.map(({ id, name, familyRole, birthDate, group, life }) => ({
      id,
      name,
      words: [
        familyRole && choiceLabel(membership, "role", familyRole),
        life === "dead" ? careText.died : ageOn(birthDate, asOf),
      ]
        .filter(Boolean)
        .join(" · "),
      isChild: group === "child",
    })),
    visits: fold
      .of(family, visit.kind)
      .filter(({ state }) => state === "active")
      .map(({ record, body }) => ({ record, ...readBody(visit, body) }))
      .sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1))
      .slice(0, MOST_VISITS)
      .flatMap(({ record, date, met, place }) =>
        date === undefined
          ? []
          : [
              {
                record,
                date: formatDate(date),
                words: [met && choiceLabel(visit, "met", met), place && visit.fields.place?.choices?.[place]]
                  .filter(Boolean)
                  .join(" · "),
              },
            ],
      ),
    referrals: subjects.flatMap((subject) =>
      (over.careOf(subject)?.referrals ?? []).filter(isOpenReferral).map(({ record, to, date }) => ({
        record,
        words: careText.referred(
          card.members.find(({ id }) => id === subject)?.name ?? card.headName,
          destinationLabels[to],
          formatDate(date),
        ),
      })),
    ),
    numbers: subjects.flatMap((subject) => {
      const merged = fold.records.get(singletonRecord(subject, identity.kind));
      const { kkNumber, nik, phone } = merged?.state === "active" ? readBody(identity, merged.body) : {};
      const name = card.members.find(({ id }) => id === subject)?.name;
      return (["kkNumber", "nik", "phone"] as const).flatMap((field) => {
        const value = { kkNumber, nik, phone }[field];
        const term = capitalized(identity.fields[field]?.label ?? field);
        return value === undefined ? [] : [{ term: name === undefined ? term : `${term}, ${name}`, value }];
      });
    }),
  };
};

const ageOn = (birthDate: CivilDate | undefined, asOf: CivilDate): string | undefined => {
  const age = birthDate && calendarAge(birthDate, asOf);
  return age?.ok ? ageText(age.value) : undefined;
};
