import { ok } from "#domain/result.ts";
import { type PeopleAnswer, peopleRequestSchema } from "#protocol/people-requests.ts";
import { mayPass, peopleIn } from "../hand-over/ask-plan.ts";
import { handOversIn } from "../hand-over/held-hand-over.ts";
import { toldDevices } from "../hand-over/told-streams.ts";
import { kelurahanStreamsIn } from "../lists/area-streams.ts";
import { placesIn } from "../lists/places.ts";
import type { ReadTx } from "../store/store.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** Hand-overs told at most: those of the last weeks are looked for, older ones stand in the records. */
const MOST_HAND_OVERS = 30;

/** POST /v1/people: for supervisors of the whole area and admins; whoever is asked about may have left. */
export const peopleRoute: Route = callerRoute(
  "/v1/people",
  peopleRequestSchema,
  async ({ asked: { area }, caller, regency, world }) => {
    const json = await world.store.read(regency, async (tx) => {
      const people = [...(await peopleIn(tx, area)).values()].filter(
        ({ account }) => account.closedAt === null,
      );
      const devices = await toldDevices(
        tx,
        people.map(({ account }) => account.worker),
      );
      const rows: PeopleAnswer["people"] = people.map(({ account: { worker, name }, open }) => ({
        worker,
        name,
        grants: open.map((grant) => ({
          role: grant.role,
          place: grant.area,
          mayChange: worker !== caller.worker && mayPass({ caller, area }, grant),
        })),
        devices: [...(devices.get(worker) ?? [])],
      }));
      rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
      return { people: rows, ...(await writtenDown(tx, area)) };
    });
    return ok({ json, action: "list", target: area });
  },
);

/** What the kelurahan's own streams say of hand-overs and posyandu. */
const writtenDown = async (
  tx: ReadTx,
  area: string,
): Promise<Pick<PeopleAnswer, "handOvers" | "posyandu">> => {
  const own = kelurahanStreamsIn(area, await tx.streams.all());
  const handOvers = (await handOversIn(tx, own)).slice(0, MOST_HAND_OVERS);
  const { posyandu } = placesIn(await tx.versions.neededOfStreams(own));
  return {
    posyandu: posyandu.map(({ id, name, area: where }) => ({ id, name, area: where })),
    handOvers: handOvers.map(({ record, body }) => ({
      ...{ record, area: body.area, day: body.day, state: body.state, fromName: body.fromName },
      ...(body.undoes === undefined ? {} : { undoes: body.undoes }),
      shares: body.shares.map(({ role, place, toName, families }) => ({ role, place, toName, families })),
    })),
  };
};
