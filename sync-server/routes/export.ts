import { mayReadKind } from "#domain/access/may-write.ts";
import { fail, ok } from "#domain/result.ts";
import { exportRequestSchema } from "#protocol/account-requests.ts";
import { rolesIn } from "../access.ts";
import { exportPage } from "../export/export-page.ts";
import { exportSubject } from "../export/export-subject.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/** POST /v1/export: what is held about one subject, as far as the asker may see it. */
export const exportRoute: Route = callerRoute(
  "/v1/export",
  exportRequestSchema,
  async ({ asked: { subject }, caller, regency, world }) => {
    const data = await world.store.read(regency, async (tx) => {
      const [placed] = await tx.placements.of([subject]);
      const roles = placed ? rolesIn(caller, placed.stream) : [];
      if (roles.length === 0) return undefined;
      return exportSubject(tx, subject, world.clock(), (kind) => mayReadKind(roles, kind));
    });
    if (!data) return fail("notFound");
    return ok({ json: { data, page: exportPage(data) }, action: "export", target: subject });
  },
);
