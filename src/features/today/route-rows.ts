import type { CivilDate } from "#domain/civil-date.ts";
import { careGroupLabels } from "#domain/episodes/care-group.ts";
import { gestationOn, gestationText } from "#domain/episodes/dating.ts";
import { aliveIn, episodesOf } from "#domain/episodes/episodes-of.ts";
import type { FamilyInCare } from "#domain/episodes/person-in-care.ts";
import { groupBy } from "#domain/group-by.ts";
import type { Contact } from "#domain/schedule/contacts/contact.ts";
import { type RouteUrgency, routeOfDay, type Stop, urgencyOf } from "#domain/schedule/route-of-day.ts";
import { formatDate } from "#ui/format.ts";
import { routeNeedText, todayText } from "./text.ts";
import { type TodoRow, visitRowId } from "./todo.ts";

/** A row of the day's route that is no weighing, with what orders it among those. */
export interface RouteRow {
  readonly stream: string;
  readonly urgency: RouteUrgency;
  /** The day its contact was due. */
  readonly due: CivilDate;
  readonly row: TodoRow;
}

export interface RouteInput {
  readonly houses: readonly FamilyInCare[];
  readonly today: CivilDate;
  readonly rtOf: (family: string) => string | undefined;
  /** False for those who only read: their rows lead to the person's page, not to a visit. */
  readonly mayVisit: boolean;
}

/** Everybody to see today for something else than a weighing: one row each, the most pressing contact speaks. */
export const routeRows = ({ houses, today, ...rest }: RouteInput): readonly RouteRow[] =>
  routeOfDay(houses, today).flatMap(({ stream, stops }) =>
    stops.flatMap((stop) => rowsAt(stop, stream, { houses, today, ...rest })),
  );

const rowsAt = (stop: Stop, stream: string, input: RouteInput): readonly RouteRow[] => {
  const visits = stop.contacts.filter(({ type }) => type !== "weighing");
  return [...groupBy(visits, ({ subject }) => subject)].flatMap(([subject, [first, ...more]]) =>
    first
      ? [
          {
            stream,
            urgency: urgencyOf(first),
            due: first.due,
            row: rowOf(stop.family, subject, first, more.length, input),
          },
        ]
      : [],
  );
};

const rowOf = (
  family: FamilyInCare,
  subject: string,
  contact: Contact,
  more: number,
  { today, rtOf, mayVisit }: RouteInput,
): TodoRow => {
  const person = family.members.find(({ id }) => id === subject);
  const rt = rtOf(family.id);
  const isHouse = person === undefined;
  const isKnownHouse = isHouse || family.id !== subject;
  return {
    id: isHouse ? `house ${subject}` : visitRowId(subject),
    name: person?.name ?? todayText.house,
    detail: [person && stateText(person, family, today), rt === undefined ? undefined : todayText.rt(rt)]
      .filter((part) => part !== undefined)
      .join(" · "),
    last: `${contact.label} · ${formatDate(contact.due)}${more > 0 ? ` ${todayText.moreContacts(more)}` : ""}`,
    need: routeNeedText[urgencyOf(contact)],
    isPressing: urgencyOf(contact) !== "due",
    icon: isHouse ? "house" : person.group === "child" ? "baby" : "user",
    href:
      mayVisit && isKnownHouse
        ? `/keluarga/${family.id}/kunjungan`
        : isHouse
          ? `/keluarga/${family.id}`
          : `/orang/${subject}`,
  };
};

/** "ibu hamil, 20 minggu 3 hari"; a bride who is pregnant is both. */
const stateText = (person: FamilyInCare["members"][number], family: FamilyInCare, today: CivilDate): string =>
  episodesOf(person, today, aliveIn(family.members))
    .map((episode) =>
      episode.group === "hamil"
        ? `${careGroupLabels.hamil}, ${gestationText(gestationOn(episode.dating, today))}`
        : careGroupLabels[episode.group],
    )
    .join(", ");
