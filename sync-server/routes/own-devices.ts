import { fail, ok } from "#domain/result.ts";
import { type OwnDevice, ownDevicesRequestSchema } from "#protocol/account-requests.ts";
import type { Caller } from "../access.ts";
import { signOutDevice } from "../accounts/end-sessions.ts";
import type { ReadTx } from "../store/store.ts";
import { nowOf } from "../world.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** POST /v1/own-devices: one's own sessions and nobody else's, whatever device is named. */
export const ownDevicesRoute: Route = callerRoute(
  "/v1/own-devices",
  ownDevicesRequestSchema,
  async ({ asked: { end }, caller, regency, world }) => {
    const now = nowOf(world);
    const list = () => world.store.read(regency, (tx) => ownDevices(tx, caller, now));
    const devices = await list();
    if (end === undefined) return ok({ json: { devices }, action: "ownDevices", target: caller.worker });
    // This one is left by "Keluar", which looks first at what only it holds.
    if (end === caller.device || devices.every(({ device }) => device !== end)) return fail("notFound");
    await signOutDevice(world, regency, caller.worker, end);
    return ok({ json: { devices: await list() }, action: "ownDevices.end", target: end });
  },
);

const ownDevices = async (
  tx: ReadTx,
  { worker, device: here }: Pick<Caller, "worker" | "device">,
  now: string,
): Promise<readonly OwnDevice[]> => {
  const open = (await tx.accounts.sessionsOf([worker])).filter(
    ({ endedAt }) => endedAt === null || endedAt > now,
  );
  const ids = [...new Set(open.map(({ device }) => device))];
  return (await tx.devices.byIds(ids))
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ device, label, enrolledAt, lastSeenAt }) => ({
      ...{ device, label, lastSeenAt, isThis: device === here },
      // Of a shared tablet the device says when somebody last came; tokens are replaced every week.
      since:
        [
          enrolledAt,
          ...open.filter((one) => one.device === device).map(({ issuedAt }) => issuedAt),
        ].sort()[0] ?? enrolledAt,
    }))
    .sort((a, b) => (a.since < b.since ? 1 : -1));
};
