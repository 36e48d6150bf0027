import type { HeldGrant } from "../store/port/accounts.ts";
import type { ReadTx } from "../store/store.ts";

/** A grant, and where it is held. */
export interface LocatedGrant extends HeldGrant {
  /** An area or an RW stream; of a posyandu the kelurahan it lies in, "" when nobody has registered it. */
  readonly liesIn: string;
}

const POSYANDU = "posyandu:";

/** Says of grants where they are held: a posyandu is a record, which lives in its kelurahan's stream. */
export const locateGrants = async (
  tx: ReadTx,
  grants: readonly HeldGrant[],
): Promise<readonly LocatedGrant[]> => {
  const ids = grants.flatMap(({ area }) => (area.startsWith(POSYANDU) ? area.slice(POSYANDU.length) : []));
  const placed = ids.length === 0 ? [] : await tx.placements.of(ids);
  const streams = new Map(placed.map(({ subject, stream }) => [`${POSYANDU}${subject}`, stream]));
  return grants.map((grant) => ({
    ...grant,
    liesIn: grant.area.startsWith(POSYANDU) ? (streams.get(grant.area) ?? "") : grant.area,
  }));
};
