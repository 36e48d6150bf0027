import { ok } from "#domain/result.ts";
import { programmeRequestSchema } from "#protocol/programme-list.ts";
import { kelurahanStreamsIn } from "../lists/area-streams.ts";
import { decisionRecords } from "../lists/programme-rules.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** POST /v1/programme */
export const programmeRoute: Route = callerRoute(
  "/v1/programme",
  programmeRequestSchema,
  async ({ asked: { area }, regency, world }) => {
    const decisions = await world.store.read(regency, async (tx) => {
      const found = [];
      for (const kelurahan of kelurahanStreamsIn(area, await tx.streams.all()))
        found.push(...decisionRecords(await tx.versions.neededOfStreams([kelurahan]), kelurahan));
      return found.map(({ id, body }) => ({ id, body }));
    });
    return ok({ json: { decisions }, action: "list", target: area });
  },
);
