import { later } from "./later.ts";
import type { DrawRoute } from "./route-table.tsx";

const Report = later(() => import("#features/reports/report-screen.tsx").then((m) => m.ReportScreen));

/** What a team's records come to. */
export const REPORT_ROUTES: Readonly<Record<string, DrawRoute>> = {
  "/laporan": ({ base, replace }, { query }) => (
    <Report {...base} month={query.bulan} team={query.tim} replace={replace} />
  ),
};
