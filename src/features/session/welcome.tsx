import type { JSX } from "preact";
import { Icon } from "#ui/icon/icon.tsx";
import { sessionText } from "./text.ts";

/** The name of the app above a screen that has no bar of its own. */
export const Welcome = ({ line = sessionText.appLine }: { readonly line?: string }): JSX.Element => (
  <header class="session-welcome">
    <span class="session-welcome__mark">
      <Icon name="heart-handshake" size="large" />
    </span>
    <div>
      <h1 class="session-welcome__name">{sessionText.appName}</h1>
      <p>{line}</p>
    </div>
  </header>
);
