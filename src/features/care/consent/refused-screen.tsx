import type { JSX } from "preact";
import { DangerLink } from "#features/shared/visit/danger-link.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { consentPath } from "../care-paths.ts";
import { consentText } from "./text.ts";

export type RefusedScreenProps = {
  readonly family: string;
  readonly person: string;
  /** Why nothing may be kept here, and what to do instead. */
  readonly limit: string;
};

/** In the place of a form whose answers this family does not want kept. Urgent help stays one tap away. */
export const RefusedScreen = ({ family, person, limit }: RefusedScreenProps): JSX.Element => (
  <Screen bar={<TopBar title={consentText.refusedTitle} backHref={`/orang/${person}`} />}>
    <EmptyState icon="shield-check" title={consentText.refusedTitle}>
      <p>{limit}</p>
    </EmptyState>
    <LinkButton href={consentPath(family)} wide>
      {consentText.askAgain}
    </LinkButton>
    <DangerLink family={family} person={person} />
  </Screen>
);
