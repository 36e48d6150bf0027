import type { JSX } from "preact";
import { hasHomeCounts } from "#features/area/has-home-counts.ts";
import { SyncStatusLine } from "#features/me/sync-status-line.tsx";
import { TodayScreen } from "#features/today/today-screen.tsx";
import { AREA_ROUTES, oversight } from "./area-routes.tsx";
import { CARE_ROUTES, careTasks } from "./care-routes.tsx";
import { EPISODE_ROUTES } from "./episode-routes.tsx";
import { FAMILY_ROUTES } from "./family-routes.tsx";
import { later } from "./later.ts";
import { ME_ROUTES } from "./me-routes.tsx";
import { ONLINE_ROUTES } from "./online-routes.tsx";
import { PEOPLE_ROUTES } from "./people-routes.tsx";
import { POSYANDU_ROUTES, weighing } from "./posyandu-routes.tsx";
import { REPORT_ROUTES } from "./report-routes.tsx";
import type { ScreenWorld } from "./screen-context.ts";
import { isAgencyOnly, isPosyanduOnly } from "./tabs-for.ts";

const agency = {
  Items: later(() => import("#features/agency/items-screen.tsx").then((m) => m.ItemsScreen)),
  One: later(() => import("#features/agency/item-screen.tsx").then((m) => m.ItemScreen)),
};

export interface RouteMatch {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

export type DrawRoute = (world: ScreenWorld, match: RouteMatch) => JSX.Element;

/** What is drawn at which path. Only opaque ids stand in a path. */
export const ROUTE_TABLE: Readonly<Record<string, DrawRoute>> = {
  "/": ({ base, session, sync, nowMs, lists }) => {
    const syncLine = <SyncStatusLine session={session} sync={sync} nowMs={nowMs} />;
    if (isAgencyOnly(session)) return <agency.Items {...base} syncLine={syncLine} />;
    // Her register is her home.
    if (isPosyanduOnly(session)) return <weighing.Days {...base} syncLine={syncLine} />;
    const counts = hasHomeCounts(session) ? <oversight.HomeCounts {...base} lists={lists} /> : undefined;
    return <TodayScreen {...base} syncLine={syncLine} counts={counts} tasks={careTasks({ base })} />;
  },
  "/rujukan-masuk/:item": ({ base }, { params: { item = "" } }) => (
    <agency.One key={item} {...base} item={item} />
  ),
  ...FAMILY_ROUTES,
  ...POSYANDU_ROUTES,
  ...AREA_ROUTES,
  ...ONLINE_ROUTES,
  ...CARE_ROUTES,
  ...EPISODE_ROUTES,
  ...REPORT_ROUTES,
  ...PEOPLE_ROUTES,
  ...ME_ROUTES,
};

/** Paths of one thing being filled in or shown: they have the whole height, without tabs. */
export const isFormPath = (path: string): boolean =>
  /\/(ukur|baru|anggota-baru|ubah|kunjungan|ibu|bahaya|rujuk|persetujuan|slip|kie|bantuan|pemulihan|tablet|pesan|lembar|mbg|kehamilan|akhir-kehamilan|menikah|akhir-menikah|persalinan|lewati|jawaban)$|^\/posyandu\/[^/]+$|^\/petugas\/./.test(
    path,
  );
