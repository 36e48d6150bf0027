import { ok } from "#domain/result.ts";
import { devicesRequestSchema } from "#protocol/lists.ts";
import { areaDevices } from "../lists/area-devices.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

const MOST_ROWS = 200;

/** POST /v1/devices: for supervisors of the whole area and the city's admin; nobody else learns where a colleague's phone stands. */
export const devicesRoute: Route = callerRoute(
  "/v1/devices",
  devicesRequestSchema,
  async ({ asked: { area, offset, limit }, regency, world }) => {
    const page = { offset, limit: Math.min(limit, MOST_ROWS) };
    const json = await world.store.read(regency, (tx) => areaDevices(tx, area, page));
    return ok({ json, action: "list", target: area });
  },
);
