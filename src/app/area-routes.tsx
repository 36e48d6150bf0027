import { later } from "./later.ts";
import { aboutOpened } from "./online-routes.tsx";
import type { DrawRoute } from "./route-table.tsx";

export const oversight = {
  HomeCounts: later(() => import("#features/area/home-counts.tsx").then((m) => m.HomeCounts)),
  Area: later(() => import("#features/area/area-screen.tsx").then((m) => m.AreaScreen)),
  WideArea: later(() => import("#features/area/wide-area-screen.tsx").then((m) => m.WideAreaScreen)),
  Care: later(() => import("#features/area/care-screen.tsx").then((m) => m.CareScreen)),
  WideCare: later(() => import("#features/area/wide-care-screen.tsx").then((m) => m.WideCareScreen)),
  Review: later(() => import("#features/review/review-screen.tsx").then((m) => m.ReviewScreen)),
};
const Devices = later(() => import("#features/devices/devices-screen.tsx").then((m) => m.DevicesScreen));
const Tools = later(() => import("#features/tools/tools-screen.tsx").then((m) => m.ToolsScreen));
const Programme = later(() =>
  import("#features/programme/programme-screen.tsx").then((m) => m.ProgrammeScreen),
);
const Quality = later(() => import("#features/quality/quality-screen.tsx").then((m) => m.QualityScreen));

/** What those look at and decide who answer for an area. */
export const AREA_ROUTES: Readonly<Record<string, DrawRoute>> = {
  "/wilayah": ({ base, replace }, { query }) => (
    <oversight.Area {...base} query={new URLSearchParams(query).toString()} replace={replace} />
  ),
  "/wilayah/:area": ({ base, replace, lists }, { params: { area = "" }, query }) => (
    <oversight.WideArea
      key={area}
      {...base}
      area={area}
      query={new URLSearchParams(query).toString()}
      lists={lists}
      replace={replace}
      about={aboutOpened({ base })}
    />
  ),
  "/pendampingan": ({ base }, { query }) => (
    <oversight.Care {...base} backHref={query.dari === "wilayah" ? "/wilayah" : "/saya"} />
  ),
  "/pendampingan/:area": ({ base, lists }, { params: { area = "" } }) => (
    <oversight.WideCare key={area} {...base} area={area} lists={lists} />
  ),
  "/tinjauan": ({ base, lists }) => <oversight.Review {...base} lists={lists} />,
  "/perangkat": ({ base, lists, accounts, nowMs }) => (
    <Devices {...base} lists={lists} accounts={accounts} nowMs={nowMs} />
  ),
  "/alat": ({ base }, { query }) => <Tools {...base} backHref={pathOrElse(query.dari, "/saya")} />,
  "/aturan": ({ base, lists }) => <Programme {...base} lists={lists} />,
  "/mutu": ({ base, lists }, { query }) => (
    <Quality
      key={query.wilayah ?? ""}
      {...base}
      lists={lists}
      area={query.wilayah}
      backHref={query.dari === "wilayah" ? `/wilayah${query.wilayah ? `/${query.wilayah}` : ""}` : "/saya"}
    />
  ),
};

/** A path of the app out of an address, which anybody may have written. */
const pathOrElse = (path: string | undefined, otherwise: string): string =>
  path !== undefined && /^\/(?!\/)/.test(path) ? path : otherwise;
