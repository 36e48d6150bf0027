import type { Account, HeldGrant } from "../../store/port/accounts.ts";
import type { World } from "../../world.ts";

/** An account with what it holds today. */
export interface AccountWithGrants extends Account {
  readonly grants: readonly HeldGrant[];
  /** True once a device was enrolled with it. */
  readonly hasSignedIn: boolean;
}

/**
 * The accounts that work in an area (a code or its beginning; everybody without one), by name. A posyandu's cadre works where
 * the posyandu is.
 */
export const accountsIn = (
  world: World,
  regency: string,
  area: string | undefined,
): Promise<readonly AccountWithGrants[]> =>
  world.store.read(regency, async (tx) => {
    const accounts = await tx.accounts.all();
    const held = (await tx.accounts.allGrants()).filter(({ to }) => to === null);
    const posyandu = held.flatMap((grant) => posyanduOf(grant) ?? []);
    const placed = new Map(
      (await tx.placements.of(posyandu)).map(({ subject, stream }) => [subject, stream]),
    );
    const sessions = await tx.accounts.sessionsOf(accounts.map(({ worker }) => worker));
    const signedIn = new Set(sessions.map(({ worker }) => worker));
    const isThere = (grant: HeldGrant): boolean =>
      area === undefined || (placed.get(posyanduOf(grant) ?? "") ?? grant.area).startsWith(area);
    return accounts
      .map((account) => ({
        ...account,
        grants: held.filter(({ worker }) => worker === account.worker),
        hasSignedIn: signedIn.has(account.worker),
      }))
      .filter(({ grants }) => area === undefined || grants.some(isThere))
      .sort((a, b) => a.name.localeCompare(b.name, "id"));
  });

const posyanduOf = ({ area }: HeldGrant): string | undefined => /^posyandu:(.+)$/.exec(area)?.[1];
