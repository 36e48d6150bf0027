import type { AidFacts } from "../aid/aid-facts.ts";
import { type CivilDate, monthOf } from "../civil-date.ts";
import { type MbgException, mbgExceptionLabels } from "../records/mbg-day.ts";
import type { MbgFacts } from "./mbg-facts.ts";
import { mbgRoster } from "./mbg-roster.ts";

/** A person on the list and what became of their days. */
export interface MbgPersonMonth {
  readonly person: string;
  /** Days on which they were on the list and a delivery came. */
  readonly days: number;
  readonly received: number;
  readonly missed: Readonly<Record<MbgException, number>>;
}

/** The month of one team, as the recap sheet counts it. Everything follows from the days and the list. */
export interface MbgRecap {
  readonly month: string;
  /** Days written down, and days on which something came. */
  readonly days: number;
  readonly deliveryDays: number;
  readonly wetDays: number;
  readonly ultraProcessedDays: number;
  /** As counted at the hand-over; undefined when no day has a count. */
  readonly packages: number | undefined;
  /** Packages that reached somebody, from the list without the exceptions. */
  readonly handedOut: number;
  /** Of these, those on days when meals were brought to the homes. */
  readonly homeVisits: number;
  readonly people: readonly MbgPersonMonth[];
  readonly missed: Readonly<Record<MbgException, number>>;
}

/** `days` and `aids` may be of other months and teams; only this month and team are counted. */
export const mbgRecap = (
  month: string,
  team: string,
  days: readonly MbgFacts[],
  aids: readonly AidFacts[],
): MbgRecap => {
  const own = days.filter((day) => day.team === team && monthOf(day.date) === month);
  const arrived = own.filter((day) => day.arrived);
  const perDay = arrived.map((day) => ({ day, roster: mbgRoster(aids, day.date) }));
  const people = [...new Set(perDay.flatMap(({ roster }) => roster))].sort();
  const counted = own.flatMap(({ packages }) => (packages === undefined ? [] : [packages]));
  const handed = perDay.map(({ day, roster }) => ({
    day,
    count: roster.filter((id) => !missedOn(day, id)).length,
  }));
  return {
    month,
    days: own.length,
    deliveryDays: arrived.length,
    wetDays: arrived.filter(({ menu }) => menu === "wet").length,
    ultraProcessedDays: arrived.filter(({ ultraProcessed }) => ultraProcessed === true).length,
    packages: counted.length === 0 ? undefined : counted.reduce((sum, count) => sum + count, 0),
    handedOut: handed.reduce((sum, { count }) => sum + count, 0),
    homeVisits: handed
      .filter(({ day }) => day.method === "delivered")
      .reduce((sum, { count }) => sum + count, 0),
    people: people.map((person) => personMonth(person, perDay)),
    missed: countMissed(
      perDay.flatMap(({ day, roster }) => day.exceptions.filter(({ person }) => roster.includes(person))),
    ),
  };
};

const personMonth = (
  person: string,
  perDay: readonly { readonly day: MbgFacts; readonly roster: readonly string[] }[],
): MbgPersonMonth => {
  const own = perDay.filter(({ roster }) => roster.includes(person)).map(({ day }) => day);
  const exceptions = own.flatMap((day) => missedOn(day, person) ?? []);
  return {
    person,
    days: own.length,
    received: own.length - exceptions.length,
    missed: countMissed(exceptions),
  };
};

const missedOn = (day: MbgFacts, person: string): MbgFacts["exceptions"][number] | undefined =>
  day.exceptions.find((one) => one.person === person);

const countMissed = (exceptions: MbgFacts["exceptions"]): Record<MbgException, number> => {
  const counts = Object.fromEntries(Object.keys(mbgExceptionLabels).map((reason) => [reason, 0]));
  for (const { reason } of exceptions) counts[reason] = (counts[reason] ?? 0) + 1;
  // Complete: one entry per label.
  return counts as Record<MbgException, number>;
};

/** What a person received on one day: derived, never stored. */
export const mbgReceivedOn = (
  person: string,
  date: CivilDate,
  days: readonly MbgFacts[],
  aids: readonly AidFacts[],
): "received" | "missed" | "notDelivered" | "unknown" => {
  const day = days.find((one) => one.date === date);
  if (day === undefined || !mbgRoster(aids, date).includes(person)) return "unknown";
  if (!day.arrived) return "notDelivered";
  return missedOn(day, person) === undefined ? "received" : "missed";
};
