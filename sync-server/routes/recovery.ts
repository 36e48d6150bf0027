import { fail, ok } from "#domain/result.ts";
import { recoveryRequestSchema } from "#protocol/lists.ts";
import { deviceRecovery } from "../lists/device-recovery.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/**
 * POST /v1/recovery: the keys that open one device again for those who forgot their PIN, shown to supervisors of all they
 * work in. The key opens nothing but that device, in the hand; each showing is logged.
 */
export const recoveryRoute: Route = callerRoute(
  "/v1/recovery",
  recoveryRequestSchema,
  async ({ asked: { area, device }, regency, world }) => {
    const people = await world.store.read(regency, (tx) => deviceRecovery(tx, area, device));
    if (!people) return fail("notFound");
    return ok({ json: { people }, action: "recovery", target: device });
  },
);
