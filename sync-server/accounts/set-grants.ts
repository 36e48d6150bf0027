import type { Grant } from "#domain/access/grant.ts";
import { hiddenKinds } from "../hidden-kinds.ts";
import type { HeldGrant } from "../store/port/accounts.ts";
import type { WriteTx } from "../store/store.ts";
import { nowOf, type World } from "../world.ts";

/**
 * Makes these the grants a worker holds: what is new begins now, what is missing ends now and is kept for judging late
 * work. Answers the grants version, which rises when anything changed. Throws for a worker without account (a bug).
 */
export const setGrants = async (
  world: World,
  regency: string,
  worker: string,
  grants: readonly PlacedRole[],
): Promise<number> => world.store.write(regency, (tx) => putGrantsOf(tx, world, worker, grants));

/** The same within a transaction of the caller's. */
export const putGrantsOf = async (
  tx: WriteTx,
  world: Pick<World, "clock">,
  worker: string,
  grants: readonly PlacedRole[],
): Promise<number> => {
  const [account] = await tx.accounts.byWorkers([worker]);
  if (!account) throw new Error("grants are for a worker with an account");
  const now = nowOf(world);
  const held = (await tx.accounts.grantsOf([worker])).filter(({ to }) => to === null);
  const ended = held
    .filter((grant) => !hasGrant(grants, grant))
    .map((grant): HeldGrant => ({ ...grant, to: now }));
  const begun = grants
    .filter((grant) => !hasGrant(held, grant))
    .map(({ role, area }): HeldGrant => ({ worker, role, area, from: now, to: null }));
  if (ended.length + begun.length === 0) return account.grantsVersion;
  const grantsVersion = account.grantsVersion + 1;
  const isPartial = [...held, ...grants].some(({ role }) => hiddenKinds([role]).length > 0);
  const restarts = account.restarts + (isPartial ? 1 : 0);
  await tx.accounts.putGrants([...ended, ...begun]);
  await tx.accounts.put([{ ...account, grantsVersion, restarts }]);
  return grantsVersion;
};

/** What tells one grant of a person from another. */
export type PlacedRole = Pick<Grant, "role" | "area">;

/** True when the list holds that role in that place. */
export const hasGrant = (list: readonly PlacedRole[], { role, area }: PlacedRole): boolean =>
  list.some((grant) => grant.role === role && grant.area === area);
