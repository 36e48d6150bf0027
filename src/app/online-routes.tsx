import type { ComponentChildren, JSX } from "preact";
import { onlineListPath } from "#features/area/wide-areas.ts";
import type { OpenedOnline } from "#storage/online/opened-online.ts";
import { onlineKrsSection } from "./episode-routes.tsx";
import { later } from "./later.ts";
import type { DrawRoute } from "./route-table.tsx";
import type { ScreenWorld } from "./screen-context.ts";

const online = {
  Child: later(() => import("#features/area/online-child-pane.tsx").then((m) => m.OnlineChildPane)),
  Family: later(() => import("#features/area/online-family-pane.tsx").then((m) => m.OnlineFamilyPane)),
  Measure: later(() =>
    import("#features/measure/online-measure-screen.tsx").then((m) => m.OnlineMeasureScreen),
  ),
  MeasureLink: later(() =>
    import("#features/measure/online-measure-link.tsx").then((m) => m.OnlineMeasureLink),
  ),
  Review: later(() => import("#features/review/online-review-screen.tsx").then((m) => m.OnlineReviewScreen)),
  About: later(() => import("#features/review/opened-about.tsx").then((m) => m.OpenedAbout)),
};

type World = Pick<ScreenWorld, "base" | "lists">;

/** What may be done about a household that was opened online, on the page of one of its children. */
export const aboutOpened =
  ({ base }: Pick<ScreenWorld, "base">) =>
  (opened: OpenedOnline, child: string): ComponentChildren => (
    <>
      <online.MeasureLink session={base.session} opened={opened} child={child} />
      <online.About {...base} opened={opened} />
    </>
  );

/** The page of somebody who is not on this phone, for who looks after more than it holds; nothing for everybody else. */
export const onlineChild = ({ base, lists }: World, person: string): JSX.Element | undefined => {
  const backHref = onlineListPath(base.session, person);
  if (backHref === undefined) return undefined;
  return (
    <online.Child
      key={person}
      session={base.session}
      child={person}
      lists={lists}
      today={base.today}
      backHref={backHref}
      about={aboutOpened({ base })}
    />
  );
};

/** The same for measuring. */
export const onlineMeasure = (
  { base, lists }: World,
  person: string,
  query: Readonly<Record<string, string>>,
): JSX.Element | undefined => {
  const listHref = onlineListPath(base.session, person);
  if (listHref === undefined) return undefined;
  return (
    <online.Measure
      key={person}
      {...base}
      person={person}
      lists={lists}
      listHref={listHref}
      correct={query.catatan}
      confirms={query["ukur-ulang"]}
    />
  );
};

/** Who and what is opened from the server and not kept. */
export const ONLINE_ROUTES: Readonly<Record<string, DrawRoute>> = {
  "/pendampingan/:area/:family": ({ base, lists }, { params: { area = "", family = "" } }) => (
    <online.Family
      key={family}
      {...base}
      family={family}
      lists={lists}
      backHref={`/pendampingan/${area}`}
      about={(over, opened) => onlineKrsSection(over, opened, base.today)}
    />
  ),
  "/tinjauan/:subjects": ({ base, lists }, { params: { subjects = "" }, query }) => (
    <online.Review
      key={subjects}
      {...base}
      lists={lists}
      subjects={subjects.split(",")}
      reveal={query.nomor === "1"}
    />
  ),
};
