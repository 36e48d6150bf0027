import { mayReadKind } from "#domain/access/may-write.ts";
import { fail, ok } from "#domain/result.ts";
import { historyRequestSchema } from "#protocol/lists.ts";
import { rolesIn } from "../access.ts";
import { hiddenKinds } from "../hidden-kinds.ts";
import { maskCounters } from "../masked-counters.ts";
import { callerRoute } from "./caller-route.ts";
import { namesWithin } from "./names-within.ts";
import { pulledVersion } from "./pulled.ts";
import type { Route } from "./route.ts";

/** POST /v1/history */
export const historyRoute: Route = callerRoute(
  "/v1/history",
  historyRequestSchema,
  async ({ asked: { record }, caller, regency, world }) => {
    const found = await world.store.read(regency, async (tx) => {
      const stored = await tx.versions.ofRecords([record]);
      const [first] = stored;
      const roles = first ? rolesIn(caller, first.stream) : [];
      if (!first || !mayReadKind(roles, first.kind)) return undefined;
      const accounts = await tx.accounts.byWorkers(stored.map(({ author }) => author));
      const authors = Object.fromEntries(accounts.map(({ worker, name }) => [worker, name]));
      return {
        record,
        versions: maskCounters(stored, caller.worker, hiddenKinds(roles)).map(pulledVersion),
        authors,
        names: await namesWithin(tx, caller, stored),
      };
    });
    return found ? ok({ json: found, action: "history", target: record }) : fail("notFound");
  },
);
