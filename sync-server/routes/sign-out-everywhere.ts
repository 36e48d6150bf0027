import { fail, ok } from "#domain/result.ts";
import { signOutEverywhereRequestSchema } from "#protocol/account-requests.ts";
import { signOutEverywhere } from "../accounts/end-sessions.ts";
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
      const places = (await tx.accounts.grantsOf([worker]))
        .filter(({ to }) => to === null)
        .map((held) => held.area);
      const ids = places.flatMap((place) => (place.startsWith("posyandu:") ? place.slice(9) : []));
      const posyandu = new Map((await tx.placements.of(ids)).map(({ subject, stream }) => [subject, stream]));
      const isInside = places.every((place) =>
        isIn(area, place.startsWith("posyandu:") ? (posyandu.get(place.slice(9)) ?? "") : place),
      );
      const now = nowOf(world);
      const open = (await tx.accounts.sessionsOf([worker])).filter(
        ({ endedAt }) => endedAt === null || endedAt > now,
      );
      return places.length > 0 && isInside ? new Set(open.map(({ device }) => device)).size : undefined;
    });
    if (found === undefined) return fail("notFound");
    await signOutEverywhere(world, regency, worker);
    return ok({ json: { devices: found }, action: "signOutEverywhere", target: worker });
  },
);
