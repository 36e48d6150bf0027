import { syncsRows } from "#domain/access/grant.ts";
import type { Session } from "#storage/session-types.ts";

/**
 * False for whoever looks after more than a phone holds and has nobody on this one: search and "Tambah" would find nobody, so
 * both are left out and the server's lists are the way.
 */
export const holdsRows = ({
  grants,
  people,
  families,
}: Pick<Session, "grants" | "people" | "families">): boolean => {
  const { list } = grants();
  return list.length === 0 || list.some(syncsRows) || people().length + families().length > 0;
};
