import type { Role } from "../facts/version.ts";

/** The roles of those who look after families: what is handed from one to another. */
const FIELD_ROLES: readonly Role[] = ["cadre", "posyanduCadre", "healthWorker"];

/**
 * The roles that somebody who holds these over the whole of an area may give and take within it: always less than their own.
 * Partners and givers belong to an agency, not to an area, and are set up at the server.
 */
export const rolesToGive = (roles: readonly Role[]): readonly Role[] => {
  if (roles.includes("admin")) return [...FIELD_ROLES, "supervisor"];
  return roles.includes("supervisor") ? FIELD_ROLES : [];
};
