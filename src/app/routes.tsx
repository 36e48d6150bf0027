import type { JSX } from "preact";
import { Router, useRoute } from "preact-iso";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { type DrawRoute, ROUTE_TABLE } from "./route-table.tsx";
import { useScreenWorld } from "./screen-context.ts";
import { isAgencyOnly, isForAgencies } from "./tabs-for.ts";
import { appText } from "./text.ts";

/** Draws the screen of the path. */
export const Routes = (): JSX.Element => {
  const { session } = useScreenWorld();
  const isClosed = isAgencyOnly(session);
  return (
    <Router>
      {Object.entries(ROUTE_TABLE)
        .filter(([path]) => !isClosed || isForAgencies(path))
        .map(([path, draw]) => (
          <Drawn key={path} path={path} draw={draw} />
        ))}
      <NotFound default />
    </Router>
  );
};

// `path` is read by the router.
const Drawn = ({ draw }: { readonly path: string; readonly draw: DrawRoute }): JSX.Element => {
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
