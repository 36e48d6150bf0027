import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PersonOnDevice } from "#storage/device-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { PinPad } from "#ui/pin-pad.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { uiText } from "#ui/text.ts";
import { PeopleOnDevice } from "./people-on-device.tsx";
import { sessionText } from "./text.ts";
import { type UnlockInput, useUnlock } from "./use-unlock.ts";
import { Welcome } from "./welcome.tsx";
import "./session.css";

export type UnlockScreenProps = UnlockInput & {
  /** To "Kode aktivasi": a new colleague on this phone. */
  readonly onNewCode: () => void;
  /** To "Kunci pemulihan": a forgotten PIN. */
  readonly onRecover: (person: PersonOnDevice) => void;
  /** To what is left to do on a phone that was too long without contact. */
  readonly onLeaseEnded: (person: PersonOnDevice) => void;
};

/** The PIN pad that every start begins with; first a name where several people share the phone. */
export const UnlockScreen = (props: UnlockScreenProps): JSX.Element => {
  const unlock = useUnlock(props);
  const [isForgotOpen, setIsForgotOpen] = useState(false);
  const { chosen } = unlock;
  return (
    <>
      <Welcome />
      <main class="session-pin">
        {!chosen && <PeopleOnDevice people={props.people} onChoose={unlock.choose} />}
        {chosen && unlock.isForgotten && (
          <Banner
            tone="warn"
            title={sessionText.pinForgottenTitle}
            safe={sessionText.pinForgottenSafe}
            todo={sessionText.pinForgottenTodo}
            announce
          />
        )}
        {chosen && unlock.isLeaseEnded && (
          <Banner
            tone="warn"
            title={sessionText.unlockLeaseEnded}
            safe={sessionText.leaseEndedSafe}
            actions={
              <Button look="primary" onPress={() => props.onLeaseEnded(chosen)}>
                {sessionText.leaseEndedGoOn}
              </Button>
            }
            announce
          />
        )}
        {chosen && !unlock.isForgotten && !unlock.isLeaseEnded && (
          <PinPad
            key={chosen.person}
            label={chosen.name}
            hint={sessionText.unlockPin}
            value={unlock.digits}
            onInput={unlock.type}
            onComplete={unlock.complete}
            error={unlock.error}
            busy={unlock.isBusy || unlock.isWaiting}
            busyText={unlock.isBusy ? sessionText.unlocking : unlock.error}
          />
        )}
        <div class="session-pin__foot">
          {chosen && props.people.length > 1 && (
            <Button look="quiet" onPress={() => unlock.choose(undefined)}>
              {sessionText.unlockOther}
            </Button>
          )}
          {chosen && !unlock.isForgotten && !unlock.isLeaseEnded && (
            <Button look="quiet" onPress={() => setIsForgotOpen(true)}>
              {sessionText.forgot}
            </Button>
          )}
          {chosen && unlock.isForgotten && (
            <Button look="primary" icon="key-round" onPress={() => props.onRecover(chosen)}>
              {sessionText.forgotRecover}
            </Button>
          )}
          {(!chosen || unlock.isForgotten) && (
            <Button icon="user-plus" onPress={props.onNewCode}>
              {sessionText.unlockNewCode}
            </Button>
          )}
          {chosen && !unlock.isForgotten && props.people.length === 1 && (
            <Button look="quiet" icon="users" onPress={props.onNewCode}>
              {sessionText.unlockShare}
            </Button>
          )}
        </div>
      </main>
      <Sheet
        isOpen={isForgotOpen}
        title={sessionText.forgotTitle}
        onClose={() => setIsForgotOpen(false)}
        actions={
          <>
            <Button look="primary" wide onPress={() => setIsForgotOpen(false)}>
              {uiText.tryAgain}
            </Button>
            {chosen && (
              <Button wide icon="key-round" onPress={() => props.onRecover(chosen)}>
                {sessionText.forgotRecover}
              </Button>
            )}
          </>
        }
      >
        <div class="session-words">
          {sessionText.forgotBody.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </Sheet>
    </>
  );
};
