import { grantSize, syncsRows } from "#domain/access/grant.ts";
import { areaName } from "#domain/areas/index.ts";
import type { Role } from "#domain/facts/version.ts";
import type { Session } from "#storage/session-types.ts";

/** An area whose rows are not kept here: read from the server. */
export interface WideArea {
  readonly area: string;
  readonly name: string;
}

/** Roles that look after areas rather than visit. */
const OVERSEEING: readonly Role[] = ["supervisor", "healthWorker", "admin"];

/** The kecamatan and cities this person looks after, each once. */
export const wideAreas = ({ grants }: Pick<Session, "grants">): readonly WideArea[] => {
  const areas = grants()
    .list.filter(
      (grant) => OVERSEEING.includes(grant.role) && !syncsRows(grant) && grantSize(grant) !== undefined,
    )
    .map(({ area }) => area);
  return [...new Set(areas)].sort().map((area) => ({ area, name: areaName(area) }));
};

/** The server's list for somebody who is not on this phone; undefined where they are, or where nobody else is to be had. */
export const onlineListPath = (
  session: Pick<Session, "grants" | "personCard">,
  person: string,
): string | undefined => {
  const [first] = session.personCard(person) ? [] : wideAreas(session);
  return first && `/wilayah/${first.area}`;
};

/** A family of the server's list of an area. */
export const onlineFamilyPath = (area: string, family: string): string => `/pendampingan/${area}/${family}`;
