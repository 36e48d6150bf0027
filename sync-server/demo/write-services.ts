import { addDays, addMonths, type CivilDate, completedMonths, monthOf } from "#domain/civil-date.ts";
import type { Body } from "#domain/facts/version.ts";
import { pentavalentDoses, type VaccineDose } from "#domain/schedule/services/vaccine-doses.ts";
import { demoId, POSYANDU, POSYANDU_WORKERS, posyanduOfRw } from "./layout.ts";
import { createSeededRandom, type SeededRandom } from "./random.ts";
import type { DemoPen, RecordToWrite } from "./write.ts";
import type { WrittenChild } from "./write-family.ts";

/** Doses are read from the book of children under two; older ones have long had theirs. */
const VACCINES_UNTIL_MONTHS = 24;
/** Most books are full, in some the last doses are missing, some were never opened here. */
const FULL_BOOK = 0.78;
const LATE_BOOK = 0.16;
const CAPSULE = 0.85;
const TABLET = 0.75;
const RECALL_UNTIL_MONTHS = 6;
const FIRST_WEIGHING_UNTIL_MONTHS = 2;

/**
 * What was marked beside the scale: doses from the KIA book, the capsule and tablet of the last campaign, the recall of the
 * youngest, and who was weighed for the first time. Each child draws from its own id, so that nobody else changes.
 */
export const writeServices = (pen: DemoPen, written: readonly WrittenChild[]): void => {
  for (const one of written) {
    if (one.family.isFromList) continue;
    const random = createSeededRandom("services", one.child.id);
    const days = one.child.measurements.map(({ date }) => date);
    const [first] = days;
    const last = days.at(-1);
    if (first === undefined || last === undefined) continue;
    write(pen, one, first, firstMarks(one, first));
    write(pen, one, last, [...vaccines(one, last, random), ...recall(one, last, random)]);
    for (const day of days) if (isCampaign(day)) write(pen, one, day, campaign(one, day, random));
  }
};

const write = (
  pen: DemoPen,
  { child, family, stream }: WrittenChild,
  date: CivilDate,
  marks: readonly Body[],
): void => {
  if (marks.length === 0) return;
  const place = posyanduOfRw(family.rw);
  const author = POSYANDU_WORKERS[POSYANDU.indexOf(place)];
  if (!author) throw new Error("every posyandu has a cadre");
  const records = marks.map((mark): RecordToWrite => {
    const body = { date, place: "posyandu", posyandu: place.id, ...mark };
    const record = demoId("service", child.id, String(body.date), JSON.stringify(mark));
    return { record, subject: child.id, kind: "service", body };
  });
  pen.write(author, { date, hour: 11 }, stream, records);
};

const firstMarks = ({ child }: WrittenChild, first: CivilDate): readonly Body[] =>
  completedMonths(child.birthDate, first) < FIRST_WEIGHING_UNTIL_MONTHS ? [{ type: "firstWeighing" }] : [];

/** Each dose some days after its age; not the later ones in a late book, none where nobody looked. */
const vaccines = ({ child }: WrittenChild, on: CivilDate, random: SeededRandom): readonly Body[] => {
  const age = completedMonths(child.birthDate, on);
  const chance = random.next();
  if (age >= VACCINES_UNTIL_MONTHS || chance >= FULL_BOOK + LATE_BOOK) return [];
  const until = chance < FULL_BOOK ? age : Math.floor(age / 2);
  return pentavalentDoses
    .filter(({ fromMonth }) => fromMonth <= until)
    .map((dose) => ({
      type: "vaccine",
      dose: dose.id,
      basis: "book",
      date: dayOf(dose, child.birthDate, on),
    }));
};

/** Doses of a series keep their distance, since they follow each other by months. */
const dayOf = ({ fromMonth }: VaccineDose, birthDate: CivilDate, on: CivilDate): CivilDate => {
  const day = addDays(birthDate, Math.ceil(fromMonth * 30.5) + (fromMonth === 0 ? 0 : 3));
  return day < on ? day : on;
};

const recall = ({ child }: WrittenChild, on: CivilDate, random: SeededRandom): readonly Body[] =>
  completedMonths(child.birthDate, on) < RECALL_UNTIL_MONTHS
    ? [{ type: "feedingRecall", onlyBreastMilk: random.chance(0.7) ? "yes" : "no" }]
    : [];

/** February and August, or the month after for those who were missed. */
const isCampaign = (date: CivilDate): boolean =>
  [monthOf(date), addMonths(monthOf(date), -1)].some((month) => ["02", "08"].includes(month.slice(5)));

const campaign = ({ child }: WrittenChild, on: CivilDate, random: SeededRandom): readonly Body[] => {
  const isCatchUp = !["02", "08"].includes(monthOf(on).slice(5));
  const before = child.measurements.some(({ date }) => monthOf(date) === addMonths(monthOf(on), -1));
  // Who was there in the month itself had it then.
  if (isCatchUp && before) return [];
  const age = completedMonths(child.birthDate, on);
  return [
    ...(age >= 6 && age < 60 && random.chance(CAPSULE)
      ? [{ type: "vitaminA", dose: age < 12 ? "blue" : "red", basis: "given" }]
      : []),
    ...(age >= 12 && age < 60 && random.chance(TABLET)
      ? [{ type: "deworming", dose: age < 24 ? "half" : "whole", basis: "given" }]
      : []),
  ];
};
