import { nowOf, type World } from "../world.ts";

/** Signs a device out and tells it so at its next contact. Work it has not handed over stays on it, sealed. */
export const revokeDevice = async (world: World, regency: string, device: string): Promise<boolean> =>
  world.store.write(regency, async (tx) => {
    const [known] = await tx.devices.byIds([device]);
    if (!known) return false;
    await tx.devices.put([{ ...known, revokedAt: nowOf(world) }]);
    return true;
  });

/** Ends a worker's session on one device. */
export const signOut = async (world: World, regency: string, hash: string): Promise<void> =>
  world.store.write(regency, async (tx) => {
    const [session] = await tx.accounts.sessions([hash]);
    if (session) await tx.accounts.putSessions([{ ...session, endedAt: nowOf(world) }]);
  });

/** Ends every session of a worker, on all devices. */
export const signOutEverywhere = async (world: World, regency: string, worker: string): Promise<void> =>
  world.store.write(regency, (tx) => tx.accounts.endSessions({ workers: [worker] }, nowOf(world)));

/** Ends a worker's sessions on one device; whoever else works on it stays signed in. */
export const signOutDevice = async (
  world: World,
  regency: string,
  worker: string,
  device: string,
): Promise<void> =>
  world.store.write(regency, async (tx) => {
    const now = nowOf(world);
    const open = (await tx.accounts.sessionsOf([worker])).filter(
      (session) => session.device === device && (session.endedAt === null || session.endedAt > now),
    );
    await tx.accounts.putSessions(open.map((session) => ({ ...session, endedAt: now })));
  });

/** Closes an account: no sign-in, no codes, no grants. What the person wrote stays. */
export const closeAccount = async (world: World, regency: string, worker: string): Promise<void> =>
  world.store.write(regency, async (tx) => {
    const now = nowOf(world);
    const [account] = await tx.accounts.byWorkers([worker]);
    if (!account) return;
    await tx.accounts.put([{ ...account, closedAt: now, grantsVersion: account.grantsVersion + 1 }]);
    const held = (await tx.accounts.grantsOf([worker])).filter(({ to }) => to === null);
    await tx.accounts.putGrants(held.map((grant) => ({ ...grant, to: now })));
    await tx.accounts.endSessions({ workers: [worker] }, now);
  });
