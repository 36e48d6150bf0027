import { ok } from "#domain/result.ts";
import { type SummaryAnswer, summaryRequestSchema, summaryToWire } from "#protocol/lists.ts";
import { isIn, partsOf, rwStreamsIn } from "../lists/area-streams.ts";
import type { Listings } from "../lists/listings.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** POST /v1/summary */
export const summaryRoute = (listings: Listings): Route =>
  callerRoute("/v1/summary", summaryRequestSchema, async ({ asked: { area, asOf }, regency, world }) => {
    const states = await world.store.read(regency, (tx) => tx.streams.all());
    const parts: SummaryAnswer["parts"] = [];
    for (const part of partsOf(area, states)) {
      const streams = states.filter(
        ({ stream }) => stream === part || (part.length === 10 && isIn(part, stream)),
      );
      const inRws = streams.filter(({ stream }) => stream.includes("/"));
      parts.push({ area: part, summary: summaryToWire(await listings.summary(regency, inRws, asOf)) });
    }
    const total = summaryToWire(await listings.summary(regency, rwStreamsIn(area, states), asOf));
    return ok({ json: { area, asOf, total, parts }, action: "summary", target: area });
  });
