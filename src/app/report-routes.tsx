import { later } from "./later.ts";
import type { DrawRoute } from "./route-table.tsx";

const Report = later(() => import("#features/reports/report-screen.tsx").then((m) => m.ReportScreen));
const AnswersFile = later(() =>
  import("#features/reports/answers-file-screen.tsx").then((m) => m.AnswersFileScreen),
);
const Entry = later(() => import("#features/entry/entry-screen.tsx").then((m) => m.EntryScreen));

/** False where the browser has no clipboard, or refuses. */
const copy = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

/** What records come to, and what other systems still want typed. */
export const REPORT_ROUTES: Readonly<Record<string, DrawRoute>> = {
  "/laporan": ({ base, replace }, { query }) => (
    <Report {...base} month={query.bulan} team={query.tim} replace={replace} />
  ),
  "/laporan/isian": ({ base }, { query }) => (
    <AnswersFile
      {...base}
      scope={query.dari}
      backHref={query.dari?.startsWith("wilayah:") ? "/wilayah" : "/laporan"}
    />
  ),
  "/keluarga/:family/lembar": ({ base }, { params: { family = "" } }) => (
    <Entry key={family} {...base} family={family} copy={copy} />
  ),
  "/orang/:person/lembar": ({ base }, { params: { person = "" } }) => (
    <Entry
      key={person}
      {...base}
      family={base.session.personCard(person)?.family}
      person={person}
      copy={copy}
    />
  ),
};
