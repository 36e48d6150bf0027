import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Result } from "#domain/result.ts";
import type { Device } from "#storage/device-types.ts";
import type { Session } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { formatCount } from "#ui/format.ts";
import { PinPad } from "#ui/pin-pad.tsx";
import { uiText } from "#ui/text.ts";
import { type LeaseProblem, leaseProblemText, leaseText } from "./lease-text.ts";
import { LetterForm } from "./letter-form.tsx";
import { Welcome } from "./welcome.tsx";
import "./session.css";

export type LeaseEndedScreenProps = {
  readonly device: Pick<Device, "renewLease" | "putLetter" | "notesWaiting" | "endSealed">;
  readonly person: string;
  readonly name: string;
  /** Today as a form fills it in. */
  readonly today: string;
  /** Asks the server, with the token given, for its part of the key. */
  readonly ask: (token: string) => Promise<Result<string, LeaseProblem>>;
  /** Brings one file of unsent work to the server; true when it was taken. */
  readonly handIn: (file: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  readonly onOpened: (session: Session) => void;
  readonly onRecover: () => void;
  readonly onCancel: () => void;
};

/** Too long without contact: old records are sealed, and what is weighed today is still written down. */
export const LeaseEndedScreen = (props: LeaseEndedScreenProps): JSX.Element => {
  const { device, person } = props;
  const [digits, setDigits] = useState("");
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    // What cannot be counted now is counted the next time this screen opens.
    if (!isWriting) void device.notesWaiting(person).then(setWaiting, () => undefined);
  }, [device, person, isWriting]);

  const open = async (pin: string) => {
    setIsBusy(true);
    const opened = await device.renewLease(person, pin, props.ask);
    const isRevoked = !opened.ok && opened.problem.type === "Revoked";
    const ended = isRevoked ? await device.endSealed(person, props.handIn) : undefined;
    setIsBusy(false);
    setDigits("");
    if (ended?.ok && ended.value === "wiped") return props.onCancel();
    if (opened.ok) return props.onOpened(opened.value);
    // The tenth wrong one: from here only the recovery key opens.
    if (opened.problem.type === "PinForgotten") return props.onRecover();
    setError(leaseProblemText(opened.problem));
  };

  if (isWriting)
    return (
      <LetterForm
        today={props.today}
        put={(letter) => device.putLetter(person, letter)}
        onDone={() => setIsWriting(false)}
      />
    );
  return (
    <>
      <Welcome line={props.name} />
      <main class="session-pin">
        <Banner tone="warn" title={leaseText.title} safe={leaseText.safe} todo={leaseText.todo} />
        {waiting > 0 && <p class="session-soft">{leaseText.waiting(formatCount(waiting))}</p>}
        <PinPad
          label={props.name}
          hint={leaseText.pin}
          value={digits}
          error={error}
          busy={isBusy}
          busyText={leaseText.opening}
          onInput={(typed) => {
            setDigits(typed);
            setError(undefined);
          }}
          onComplete={(pin) => void open(pin)}
        />
        <div class="session-pin__foot">
          <Button icon="pencil" onPress={() => setIsWriting(true)}>
            {leaseText.write}
          </Button>
          <Button look="quiet" icon="key-round" onPress={props.onRecover}>
            {leaseText.recover}
          </Button>
          <Button look="quiet" onPress={props.onCancel}>
            {uiText.cancel}
          </Button>
        </div>
      </main>
    </>
  );
};
