import { addDays, type CivilDate, civilDate } from "#domain/civil-date.ts";
import { NO_CARE } from "#domain/episodes/care-facts.ts";
import type { FamilyInCare, PersonInCare } from "#domain/episodes/person-in-care.ts";
import { contactsOfFamily } from "#domain/schedule/contacts/contacts-of.ts";
import { routeOfDay } from "#domain/schedule/route-of-day.ts";
import { type Bench, median, percentile } from "./figure.ts";

const FAMILIES = 750;
const ROUNDS = 30;
/** The phone: its processor slowed six times. Here the work is timed at full speed and multiplied. */
const SLOWED = 6;
const TODAY = civilDate(2026, 11, 22);

/** Due contacts of a whole team, recomputed from facts. */
export const scheduleSpeed: Bench = {
  name: "schedule",
  run: async () => {
    const families = Array.from({ length: FAMILIES }, (_, at) => madeUpFamily(at));
    const whole: number[] = [];
    const single: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const asOf = addDays(TODAY, round % 7);
      whole.push(
        timed(() => {
          const stops = routeOfDay(families, asOf).flatMap((rw) => rw.stops).length;
          if (stops < FAMILIES / 3) throw new Error(`only ${stops} of ${FAMILIES} houses have anything open`);
        }),
      );
      const family = families[(round * 37) % FAMILIES];
      if (family) single.push(timed(() => contactsOfFamily(family, asOf)));
    }
    const note = `processor time in node x ${SLOWED}, ${ROUNDS} rounds`;
    return [
      {
        name: `route of ${FAMILIES} families`,
        value: median(whole) * SLOWED,
        unit: "ms",
        target: { atMost: 300 },
        note: `${note}; least ${(Math.min(...whole) * SLOWED).toFixed(0)} ms, first (cold) ${((whole[0] ?? 0) * SLOWED).toFixed(0)} ms`,
      },
      {
        name: "one family with all that is done along",
        value: median(single) * SLOWED,
        unit: "ms",
        target: { atMost: 5 },
        note: `${note}; 95th percentile ${(percentile(single, 95) * SLOWED).toFixed(1)} ms, the first calls are cold`,
      },
    ];
  },
};

/** Processor time in ms, all threads: what other programs take of the machine is not the work's. */
const timed = (work: () => unknown): number => {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
};

/** Every house has a child weighed for months with its doses; every fifth a pregnancy, every tenth a birth, every twentieth a bride. */
const madeUpFamily = (at: number): FamilyInCare => ({
  id: `family-${at}`,
  stream: `3571011001/${String(1 + (at % 8)).padStart(2, "0")}`,
  members: [
    mother(at),
    child(`a-${at}`, 40 + ((at * 97) % 1750), at),
    ...(at % 3 === 0 ? [child(`b-${at}`, 900 + ((at * 31) % 900), at + 1)] : []),
  ],
  lastVisit: {
    date: addDays(TODAY, -20),
    ...(at % 9 === 0 ? { nextVisitDate: addDays(TODAY, at % 5) } : {}),
  },
});

const mother = (at: number): PersonInCare => ({
  id: `m-${at}`,
  name: "Siti",
  sex: "P",
  group: "woman",
  birthDate: addDays(TODAY, -9000 - at),
  familyRole: "wife",
  life: "alive",
  sameAs: [],
  measurements: [],
  care: {
    ...NO_CARE,
    ...(at % 5 === 0
      ? {
          pregnancies: [
            {
              record: `p-${at}`,
              registeredOn: addDays(TODAY, -100),
              lmpDate: addDays(TODAY, -(70 + (at % 200))),
            },
          ],
          contacts: [80, 50, 22].map((days) => ({ kind: "visitPregnancy", date: addDays(TODAY, -days) })),
        }
      : {}),
    ...(at % 10 === 1
      ? {
          deliveries: [
            { record: `d-${at}`, date: addDays(TODAY, -(at % 42)), babies: [], stillbornCount: 0 },
          ],
        }
      : {}),
    ...(at % 20 === 2
      ? {
          weddings: [
            { record: `w-${at}`, registeredOn: addDays(TODAY, -30), plannedDate: addDays(TODAY, at % 90) },
          ],
        }
      : {}),
  },
});

const child = (id: string, ageDays: number, at: number): PersonInCare => ({
  id,
  name: "Alya",
  sex: at % 2 === 0 ? "P" : "L",
  group: "child",
  birthDate: addDays(TODAY, -ageDays),
  familyRole: "child",
  mother: `m-${at}`,
  life: "alive",
  sameAs: [],
  measurements: Array.from({ length: 8 }, (_, back) =>
    weighing(id, addDays(TODAY, -(5 + (at % 40) + back * 30))),
  ),
  services: ["hb0", "bcg", "opv1", "dptHbHib1"].map((dose, n) => ({
    record: `${id}-${dose}`,
    type: "vaccine",
    dose,
    date: addDays(TODAY, -Math.max(1, ageDays - 30 * (n + 1))),
  })),
});

const weighing = (id: string, date: CivilDate): PersonInCare["measurements"][number] => ({
  record: `${id}-${date}`,
  version: `${id}-${date}-v`,
  date,
  weightKg: 9,
  lengthCm: 75,
  position: "lying",
  author: "siti",
  role: "cadre",
  acceptedAt: `${date}T03:00:00.000Z`,
  pending: false,
});
