import { fail, ok } from "#domain/result.ts";
import { signOutEverywhereRequestSchema } from "#protocol/account-requests.ts";
import { signOutEverywhere } from "../accounts/end-sessions.ts";
import { locateGrants } from "../accounts/locate-grants.ts";
import { isIn } from "../lists/area-streams.ts";
import { nowOf } from "../world.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** POST /v1/sign-out-everywhere: for those who answer for everything that the worker may reach. */
export const signOutEverywhereRoute: Route = callerRoute(
  "/v1/sign-out-everywhere",
  signOutEverywhereRequestSchema,
  async ({ asked: { area, worker }, regency, world }) => {
    const found = await world.store.read(regency, async (tx) => {
      const open = (await tx.accounts.grantsOf([worker])).filter(({ to }) => to === null);
      const held = await locateGrants(tx, open);
      const isInside = held.every(({ liesIn }) => isIn(area, liesIn));
      const now = nowOf(world);
      const sessions = (await tx.accounts.sessionsOf([worker])).filter(
        ({ endedAt }) => endedAt === null || endedAt > now,
      );
      return held.length > 0 && isInside ? new Set(sessions.map(({ device }) => device)).size : undefined;
    });
    if (found === undefined) return fail("notFound");
    await signOutEverywhere(world, regency, worker);
    return ok({ json: { devices: found }, action: "signOutEverywhere", target: worker });
  },
);
