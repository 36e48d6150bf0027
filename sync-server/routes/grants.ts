import { ok } from "#domain/result.ts";
import { grantsRequestSchema } from "#protocol/people-requests.ts";
import { SERVER_AUTHOR } from "../accept/server-author.ts";
import { type PlacedRole, putGrantsOf } from "../accounts/set-grants.ts";
import { planGrants } from "../hand-over/plan-grants.ts";
import type { ReadTx } from "../store/store.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** POST /v1/grants */
export const grantsRoute: Route = callerRoute(
  "/v1/grants",
  grantsRequestSchema,
  async ({ asked: { area, worker, grants, confirm = false }, caller, regency, world }) => {
    const plan = (tx: ReadTx) => planGrants(tx, { caller, area }, worker, grants);
    const planned = confirm
      ? await world.store.write(regency, async (tx) => {
          await tx.devices.lock([SERVER_AUTHOR]);
          const found = await plan(tx);
          if (found.ok) await putGrantsOf(tx, world, worker, found.value.grants);
          return found;
        })
      : await world.store.read(regency, plan);
    if (!planned.ok) {
      const nothing = { added: [], removed: [], orphaned: [] };
      const json = { result: "problems", problems: planned.problem, ...nothing };
      return ok({ json, action: "grants.look", target: worker });
    }
    const { added, removed, orphaned } = planned.value;
    const json = {
      result: confirm ? "done" : "preview",
      problems: [],
      added: added.map(told),
      removed: removed.map(told),
      orphaned,
    };
    return ok({ json, action: confirm ? "grants.set" : "grants.look", target: worker });
  },
);

const told = ({ role, area: place }: PlacedRole) => ({ role, place });
