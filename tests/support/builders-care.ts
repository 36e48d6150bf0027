import { addDays, type CivilDate, civilDate } from "#domain/civil-date.ts";
import {
  type CareFacts,
  type DeliveryFacts,
  NO_CARE,
  type PregnancyFacts,
  type WeddingFacts,
} from "#domain/episodes/care-facts.ts";
import type { FamilyInCare, PersonInCare } from "#domain/episodes/person-in-care.ts";

/** The day on which episodes and contacts are asked for. */
export const ON: CivilDate = civilDate(2026, 11, 22);

/** The day so many days before `ON`. */
export const ago = (days: number): CivilDate => addDays(ON, -days);

/** A woman of 28 years, wife in her house. */
export const aWoman = (
  id: string,
  care: Partial<CareFacts> = {},
  parts: Partial<PersonInCare> = {},
): PersonInCare => ({
  id,
  name: id,
  sex: "P",
  group: "woman",
  birthDate: civilDate(1998, 6, 1),
  familyRole: "wife",
  life: "alive",
  sameAs: [],
  measurements: [],
  care: { ...NO_CARE, ...care },
  ...parts,
});

/** A girl born so many days before `ON`. */
export const aYoungChild = (
  id: string,
  ageDays: number,
  parts: Partial<PersonInCare> = {},
): PersonInCare => ({
  id,
  name: id,
  sex: "P",
  group: "child",
  birthDate: ago(ageDays),
  life: "alive",
  familyRole: "child",
  sameAs: [],
  measurements: [],
  ...parts,
});

export const aHouse = (
  members: readonly PersonInCare[],
  parts: Partial<FamilyInCare> = {},
): FamilyInCare => ({
  id: "house",
  stream: "3571011001/05",
  members,
  ...parts,
});

/** Pregnant for so many weeks on `ON`, by a sure last period; registered at eight weeks. */
export const aPregnancy = (weeks: number, parts: Partial<PregnancyFacts> = {}): PregnancyFacts => ({
  record: "pregnancy",
  registeredOn: addDays(ago(weeks * 7), Math.min(weeks, 8) * 7),
  lmpDate: ago(weeks * 7),
  ...parts,
});

/** Married in so many days after `ON`; the team heard of it ten days ago. */
export const aWedding = (inDays: number, parts: Partial<WeddingFacts> = {}): WeddingFacts => ({
  record: "wedding",
  registeredOn: ago(10),
  plannedDate: addDays(ON, inDays),
  ...parts,
});

/** Gave birth so many days before `ON`. */
export const aBirth = (daysAgo: number, parts: Partial<DeliveryFacts> = {}): DeliveryFacts => ({
  record: "birth",
  date: ago(daysAgo),
  babies: ["baby"],
  stillbornCount: 0,
  ...parts,
});
