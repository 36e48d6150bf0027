import type { JSX } from "preact";
import { Meaning } from "#features/shared/measuring/meaning.tsx";
import type { MeasureView } from "#features/shared/measuring/measure-view.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { childPath, motherViewPath, pickChildPath } from "./measure-paths.ts";
import { measureText } from "./text.ts";

export type SavedScreenProps = {
  readonly person: string;
  readonly name: string;
  readonly view: MeasureView;
  readonly go: (path: string) => void;
  /** The server's list, for a child who is not on this phone. */
  readonly listHref?: string | undefined;
};

/** After saving: what it means once more, the mother's view, and the next child under the thumb. */
export const SavedScreen = ({ person, name, view, go, listHref }: SavedScreenProps): JSX.Element => (
  <Screen
    bar={<TopBar title={name} detail={measureText.saved} backHref={childPath(person)} />}
    action={
      <ActionBar>
        <Button look="primary" wide icon="arrow-right" onPress={() => go(listHref ?? pickChildPath)}>
          {listHref === undefined ? measureText.nextChild : measureText.toOnlineList}
        </Button>
        {listHref === undefined && (
          <LinkButton wide icon="eye" href={motherViewPath(person)}>
            {measureText.showMother}
          </LinkButton>
        )}
      </ActionBar>
    }
  >
    <Meaning view={view} showsChanges />
  </Screen>
);
