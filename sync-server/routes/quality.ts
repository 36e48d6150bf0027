import { qualityReport } from "#domain/growth/quality/quality-report.ts";
import { byNeed, gradedGroup } from "#domain/measurements/quality-page.ts";
import { fail, ok } from "#domain/result.ts";
import { qualityReportToWire, qualityRequestSchema } from "#protocol/quality-list.ts";
import { rwStreamsIn } from "../lists/area-streams.ts";
import type { Listings } from "../lists/listings.ts";
import { qualityNames } from "../lists/quality-names.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

const MOST_ROWS = 200;

/** POST /v1/quality: for those who look after the whole area; who only measures sees herself on her own phone. */
export const qualityRoute = (listings: Listings): Route =>
  callerRoute("/v1/quality", qualityRequestSchema, async ({ asked, regency, world }) => {
    const { area, by, from, to, offset } = asked;
    if (from > to) return fail("badRequest");
    const states = await world.store.read(regency, (tx) => tx.streams.all());
    const counts = await listings.quality(regency, rwStreamsIn(area, states), by, { from, to });
    const groups = [...counts]
      .map(([id, sums]) => gradedGroup(by, id, qualityReport(sums)))
      .sort(byNeed)
      .slice(offset, offset + Math.min(asked.limit, MOST_ROWS));
    const names = await world.store.read(regency, (tx) =>
      qualityNames(
        tx,
        by,
        groups.map(({ id }) => id),
      ),
    );
    const rows = groups.map(({ id, report }) => ({
      id,
      ...(names.get(id) ?? { name: "" }),
      report: qualityReportToWire(report),
    }));
    return ok({ json: { total: counts.size, offset, rows }, action: "quality", target: area });
  });
