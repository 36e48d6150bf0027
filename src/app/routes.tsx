import type { ComponentType, JSX } from "preact";
import { lazy, Router, useRoute } from "preact-iso";
import { SyncStatusLine } from "#features/me/sync-status-line.tsx";
import { TodayScreen } from "#features/today/today-screen.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { APP_VERSION } from "./app-version.ts";
import { installOffer } from "./install.ts";
import { type ScreenWorld, useScreenWorld } from "./screen-context.ts";
import { appText } from "./text.ts";
import { applyUpdate, updateWaits } from "./updates.ts";

/** A screen that is fetched when first needed; the service worker already holds it. */
const later = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> =>
  lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>;

const MeasureScreen = later(() =>
  import("#features/measure/measure-screen.tsx").then((m) => m.MeasureScreen),
);
const PickChildScreen = later(() =>
  import("#features/measure/pick-child-screen.tsx").then((m) => m.PickChildScreen),
);
const MeScreen = later(() => import("#features/me/me-screen.tsx").then((m) => m.MeScreen));
const SyncDetailScreen = later(() =>
  import("#features/me/sync-detail-screen.tsx").then((m) => m.SyncDetailScreen),
);

interface At {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

/** What is drawn at which path. Only opaque ids stand in a path. */
const ROUTES: Readonly<Record<string, (world: ScreenWorld, at: At) => JSX.Element>> = {
  "/": ({ base, session, sync, nowMs }) => (
    <TodayScreen {...base} syncLine={<SyncStatusLine session={session} sync={sync} nowMs={nowMs} />} />
  ),
  "/ukur": ({ base }) => <PickChildScreen {...base} />,
  "/orang/:person/ukur": ({ base }, { params, query }) => (
    <MeasureScreen key={params.person} {...base} person={params.person ?? ""} correct={query.catatan} />
  ),
  "/saya": ({ session, sync, nowMs, lock }) => (
    <MeScreen
      session={session}
      sync={sync}
      nowMs={nowMs}
      device={{ version: APP_VERSION, isPersisted: undefined }}
      onLock={lock}
      onInstall={installOffer.value}
      onUpdate={updateWaits.value ? applyUpdate : undefined}
    />
  ),
  "/saya/pengiriman": ({ session, sync, nowMs }) => (
    <SyncDetailScreen session={session} sync={sync} nowMs={nowMs} />
  ),
};

/** Draws the screen of the path. */
export const Routes = (): JSX.Element => (
  <Router>
    {Object.entries(ROUTES).map(([path, draw]) => (
      <Drawn key={path} path={path} draw={draw} />
    ))}
    <NotFound default />
  </Router>
);

const Drawn = ({
  draw,
}: {
  readonly path: string;
  readonly draw: (world: ScreenWorld, at: At) => JSX.Element;
}) => {
  const { params, query } = useRoute();
  return draw(useScreenWorld(), { params, query });
};

const NotFound = (_: { readonly default: true }): JSX.Element => (
  <Screen bar={<TopBar title={appText.notFoundTitle} backHref="/" />}>
    <EmptyState
      icon="search"
      title={appText.notFoundTodo}
      action={<LinkButton href="/">{appText.toHome}</LinkButton>}
    />
  </Screen>
);
