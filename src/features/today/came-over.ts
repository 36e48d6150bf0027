import { placesText } from "#domain/access/places-text.ts";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import { type HandOverBody, handOver } from "#domain/records/hand-over.ts";
import type { Session } from "#storage/session-types.ts";
import { formatCount, formatDate } from "#ui/format.ts";
import { todayText } from "./text.ts";

/** Families that came over from a colleague. */
export interface CameOver {
  readonly id: string;
  /** "23 keluarga dari Bu Siti". */
  readonly title: string;
  /** "RW 05, sejak 21 Nov 2026". */
  readonly detail: string;
}

/** How long the news stays on Beranda. */
const SHOWN_DAYS = 14;

/** What was handed over to this person lately and was not taken back, newest first. */
export const cameOver = (
  session: Pick<Session, "references" | "worker">,
  today: CivilDate,
): readonly CameOver[] => {
  const known = session.references(handOver.kind).flatMap(({ id, body }) => {
    const read = handOver.schema.safeParse(body);
    return read.success ? [{ id, body: read.data }] : [];
  });
  const takenBack = new Set(known.map(({ body }) => body.undoes));
  return known
    .filter(({ id, body: { state, day } }) => state === "done" && isRecent(day, today) && !takenBack.has(id))
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .flatMap(({ id, body }) => wordsOf(id, body, session.worker.id));
};

const isRecent = (day: CivilDate, today: CivilDate): boolean => day >= addDays(today, -SHOWN_DAYS);

const wordsOf = (
  id: string,
  { fromName, day, shares }: HandOverBody,
  worker: string,
): readonly CameOver[] => {
  const own = shares.filter(({ to }) => to === worker);
  if (own.length === 0) return [];
  const families = own.reduce((sum, one) => sum + one.families, 0);
  const places = own.map(({ place }) => place).filter((place) => !place.startsWith("posyandu:"));
  return [
    {
      id,
      title: todayText.cameOver(formatCount(families), fromName),
      detail: todayText.cameOverDetail(placesText(places), formatDate(day)),
    },
  ];
};
