import type { JSX } from "preact";
import { WrongPlaceScreen } from "#features/session/wrong-place-screen.tsx";
import { AppFrame } from "#ui/app-frame.tsx";
import { ComeIn } from "./come-in.tsx";
import type { Opened } from "./open-device.ts";

/** The whole app: either the steps that let a person in, or why it cannot be opened here. */
export const App = ({ opened }: { readonly opened: Opened }): JSX.Element =>
  opened.place === "fine" ? (
    <ComeIn opened={opened} />
  ) : (
    <AppFrame>
      <WrongPlaceScreen
        place={opened.place}
        address={location.origin}
        copy={navigator.clipboard && ((text) => navigator.clipboard.writeText(text))}
      />
    </AppFrame>
  );
