import type { Grant } from "#domain/access/grant.ts";
import { hiddenKinds } from "../hidden-kinds.ts";
import type { HeldGrant } from "../store/port/accounts.ts";
import { nowOf, type World } from "../world.ts";

/**
 * Makes these the grants a worker holds: what is new begins now, what is missing ends now and is kept for judging late
 * work. Answers the grants version, which rises when anything changed. Throws for a worker without account (a bug).
 */
export const setGrants = async (
  world: World,
  regency: string,
  worker: string,
  grants: readonly Pick<Grant, "role" | "area">[],
): Promise<number> =>
  world.store.write(regency, async (tx) => {
    const [account] = await tx.accounts.byWorkers([worker]);
    if (!account) throw new Error("grants are for a worker with an account");
    const now = nowOf(world);
    const held = (await tx.accounts.grantsOf([worker])).filter(({ to }) => to === null);
    const isIn = (
      list: readonly Pick<Grant, "role" | "area">[],
      { role, area }: Pick<Grant, "role" | "area">,
    ) => list.some((grant) => grant.role === role && grant.area === area);
    const ended = held
      .filter((grant) => !isIn(grants, grant))
      .map((grant): HeldGrant => ({ ...grant, to: now }));
    const begun = grants
      .filter((grant) => !isIn(held, grant))
      .map(({ role, area }): HeldGrant => ({ worker, role, area, from: now, to: null }));
    if (ended.length + begun.length === 0) return account.grantsVersion;
    const grantsVersion = account.grantsVersion + 1;
    const isPartial = [...held, ...grants].some(({ role }) => hiddenKinds([role]).length > 0);
    const restarts = account.restarts + (isPartial ? 1 : 0);
    await tx.accounts.putGrants([...ended, ...begun]);
    await tx.accounts.put([{ ...account, grantsVersion, restarts }]);
    return grantsVersion;
  });
