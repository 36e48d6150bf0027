import type { JSX } from "preact";
import { fail } from "#domain/result.ts";
import type { PinProblem } from "#storage/device-types.ts";
import type { Session } from "#storage/session-types.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Button } from "#ui/button.tsx";
import type { QrCamera } from "#ui/qr-camera.ts";
import { QrScanner } from "#ui/qr-scanner.tsx";
import { Screen } from "#ui/screen.tsx";
import { uiText } from "#ui/text.ts";
import { TextField } from "#ui/text-field.tsx";
import { CreatePinScreen } from "./create-pin-screen.tsx";
import { recoverText } from "./recover-text.ts";
import { type RecoverInput, useRecover } from "./use-recover.ts";
import { Welcome } from "./welcome.tsx";
import "./session.css";

export type RecoverScreenProps = RecoverInput & {
  readonly name: string;
  readonly camera: QrCamera;
  readonly judgePin: (pin: string) => PinProblem | undefined;
  readonly onOpened: (session: Session) => void;
  readonly onCancel: () => void;
};

/** Opens Damping again after a forgotten PIN: the key the supervisor shows, then a new PIN. */
export const RecoverScreen = (props: RecoverScreenProps): JSX.Element => {
  const recover = useRecover(props);
  const { device, person, name } = props;
  if (recover.opened !== undefined) {
    const key = recover.opened;
    return (
      <CreatePinScreen
        device={{
          choosePin: async (_, pin) => {
            const opened = await device.recover(person, key, pin);
            if (opened.ok) return opened;
            const { problem } = opened;
            return problem.type === "TrivialPin" || problem.type === "Storage"
              ? fail(problem)
              : fail({ type: "NobodyToEnrol" });
          },
        }}
        person={person}
        name={name}
        judgePin={props.judgePin}
        onOpened={props.onOpened}
        onNobodyToEnrol={recover.startOver}
      />
    );
  }
  return (
    <form
      class="session-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!recover.isBusy) recover.submit();
      }}
    >
      <Screen
        bar={<Welcome line={name} />}
        action={
          <ActionBar>
            <Button type="submit" look="primary" wide busy={recover.isBusy}>
              {recover.isBusy ? recoverText.checking : uiText.next}
            </Button>
            <Button look="quiet" wide onPress={props.onCancel}>
              {uiText.cancel}
            </Button>
          </ActionBar>
        }
      >
        {recover.isScanning ? (
          <QrScanner camera={props.camera} onText={recover.read} hint={recoverText.scanHint} />
        ) : (
          <div class="session-key">
            <TextField
              label={recoverText.field}
              hint={recoverText.hint}
              error={recover.error}
              value={recover.typed}
              onInput={recover.type}
              capitalize="characters"
              lines="many"
              disabled={recover.isBusy}
            />
          </div>
        )}
        <Button
          icon={recover.isScanning ? "pencil" : "qr-code"}
          wide
          onPress={() => recover.scan(!recover.isScanning)}
        >
          {recover.isScanning ? recoverText.type : recoverText.scan}
        </Button>
        <p class="session-soft">{recoverText.why}</p>
      </Screen>
    </form>
  );
};
