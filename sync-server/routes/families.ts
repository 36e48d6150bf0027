import { KRS_STATES, type KrsFilter, SHOWN_CAUSES } from "#domain/krs/krs-rows.ts";
import { fail, ok } from "#domain/result.ts";
import { familiesRequestSchema } from "#protocol/care-lists.ts";
import { rwStreamsIn } from "../lists/area-streams.ts";
import type { Listings } from "../lists/listings.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** Rows in one answer at most. */
const MOST_ROWS = 500;

/** POST /v1/families */
export const familiesRoute = (listings: Listings): Route =>
  callerRoute("/v1/families", familiesRequestSchema, async ({ asked, regency, world }) => {
    const { area, asOf, offset } = asked;
    const filter = filterOf(asked.filter);
    if (!filter) return fail("badRequest");
    const states = await world.store.read(regency, (tx) => tx.streams.all());
    const streams = rwStreamsIn(area, states).filter(
      ({ stream }) => filter.streams?.includes(stream) ?? true,
    );
    const all = await listings.families(regency, streams, filter, asOf);
    const rows = all.slice(offset, offset + Math.min(asked.limit, MOST_ROWS));
    return ok({ json: { total: all.length, offset, rows }, action: "list", target: area });
  });

/** The domain's filter; nothing when it names a state or cause that is not known, or one that is asked in private. */
const filterOf = ({
  state: askedState,
  cause: askedCause,
  disagrees,
  streams,
}: {
  readonly state?: string | undefined;
  readonly cause?: string | undefined;
  readonly disagrees?: boolean | undefined;
  readonly streams?: readonly string[] | undefined;
}): KrsFilter | undefined => {
  const state = KRS_STATES.find((known) => known === askedState);
  const cause = SHOWN_CAUSES.find((known) => known === askedCause);
  if ((askedState !== undefined && !state) || (askedCause !== undefined && !cause)) return undefined;
  return { state, cause, streams, ...(disagrees ? { disagrees: true } : {}) };
};
