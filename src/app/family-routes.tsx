import { careSection, causesSection, ifMayKeep } from "./care-routes.tsx";
import { episodesSection, krsSection } from "./episode-routes.tsx";
import { later } from "./later.ts";
import { onlineChild, onlineMeasure } from "./online-routes.tsx";
import type { DrawRoute } from "./route-table.tsx";
import { backUnlessTab } from "./tabs-for.ts";

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
const measure = {
  One: later(() => import("#features/measure/measure-screen.tsx").then((m) => m.MeasureScreen)),
  Pick: later(() => import("#features/measure/pick-child-screen.tsx").then((m) => m.PickChildScreen)),
};

/** Families, the people in them, and what is measured and kept of them. */
export const FAMILY_ROUTES: Readonly<Record<string, DrawRoute>> = {
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
  "/ukur": ({ base }) => <measure.Pick {...base} />,
  "/catatan/:record": ({ base, lists }, { params: { record = "" }, query }) => (
    <RecordHistory key={record} {...base} record={record} subject={query.dari} lists={lists} />
  ),
};
