import { addMonths, type CivilDate, completedMonths, monthOf } from "../../civil-date.ts";
import { contactKindOf } from "../../episodes/contact-kinds.ts";
import type { ChildEpisode } from "../../episodes/episode.ts";
import type { PersonInCare } from "../../episodes/person-in-care.ts";
import { isMonthlyWeighing } from "../../measurements/child-in-month.ts";
import { whichCounts } from "../../measurements/which-counts.ts";
import type { ImmunisationSets } from "../services/immunisation.ts";
import type { Contact } from "./contact.ts";
import type { ContactRuleSet } from "./contact-rules.ts";
import { firstDay, lastDay } from "./month-days.ts";
import { placeSlots, standing } from "./place-slots.ts";
import { serviceContacts } from "./service-contacts.ts";

export interface ChildPlan {
  readonly child: PersonInCare;
  readonly rules: ContactRuleSet;
  readonly asOf: CivilDate;
  /** Area code, for the services in force there. */
  readonly region: string;
  /** Days on which the mother was visited: a visit to her is one to her newborn. */
  readonly motherVisits: () => readonly CivilDate[];
  readonly withoutAlong: boolean;
  readonly immunisation?: ImmunisationSets | undefined;
}

/** Newborn visits, the month's weighing, a length now and then, the month's visit of a child under two, and services. */
export const childContacts = (episode: ChildEpisode, plan: ChildPlan): readonly Contact[] => [
  ...newbornContacts(episode, plan),
  weighing(episode, plan),
  ...(plan.withoutAlong
    ? []
    : [...lengthContact(episode, plan), ...monthVisit(episode, plan), ...serviceContacts(episode, plan)]),
];

/** KN1 to KN3, told for a month after. */
const newbornContacts = (
  episode: ChildEpisode,
  { child, rules, asOf, motherVisits }: ChildPlan,
): readonly Contact[] =>
  completedMonths(episode.birthDate, asOf) >= 2
    ? []
    : placeSlots({
        anchor: episode.birthDate,
        slots: rules.newborn,
        subject: child.id,
        group: episode.group,
        type: "visit",
        record: child.id,
        since: episode.birthDate,
        // The figures of the birth itself are nobody's visit.
        done: [
          ...motherVisits(),
          ...visitsOf(child),
          ...child.measurements.map(({ date }) => date).filter((day) => day > episode.birthDate),
        ].filter((day) => day >= episode.birthDate),
        skips: child.care?.skips ?? [],
        endsOn: undefined,
        asOf,
      }).map((contact) =>
        contact.state === "overdue" ? { ...contact, state: "skipped", reason: "passed" } : contact,
      );

const visitsOf = ({ care }: PersonInCare): readonly CivilDate[] =>
  (care?.contacts ?? []).map(({ date }) => date);

/** Each calendar month. Overdue once the month before went by as well: O twice asks for a visit at home. */
const weighing = (episode: ChildEpisode, { child, asOf }: ChildPlan): Contact => {
  const month = monthOf(asOf);
  const weighedIn = (one: string): CivilDate | undefined =>
    whichCounts(child.measurements, one, (measured) => isMonthlyWeighing(measured, episode.birthDate))?.date;
  const isSecondMiss = (): boolean => {
    const before = addMonths(month, -1);
    return (
      child.measurements.length > 0 && lastDay(before) > episode.birthDate && weighedIn(before) === undefined
    );
  };
  const contact = monthContact(
    episode,
    child,
    { slot: "timbang", label: "Timbang bulan ini", month, asOf },
    weighedIn(month),
  );
  const state = contact.state === "due" && isSecondMiss() ? "overdue" : contact.state;
  return { ...contact, type: "weighing", state };
};

/** With a weighing, when the last length is a quarter old, and in the months in which everybody is measured. */
const lengthContact = (episode: ChildEpisode, { child, rules, asOf }: ChildPlan): readonly Contact[] => {
  const month = monthOf(asOf);
  const lengthIn = (one: string): CivilDate | undefined =>
    whichCounts(child.measurements, one, ({ lengthCm }) => lengthCm !== undefined)?.date;
  const isEverybodys = rules.lengthMonths.includes(Number(month.slice(5)));
  const back = isEverybodys ? 1 : rules.lengthEveryMonths;
  const found = Array.from({ length: back }, (_, at) => lengthIn(addMonths(month, -at))).find((day) => day);
  const contact = monthContact(
    episode,
    child,
    { slot: "panjang", label: "Ukur panjang atau tinggi", month, asOf },
    found,
  );
  return [{ ...contact, type: "length", isAlong: true }];
};

/** The form of a child under two, along with whatever brings the team to the house. */
const monthVisit = (episode: ChildEpisode, { child, asOf }: ChildPlan): readonly Contact[] => {
  if (episode.group !== "baduta") return [];
  const month = monthOf(asOf);
  const visit = child.care?.contacts.find(
    ({ kind, date }) => kind === contactKindOf.baduta && monthOf(date) === month && date <= asOf,
  );
  const slot = { slot: "kunjungan", label: "Isi kunjungan bulan ini", month, asOf };
  return [{ ...monthContact(episode, child, slot, visit?.date), isAlong: true }];
};

interface MonthSlot {
  readonly slot: string;
  readonly label: string;
  readonly month: string;
  readonly asOf: CivilDate;
}

const monthContact = (
  { group, birthDate }: ChildEpisode,
  { id, care }: PersonInCare,
  { slot, label, month, asOf }: MonthSlot,
  doneOn: CivilDate | undefined,
): Contact => {
  const key = `${slot}.${month}.${id}`;
  const [from, to] = [firstDay(month), lastDay(month)];
  const base = { key, subject: id, group, type: "visit" as const, label, due: from, from, to };
  if (doneOn !== undefined) return { ...base, state: "done", doneOn };
  return {
    ...base,
    ...standing({ key, from, to, until: to }, { skips: care?.skips ?? [], done: [], since: birthDate }, asOf),
  };
};
