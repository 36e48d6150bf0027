import type * as z from "zod/mini";
import { streamOf } from "#domain/access/streams.ts";
import { type IndicatorId, indicators } from "#domain/growth/indicators/index.ts";
import { fail, ok } from "#domain/result.ts";
import { isNumberId } from "#domain/summary/area-numbers.ts";
import type { ChildFilter, Serving } from "#domain/summary/list-children.ts";
import { childrenRequestSchema } from "#protocol/lists.ts";
import { rwStreamsIn } from "../lists/area-streams.ts";
import type { Listings } from "../lists/listings.ts";
import { placesIn } from "../lists/places.ts";
import type { ReadTx } from "../store/store.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

type AskedFilter = z.infer<typeof childrenRequestSchema>["filter"];

/** Rows in one answer at most. */
const MOST_ROWS = 500;

/** POST /v1/children */
export const childrenRoute = (listings: Listings): Route =>
  callerRoute("/v1/children", childrenRequestSchema, async ({ asked, regency, world }) => {
    const { area, asOf, offset } = asked;
    const { states, filter } = await world.store.read(regency, async (tx) => ({
      states: await tx.streams.all(),
      filter: await filterOf(tx, asked.filter),
    }));
    if (!filter) return fail("badRequest");
    const streams = rwStreamsIn(area, states).filter(
      ({ stream }) => filter.streams?.includes(stream) ?? true,
    );
    const rows = await listings.children(regency, streams, filter, asOf);
    const page = rows.slice(offset, offset + Math.min(asked.limit, MOST_ROWS));
    return ok({ json: { total: rows.length, offset, rows: page }, action: "list", target: area });
  });

/** The domain's filter; nothing when it names a number, an index, posyandu or team that is not known. */
const filterOf = async (tx: ReadTx, asked: AskedFilter): Promise<ChildFilter | undefined> => {
  const { behind, category, notWeighedThisMonth, toReview, sentBack, streams, posyandu, team } = asked;
  const isIndex = (index: string): index is IndicatorId => indicators.some(({ id }) => id === index);
  if (category && !isIndex(category.index)) return undefined;
  if (behind !== undefined && !isNumberId(behind)) return undefined;
  const serving = new Map<string, Serving>();
  const named = [posyandu, team].filter((id) => id !== undefined);
  const { posyandu: allPosyandu, teams } = placesIn(await tx.versions.ofRecords(named));
  for (const { id, area, rws } of [...allPosyandu, ...teams])
    serving.set(id, { id, streams: rws.map((rw) => streamOf(area, rw)) });
  if (named.some((id) => !serving.has(id))) return undefined;
  return {
    ...(category && isIndex(category.index)
      ? { category: { index: category.index, band: category.band } }
      : {}),
    ...{ behind, notWeighedThisMonth, toReview, sentBack, streams },
    ...{ posyandu: serving.get(posyandu ?? ""), team: serving.get(team ?? "") },
  };
};
