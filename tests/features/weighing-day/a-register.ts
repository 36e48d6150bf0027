import type { CivilDate } from "#domain/civil-date.ts";
import type { PosyanduHere } from "#features/weighing-day/days/posyandu-here.ts";
import type { PersonCard, ReferenceCard } from "#storage/session-types.ts";
import { aMeasurementCard, aPersonCard } from "#support/cards.ts";

export const day = (text: string): CivilDate => text as CivilDate;

export const DAY = day("2026-11-21");

/** Serves RW 05 and 06 of Bandar Lor. */
export const KENANGA: PosyanduHere = {
  id: "kenanga",
  name: "Posyandu Kenanga",
  area: "3571011001",
  streams: ["3571011001/05", "3571011001/06"],
  puskesmas: "Puskesmas Sukorame",
};

export const aPosyanduCard = ({ id, name, area, streams, puskesmas } = KENANGA): ReferenceCard => ({
  id,
  stream: area,
  kind: "posyandu",
  body: { name, area, rws: streams.map((stream) => stream.split("/")[1]), puskesmas },
});

/** A girl of 30 months: the least gain is 200 g. */
export const aGirl = (name: string, parts: Partial<PersonCard> = {}): PersonCard =>
  aPersonCard(name, { birthDate: day("2024-05-12"), motherName: `Ibu ${name}`, ...parts });

export const weighedOn = (date: string, weightKg: number, parts = {}) =>
  aMeasurementCard(day(date), { weightKg, lengthCm: undefined, position: undefined, ...parts });
