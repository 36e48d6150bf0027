import { type CivilDate, civilDate } from "#domain/civil-date.ts";
import type { MeasurementCard, PersonCard, ReferenceCard } from "#storage/session-types.ts";
import { aFamilyCard, aMeasurementCard, aPersonCard } from "#support/cards.ts";

const OCTOBER = civilDate(2026, 10, 3);
export const NOVEMBER = civilDate(2026, 11, 10);

/** Weighed and measured on that day; 71 cm lying at 16 months is "Pendek", 78 is normal. */
export const measuredOn = (date: CivilDate, weightKg: number, lengthCm?: number): MeasurementCard => ({
  ...aMeasurementCard(date, { weightKg, lengthCm }),
  record: `m ${date} ${weightKg}`,
  version: `v ${date} ${weightKg}`,
  role: "cadre",
});

const child = (name: string, rw: string, parts: Partial<PersonCard> = {}): PersonCard =>
  aPersonCard(name, { stream: `3571011001/${rw}`, rt: "02", ...parts });

/** Five children of 16 months in two RWs: short, well, slip, only weighed, last month only; one without a birth date. */
const short = child("Alya", "05", { measurements: [measuredOn(NOVEMBER, 8.6, 71)] });
const well = child("Bima", "05", { measurements: [measuredOn(NOVEMBER, 10, 78)], posyandu: "melati" });
const slip = child("Caca", "05", { measurements: [measuredOn(NOVEMBER, 10, 45)] });
const weighed = child("Dodi", "08", { measurements: [measuredOn(NOVEMBER, 10)] });
const earlier = child("Eka", "08", { measurements: [measuredOn(OCTOBER, 8.4, 70)] });
const { birthDate: _, ...ageless } = child("Fajar", "08");
const grown = child("Gita", "08", { birthDate: civilDate(2020, 1, 1) });

export const areaFamilies = [
  aFamilyCard("Slamet", { members: [short, well, slip] }),
  aFamilyCard("Budi", { stream: "3571011001/08", rw: "08", members: [weighed, earlier, ageless, grown] }),
];

export const posyanduMelati: ReferenceCard = {
  id: "melati",
  kind: "posyandu",
  stream: "3571011001",
  body: { name: "Melati", area: "3571011001", rws: ["08"] },
};
