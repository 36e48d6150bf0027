import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { sessionText } from "./text.ts";
import { Welcome } from "./welcome.tsx";
import { chromeIntent, type WrongPlace, wrongPlaceText } from "./wrong-place.ts";
import "./session.css";

export type WrongPlaceScreenProps = {
  readonly place: WrongPlace;
  /** The page's own address, without anything that names a person. */
  readonly address: string;
  /** Puts the address on the clipboard; absent where the browser cannot. */
  readonly copy?: ((text: string) => Promise<void>) | undefined;
};

/** Explains why the app does not start here, and where it does. */
export const WrongPlaceScreen = ({ place, address, copy }: WrongPlaceScreenProps): JSX.Element => {
  const [isCopied, setIsCopied] = useState(false);
  const { title, why, steps } = wrongPlaceText[place];
  const intent = place === "insideAnotherApp" ? chromeIntent(address) : undefined;
  return (
    <Screen
      bar={<Welcome line={sessionText.placeTitle} />}
      action={
        <ActionBar>
          {intent !== undefined && (
            <LinkButton href={intent} look="primary" wide>
              {sessionText.placeOpen}
            </LinkButton>
          )}
          {copy && (
            <Button
              wide
              onPress={() => {
                void copy(address).then(
                  () => setIsCopied(true),
                  () => setIsCopied(false), // refused by the browser: the address stands above, ready to be marked
                );
              }}
            >
              {sessionText.placeCopy}
            </Button>
          )}
        </ActionBar>
      }
    >
      <Banner tone="warn" title={title}>
        <p>{why}</p>
      </Banner>
      <ol class="session-words session-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div class="session-words">
        <p>{sessionText.placeAddress}</p>
        <p class="session-address">{address}</p>
        <p role="status">{isCopied ? sessionText.placeCopied : ""}</p>
      </div>
    </Screen>
  );
};
