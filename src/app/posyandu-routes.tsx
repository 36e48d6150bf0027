import { later } from "./later.ts";
import type { DrawRoute } from "./route-table.tsx";

export const weighing = {
  Days: later(() =>
    import("#features/weighing-day/weighing-day-screen.tsx").then((m) => m.WeighingDayScreen),
  ),
  Register: later(() =>
    import("#features/weighing-day/weighing-register-screen.tsx").then((m) => m.WeighingRegisterScreen),
  ),
  Columns: later(() =>
    import("#features/weighing-day/export-columns-screen.tsx").then((m) => m.ExportColumnsScreen),
  ),
  Recap: later(() =>
    import("#features/weighing-day/weighing-recap-screen.tsx").then((m) => m.WeighingRecapScreen),
  ),
};

/** A posyandu's day: its register, its recap, and the file that leaves it. */
export const POSYANDU_ROUTES: Readonly<Record<string, DrawRoute>> = {
  "/posyandu": ({ base }) => <weighing.Days {...base} backHref="/" />,
  "/posyandu/:posyandu": ({ base, replace }, { params: { posyandu = "" }, query }) => (
    <weighing.Register
      key={posyandu}
      {...base}
      posyandu={posyandu}
      date={query.tanggal}
      table={query.meja}
      replace={replace}
    />
  ),
  "/posyandu/:posyandu/rekap": ({ base }, { params: { posyandu = "" }, query }) => (
    <weighing.Recap key={posyandu} {...base} posyandu={posyandu} date={query.tanggal} />
  ),
  "/posyandu/:posyandu/kolom": ({ base }, { params: { posyandu = "" }, query }) => (
    <weighing.Columns
      {...base}
      posyandu={posyandu}
      profile={query.susunan ?? ""}
      backHref={`/posyandu/${posyandu}/rekap?tanggal=${query.tanggal ?? ""}`}
    />
  ),
};
