import type { JSX } from "preact";
import { hasHomeCounts } from "#features/area/has-home-counts.ts";
import { SyncStatusLine } from "#features/me/sync-status-line.tsx";
import { backFromFactor } from "#features/shared/online/back-from-factor.ts";
import { TodayScreen } from "#features/today/today-screen.tsx";
import { APP_VERSION } from "./app-version.ts";
import { CARE_ROUTES, careSection, careTasks, causesSection, ifMayKeep } from "./care-routes.tsx";
import { EPISODE_ROUTES, episodesSection, krsSection } from "./episode-routes.tsx";
import { installOffer } from "./install.ts";
import { later } from "./later.ts";
import { aboutOpened, ONLINE_ROUTES, onlineChild, onlineMeasure } from "./online-routes.tsx";
import { PEOPLE_ROUTES } from "./people-routes.tsx";
import { isPractising, PRACTICE_ADDRESS } from "./practice/practice-mode.ts";
import { REPORT_ROUTES } from "./report-routes.tsx";
import type { ScreenWorld } from "./screen-context.ts";
import { backUnlessTab, isAgencyOnly, isPosyanduOnly } from "./tabs-for.ts";
import { applyUpdate, updateWaits } from "./updates.ts";

const families = {
  List: later(() => import("#features/families/list/families-screen.tsx").then((m) => m.FamiliesScreen)),
  One: later(() => import("#features/families/page/family-screen.tsx").then((m) => m.FamilyScreen)),
  Register: later(() =>
    import("#features/families/register/register-family-screen.tsx").then((m) => m.RegisterFamilyScreen),
  ),
};
const edit = {
  Family: later(() =>
    import("#features/families/edit/edit-family-screen.tsx").then((m) => m.EditFamilyScreen),
  ),
  Person: later(() =>
    import("#features/families/edit/edit-person-screen.tsx").then((m) => m.EditPersonScreen),
  ),
  Member: later(() => import("#features/families/edit/add-member-screen.tsx").then((m) => m.AddMemberScreen)),
  Visit: later(() => import("#features/families/visit/visit-screen.tsx").then((m) => m.VisitScreen)),
};
const Walk = later(() => import("#features/visit/visit-screen.tsx").then((m) => m.VisitScreen));
const child = {
  One: later(() => import("#features/child/child-screen.tsx").then((m) => m.ChildScreen)),
  Mother: later(() => import("#features/child/show-mother-screen.tsx").then((m) => m.ShowMotherScreen)),
};
const RecordHistory = later(() =>
  import("#features/history/record-history-screen.tsx").then((m) => m.RecordHistoryScreen),
);
const agency = {
  Items: later(() => import("#features/agency/items-screen.tsx").then((m) => m.ItemsScreen)),
  One: later(() => import("#features/agency/item-screen.tsx").then((m) => m.ItemScreen)),
};
const measure = {
  One: later(() => import("#features/measure/measure-screen.tsx").then((m) => m.MeasureScreen)),
  Pick: later(() => import("#features/measure/pick-child-screen.tsx").then((m) => m.PickChildScreen)),
};
const oversight = {
  HomeCounts: later(() => import("#features/area/home-counts.tsx").then((m) => m.HomeCounts)),
  Area: later(() => import("#features/area/area-screen.tsx").then((m) => m.AreaScreen)),
  WideArea: later(() => import("#features/area/wide-area-screen.tsx").then((m) => m.WideAreaScreen)),
  Care: later(() => import("#features/area/care-screen.tsx").then((m) => m.CareScreen)),
  WideCare: later(() => import("#features/area/wide-care-screen.tsx").then((m) => m.WideCareScreen)),
  Review: later(() => import("#features/review/review-screen.tsx").then((m) => m.ReviewScreen)),
};
const weighing = {
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
const Devices = later(() => import("#features/devices/devices-screen.tsx").then((m) => m.DevicesScreen));
const Tools = later(() => import("#features/tools/tools-screen.tsx").then((m) => m.ToolsScreen));
const Programme = later(() =>
  import("#features/programme/programme-screen.tsx").then((m) => m.ProgrammeScreen),
);
const Quality = later(() => import("#features/quality/quality-screen.tsx").then((m) => m.QualityScreen));
const me = {
  Me: later(() => import("#features/me/me-screen.tsx").then((m) => m.MeScreen)),
  Letter: later(() => import("#features/me/letter-screen.tsx").then((m) => m.LetterScreen)),
  Sync: later(() => import("#features/me/sync-detail-screen.tsx").then((m) => m.SyncDetailScreen)),
  Factor: later(() => import("#features/factor/second-factor-screen.tsx").then((m) => m.SecondFactorScreen)),
  Courier: later(() => import("#features/courier/courier-screen.tsx").then((m) => m.CourierScreen)),
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
  "/keluarga": ({ base }, { query }) => (
    <families.List {...base} filter={query.saring} backHref={backUnlessTab(base.session, "/keluarga")} />
  ),
  "/keluarga/baru": ({ base }, { query }) => (
    <families.Register key={query.draf ?? "new"} {...base} resume={query.draf} />
  ),
  "/keluarga/:family": ({ base }, { params: { family = "" } }) => (
    <families.One
      key={family}
      {...base}
      family={family}
      care={
        <>
          {careSection({ base }, family)}
          {krsSection({ base }, family)}
        </>
      }
    />
  ),
  "/keluarga/:family/ubah": ({ base }, { params: { family = "" } }) => (
    <edit.Family key={family} {...base} family={family} />
  ),
  "/keluarga/:family/anggota-baru": ({ base }, { params: { family = "" } }) => (
    <edit.Member key={family} {...base} family={family} />
  ),
  "/keluarga/:family/kunjungan": ({ base }, { params: { family = "" }, query }) =>
    // The short form corrects a visit, and opens what an older version of the app left unfinished.
    query.catatan !== undefined || query.singkat !== undefined ? (
      <edit.Visit key={family + (query.catatan ?? "")} {...base} family={family} correct={query.catatan} />
    ) : (
      // A visit that was taken back opens anew.
      <Walk key={family + (query.lanjut ?? "")} {...base} family={family} />
    ),
  "/orang/:person": (world, { params: { person = "" } }) =>
    onlineChild(world, person) ?? (
      <child.One
        key={person}
        {...world.base}
        person={person}
        care={
          <>
            {episodesSection(world, person)}
            {careSection(world, world.base.session.personCard(person)?.family, person)}
            {causesSection(world, world.base.session.personCard(person)?.family, person)}
          </>
        }
      />
    ),
  "/orang/:person/ubah": ({ base }, { params: { person = "" } }) => (
    <edit.Person key={person} {...base} person={person} />
  ),
  "/orang/:person/ibu": ({ base }, { params: { person = "" } }) => (
    <child.Mother key={person} {...base} person={person} />
  ),
  "/orang/:person/ukur": ({ base, lists }, { params: { person = "" }, query }) =>
    onlineMeasure({ base, lists }, person, query) ??
    ifMayKeep({ base }, person, "measurement", () => (
      <measure.One
        key={person}
        {...base}
        person={person}
        correct={query.catatan}
        confirms={query["ukur-ulang"]}
      />
    )),
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
  "/ukur": ({ base }) => <measure.Pick {...base} />,
  "/catatan/:record": ({ base, lists }, { params: { record = "" }, query }) => (
    <RecordHistory key={record} {...base} record={record} subject={query.dari} lists={lists} />
  ),
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
  ...ONLINE_ROUTES,
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
  ...CARE_ROUTES,
  ...EPISODE_ROUTES,
  ...REPORT_ROUTES,
  ...PEOPLE_ROUTES,
  "/saya": ({ session, sync, nowMs, lock, leave, isPersisted, accounts }) => (
    <me.Me
      session={session}
      sync={sync}
      nowMs={nowMs}
      device={{ version: APP_VERSION, isPersisted }}
      accounts={accounts}
      onLock={lock}
      onPractise={isPractising() ? undefined : () => location.assign(PRACTICE_ADDRESS)}
      onSignOut={leave}
      onInstall={installOffer.value}
      onUpdate={updateWaits.value ? applyUpdate : undefined}
    />
  ),
  "/saya/kode-kedua": ({ accounts }, { query }) => (
    <me.Factor accounts={accounts} back={backFromFactor(query.lalu)} />
  ),
  "/saya/titip": ({ session, courier, carried, transport, platform, backup }) => (
    <me.Courier
      session={session}
      courier={courier}
      carried={carried}
      handIn={transport.handIn}
      files={platform.files}
      camera={platform.camera}
      backup={backup}
    />
  ),
  "/saya/catatan-terkunci": ({ base }, { query }) => (
    <me.Letter {...base} draft={`/saya/catatan-terkunci?surat=${query.surat ?? ""}`} note={query.catatan} />
  ),
  "/saya/pengiriman": ({ session, sync, nowMs, wifi, platform, carried }) => (
    <me.Sync
      session={session}
      carried={carried}
      sync={sync}
      nowMs={nowMs}
      wifi={wifi}
      usage={platform.usage}
      room={platform.room}
    />
  ),
};

/** A path of the app out of an address, which anybody may have written. */
const pathOrElse = (path: string | undefined, otherwise: string): string =>
  path !== undefined && /^\/(?!\/)/.test(path) ? path : otherwise;

/** Paths of one thing being filled in or shown: they have the whole height, without tabs. */
export const isFormPath = (path: string): boolean =>
  /\/(ukur|baru|anggota-baru|ubah|kunjungan|ibu|bahaya|rujuk|persetujuan|slip|kie|bantuan|pemulihan|tablet|pesan|lembar|mbg|kehamilan|akhir-kehamilan|menikah|akhir-menikah|persalinan|lewati|jawaban)$|^\/posyandu\/[^/]+$|^\/petugas\/./.test(
    path,
  );
