import { ok } from "#domain/result.ts";
import { type CareSummaryAnswer, careFiguresToWire, careSummaryRequestSchema } from "#protocol/care-lists.ts";
import { isIn, partsOf, rwStreamsIn } from "../lists/area-streams.ts";
import type { Listings } from "../lists/listings.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** POST /v1/care-summary */
export const careSummaryRoute = (listings: Listings): Route =>
  callerRoute("/v1/care-summary", careSummaryRequestSchema, async ({ asked, regency, world }) => {
    const { area, asOf } = asked;
    const states = await world.store.read(regency, (tx) => tx.streams.all());
    const parts: CareSummaryAnswer["parts"] = [];
    for (const part of partsOf(area, states)) {
      const streams = states.filter(
        ({ stream }) =>
          stream.includes("/") && (stream === part || (part.length === 10 && isIn(part, stream))),
      );
      parts.push({ area: part, ...careFiguresToWire(await listings.care(regency, streams, asOf)) });
    }
    const total = careFiguresToWire(await listings.care(regency, rwStreamsIn(area, states), asOf));
    return ok({ json: { area, asOf, total, parts }, action: "summary", target: area });
  });
