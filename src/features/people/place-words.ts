import { areaName } from "#domain/areas/index.ts";
import { ROLES, type Role } from "#domain/facts/version.ts";
import { roleLabels } from "#domain/records/worker.ts";
import type { PeopleAnswer } from "#protocol/people-requests.ts";

/** A role somewhere, as the server tells it. */
export interface RoleInPlace {
  readonly role: string;
  readonly place: string;
}

/** Tells one thing somebody holds from another. */
export const placeKey = ({ role, place }: RoleInPlace): string => `${role} ${place}`;

/** "Bandar Lor RW 05", "Posyandu Melati". */
export const placeText = (place: string, posyandu: PeopleAnswer["posyandu"]): string => {
  const id = /^posyandu:(.+)$/.exec(place)?.[1];
  if (id === undefined) return areaName(place);
  const name = posyandu.find((one) => one.id === id)?.name;
  if (name === undefined) return "Posyandu";
  return /^posyandu\b/i.test(name) ? name : `Posyandu ${name}`;
};

/** "kader TPK"; a role of a newer server by its own word. */
export const roleText = (role: string): string => (isRole(role) ? roleLabels[role] : role);

/** False of a role that a newer server brought. */
export const isRole = (role: string): role is Role => ROLES.some((known) => known === role);

/** "Bandar Lor RW 05 (kader TPK)". */
export const heldText = (held: RoleInPlace, posyandu: PeopleAnswer["posyandu"]): string =>
  `${placeText(held.place, posyandu)} (${roleText(held.role)})`;
