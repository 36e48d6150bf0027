import { addDays, type CivilDate, civilDate } from "#domain/civil-date.ts";
import { NO_CARE } from "#domain/episodes/care-facts.ts";
import type { FamilyInCare, PersonInCare } from "#domain/episodes/person-in-care.ts";

export const FAMILIES = 750;
export const TODAY = civilDate(2026, 11, 22);

export const madeUpFamilies = (): readonly FamilyInCare[] =>
  Array.from({ length: FAMILIES }, (_, at) => madeUpFamily(at));

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
