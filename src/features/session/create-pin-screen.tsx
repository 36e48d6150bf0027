import type { JSX } from "preact";
import { Button } from "#ui/button.tsx";
import { PinPad } from "#ui/pin-pad.tsx";
import { sessionText } from "./text.ts";
import { type CreatePinInput, useCreatePin } from "./use-create-pin.ts";
import { Welcome } from "./welcome.tsx";
import "./session.css";

export type CreatePinScreenProps = CreatePinInput & {
  /** The worker's name as the server gave it: the first sign that the code was theirs. */
  readonly name: string;
};

/** "Buat PIN 6 angka", twice. */
export const CreatePinScreen = (props: CreatePinScreenProps): JSX.Element => {
  const { state, type, complete, startOver } = useCreatePin(props);
  const isFirst = state.at === "first";
  return (
    <>
      <Welcome line={props.name} />
      <main class="session-pin">
        <PinPad
          key={isFirst ? "first" : "again"}
          label={isFirst ? sessionText.pinFirst : sessionText.pinAgain}
          hint={isFirst ? sessionText.pinHint : sessionText.pinAgainHint}
          value={state.typed}
          error={state.error}
          busy={state.at === "saving"}
          busyText={sessionText.pinSaving}
          onInput={type}
          onComplete={complete}
        />
        {state.at === "again" && (
          <div class="session-pin__foot">
            <Button look="quiet" onPress={startOver}>
              {sessionText.pinStartOver}
            </Button>
          </div>
        )}
      </main>
    </>
  );
};
