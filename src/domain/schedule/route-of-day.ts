import type { CivilDate } from "../civil-date.ts";
import type { FamilyInCare } from "../episodes/person-in-care.ts";
import { groupBy } from "../group-by.ts";
import { type Contact, isOpen } from "./contacts/contact.ts";
import { contactRulesOn } from "./contacts/contact-rules.ts";
import { type ContactOptions, contactsOfFamily } from "./contacts/contacts-of.ts";

/** How soon a house is to be visited, most pressing first. */
export const ROUTE_URGENCIES = ["first", "overdue", "due"] as const;
export type RouteUrgency = (typeof ROUTE_URGENCIES)[number];

export const routeUrgencyLabels: Readonly<Record<RouteUrgency, string>> = {
  first: "Dahulukan",
  overdue: "Terlewat",
  due: "Waktunya sekarang",
};

/** One house to visit, with everybody due in it. */
export interface Stop {
  readonly family: FamilyInCare;
  readonly urgency: RouteUrgency;
  /** What brings the team there, most pressing first. */
  readonly contacts: readonly Contact[];
}

/** The houses of one RW. */
export interface RouteRw {
  /** "3571011001/05" */
  readonly stream: string;
  /** Most pressing first, then by the day on which the first contact was due. */
  readonly stops: readonly Stop[];
}

/** Whom to see on a day, by RW and urgency. Houses in which nothing is open are left out. */
export const routeOfDay = (
  families: readonly FamilyInCare[],
  asOf: CivilDate,
  options: ContactOptions = {},
): readonly RouteRw[] => {
  const withRules = { ...options, rules: options.rules ?? contactRulesOn(asOf) };
  const stops = families.flatMap((family) => stopAt(family, asOf, withRules) ?? []);
  return [...groupBy(stops, ({ family }) => family.stream)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([stream, inRw]) => ({ stream, stops: [...inRw].sort(byUrgencyThenDue) }));
};

/** The stop at one house; nothing where only what is done along is open. */
export const stopAt = (
  family: FamilyInCare,
  asOf: CivilDate,
  options: ContactOptions = {},
): Stop | undefined => {
  const contacts = contactsOfFamily(family, asOf, { ...options, withoutAlong: true })
    .filter(isOpen)
    .sort(byUrgency);
  const [first] = contacts;
  return first && { family, urgency: urgencyOf(first), contacts };
};

/** What is open in a house, to be done along with whatever brings the team there. */
export const alongAt = (
  family: FamilyInCare,
  asOf: CivilDate,
  options: ContactOptions = {},
): readonly Contact[] =>
  contactsOfFamily(family, asOf, options).filter((contact) => contact.isAlong === true && isOpen(contact));

/** What is first goes first also before its window has passed. */
export const urgencyOf = ({ isFirst, state }: Pick<Contact, "isFirst" | "state">): RouteUrgency =>
  isFirst ? "first" : state === "overdue" ? "overdue" : "due";

const rank = (contact: Contact): number => ROUTE_URGENCIES.indexOf(urgencyOf(contact));

const byUrgency = (a: Contact, b: Contact): number =>
  rank(a) - rank(b) || compare(a.due, b.due) || compare(a.key, b.key);

const byUrgencyThenDue = (a: Stop, b: Stop): number =>
  ROUTE_URGENCIES.indexOf(a.urgency) - ROUTE_URGENCIES.indexOf(b.urgency) ||
  compare(a.contacts[0]?.due ?? "", b.contacts[0]?.due ?? "") ||
  compare(a.family.id, b.family.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
