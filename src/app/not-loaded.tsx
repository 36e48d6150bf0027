import type { JSX } from "preact";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Screen } from "#ui/screen.tsx";
import { uiText } from "#ui/text.ts";
import { appText } from "./text.ts";

/** A first visit whose signal went before the whole app had arrived. */
export const NotLoaded = ({ onRetry }: { readonly onRetry: () => void }): JSX.Element => (
  <Screen bar={undefined}>
    <EmptyState
      icon="cloud-off"
      title={appText.notLoadedTitle}
      action={
        <Button look="primary" wide icon="refresh-cw" onPress={onRetry}>
          {uiText.tryAgain}
        </Button>
      }
    >
      <p>{appText.notLoadedTodo}</p>
    </EmptyState>
  </Screen>
);
