import { ok } from "#domain/result.ts";
import { placesRequestSchema } from "#protocol/lists.ts";
import { isIn } from "../lists/area-streams.ts";
import { placesIn } from "../lists/places.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** POST /v1/places */
export const placesRoute: Route = callerRoute(
  "/v1/places",
  placesRequestSchema,
  async ({ asked: { area }, regency, world }) => {
    const json = await world.store.read(regency, async (tx) => {
      const own = (await tx.streams.all())
        .map(({ stream }) => stream)
        .filter((name) => !name.includes("/") && isIn(area, name));
      return placesIn(await tx.versions.neededOfStreams(own));
    });
    return ok({ json, action: "list", target: area });
  },
);
