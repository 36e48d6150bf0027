import type { Role } from "../facts/version.ts";
import { CLOSED_ROLES } from "./access-table.ts";
import { isOwnStream, parentStreams, streamOf } from "./streams.ts";

/**
 * What one person may reach in one role. `area` is a city "3571", a kecamatan "357101", a kelurahan "3571011001", an RW
 * stream "3571011001/05", "posyandu:<record id>", or "agency:<name>", which is also the name of that agency's own stream.
 * "person:<worker id>" is nobody's to give: the server adds it to what somebody holds.
 * One person may hold several.
 */
export interface Grant {
  readonly role: Role;
  readonly area: string;
  /** For a posyandu: the RW streams it serves. A posyandu is not a place, so the grant has to say. */
  readonly streams?: readonly string[];
}

export type GrantSize = "city" | "kecamatan" | "kelurahan" | "rw" | "posyandu" | "agency" | "person";

/** How much a grant reaches; `undefined` when its area is none of the seven. */
export const grantSize = ({ area }: Grant): GrantSize | undefined => {
  if (/^\d{4}$/.test(area)) return "city";
  if (/^\d{6}$/.test(area)) return "kecamatan";
  if (/^\d{10}$/.test(area)) return "kelurahan";
  if (/^\d{10}\/\d{1,3}$/.test(area)) return "rw";
  if (isAgency(area)) return "agency";
  if (isOwnStream(area)) return "person";
  return /^posyandu:.+$/.test(area) ? "posyandu" : undefined;
};

/** True when families' rows may be kept on this person's device; wider grants read summaries and pages online. */
export const syncsRows = (grant: Grant): boolean => {
  const size = grantSize(grant);
  return size !== undefined && size !== "city" && size !== "kecamatan";
};

/** True of the stream of an agency or giver, "agency:dinsos". */
export const isAgency = (stream: string): boolean => /^agency:[A-Za-z0-9_.-]{1,60}$/.test(stream);

/** People of an agency reach agencies and nothing else, whatever area their grant was given by mistake. */
const isOutOfReach = ({ role }: Grant, stream: string): boolean =>
  CLOSED_ROLES.includes(role) && !isAgency(stream);

/** True when the grant reaches the families of that stream, or the area's own things for an area stream. */
export const covers = (grant: Grant, stream: string): boolean =>
  !isOutOfReach(grant, stream) &&
  (grant.area === stream ||
    (grant.streams?.includes(stream) ?? false) ||
    (grantSize(grant) !== "rw" && parentStreams(stream).includes(grant.area)));

/**
 * True when the holder may read that stream: what the grant covers, and the own stream of the kelurahan it lies in, where
 * the names of posyandu, teams, tools and colleagues are.
 */
export const mayRead = (grant: Grant, stream: string): boolean =>
  covers(grant, stream) ||
  (!isOutOfReach(grant, stream) && rowPlaces(grant).some((place) => parentStreams(place)[0] === stream));

/**
 * The streams a device loads for this grant, out of those the server knows (`known`), sorted. None for a kecamatan or city.
 */
export const streamsToSync = (grant: Grant, known: readonly string[]): readonly string[] =>
  syncsRows(grant) ? known.filter((stream) => mayRead(grant, stream)).sort() : [];

const rowPlaces = (grant: Grant): readonly string[] => {
  const size = grantSize(grant);
  return size === "rw" ? [grant.area] : size === "posyandu" ? (grant.streams ?? []) : [];
};

/** A grant for some RWs of a kelurahan, as a team or a posyandu holds them. */
export const rwGrants = (role: Role, area: string, rws: readonly string[]): readonly Grant[] =>
  rws.map((rw) => ({ role, area: streamOf(area, rw) }));
