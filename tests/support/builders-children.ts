import { addDays, type CivilDate, civilDate } from "#domain/civil-date.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";

/** The day on which lists and summaries are made. */
export const AS_OF: CivilDate = civilDate(2026, 11, 21);

/** A girl, 1095 days old on `AS_OF`, in RW 05 of Bandar Lor, never measured. */
export const aChildKnown = (id: string, parts: Partial<ChildFacts> = {}): ChildFacts => ({
  id,
  name: id,
  sex: "P",
  group: "child",
  birthDate: addDays(AS_OF, -1095),
  life: "alive",
  stream: "3571011001/05",
  sameAs: [],
  measurements: [],
  ...parts,
});

/** 10,2 kg and 86,5 cm standing: with the girl of `aChildKnown` on `AS_OF` WAZ -2.49, HAZ -2.24, WHZ -1.65. */
export const measured = (date: string, parts: Partial<ChildMeasurement> = {}): ChildMeasurement => ({
  record: `record of ${date}`,
  version: `version of ${parts.record ?? `record of ${date}`}`,
  date: date as CivilDate,
  weightKg: 10.2,
  lengthCm: 86.5,
  position: "standing",
  author: "siti",
  role: "cadre",
  acceptedAt: `${date}T03:00:00.000Z`,
  pending: false,
  ...parts,
});
