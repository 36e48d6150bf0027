import { mayReadKind } from "#domain/access/access-table.ts";
import { fail, ok } from "#domain/result.ts";
import { subjectRequestSchema } from "#protocol/lists.ts";
import { rolesIn } from "../access.ts";
import { callerRoute } from "./caller-route.ts";
import { pulledVersion } from "./pulled.ts";
import type { Route } from "./route.ts";

/** POST /v1/subject. Somebody who is not here and somebody who is not theirs to see are answered alike. */
export const subjectRoute: Route = callerRoute(
  "/v1/subject",
  subjectRequestSchema,
  async ({ asked: { subject, reveal = false }, caller, regency, world }) => {
    const found = await world.store.read(regency, async (tx) => {
      const [placed] = await tx.placements.of([subject]);
      const roles = placed ? rolesIn(caller, placed.stream) : [];
      if (!placed || roles.length === 0) return undefined;
      const household = await tx.placements.inBundles([placed.bundle]);
      const stored = await tx.versions.ofSubjects([
        subject,
        placed.bundle,
        ...household.map((member) => member.subject),
      ]);
      const shown = stored.filter(
        ({ settledAt, stream, kind }) =>
          settledAt === null &&
          stream === placed.stream &&
          mayReadKind(roles, kind) &&
          (reveal || kind !== "identity"),
      );
      const accounts = await tx.accounts.byWorkers([...new Set(shown.map(({ author }) => author))]);
      const authors = Object.fromEntries(accounts.map(({ worker, name }) => [worker, name]));
      return { subject, stream: placed.stream, versions: shown.map(pulledVersion), authors };
    });
    return found
      ? ok({ json: found, action: reveal ? "reveal" : "open", target: subject })
      : fail("notFound");
  },
);
