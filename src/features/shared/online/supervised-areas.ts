import { grantSize } from "#domain/access/grant.ts";
import type { Session } from "#storage/session-types.ts";

/** The areas whose phones this person may look after, an area within another left out; none for who is no supervisor. */
export const supervisedAreas = ({ grants }: Pick<Session, "grants">): readonly string[] => {
  const areas = grants()
    .list.filter(({ role }) => role === "supervisor" || role === "admin")
    .filter((grant) => ["city", "kecamatan", "kelurahan"].includes(grantSize(grant) ?? ""))
    .map(({ area }) => area);
  const distinct = [...new Set(areas)].sort();
  return distinct.filter((area) => !distinct.some((other) => other !== area && area.startsWith(other)));
};
