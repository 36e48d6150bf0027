import type { ComponentChildren, JSX } from "preact";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import type { Accounts, FactorStep } from "#sync/account-transport.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { factorText } from "./text.ts";
import { useSecondFactor } from "./use-second-factor.ts";
import "./factor.css";

export type SecondFactorScreenProps = {
  readonly accounts: Pick<Accounts, "secondFactor">;
  /** The page that asked for the code. */
  readonly back?: string | undefined;
};

/** "Kode kedua": sets up an authenticator app for people with wide roles, and asks for its code. */
export const SecondFactorScreen = ({ accounts, back }: SecondFactorScreenProps): JSX.Element => {
  const factor = useSecondFactor(accounts);
  const { answer, failed, isAsking, again } = factor;
  return (
    <Screen bar={<TopBar title={factorText.title} backHref={back ?? "/saya"} />}>
      <p>{factorText.what}</p>
      {failed && <NotDeliveredNotice failed={failed} isAsking={isAsking} onAgain={again} />}
      {!answer && isAsking && <LoadingState text={factorText.loading} rows={2} />}
      {answer && <FactorState factor={factor} answer={answer} back={back} />}
    </Screen>
  );
};

type Factor = ReturnType<typeof useSecondFactor>;

/** What there is to do, by how it stands. */
export const FactorState = ({
  factor,
  answer: { state, secret, address, recoveryCodes },
  back,
}: {
  readonly factor: Factor;
  /** The page that asked for the code: the next step once it was shown. */
  readonly back?: string | undefined;
  readonly answer: NonNullable<Factor["answer"]>;
}): JSX.Element => {
  if (recoveryCodes && recoveryCodes.length > 0)
    return <RecoveryCodes codes={recoveryCodes} onDone={factor.copied} />;
  if (state === "notNeeded") return <Banner tone="info" title={factorText.notNeeded} />;
  if (state === "proved")
    return (
      <>
        <Banner tone="ok" title={factorText.proved} todo={factorText.provedTodo} announce />
        {back !== undefined && (
          <LinkButton look="primary" href={back} wide>
            {factorText.goBack}
          </LinkButton>
        )}
      </>
    );
  if (state === "toProve")
    return (
      <>
        <CodeForm factor={factor} step="prove" label={factorText.fieldOrRecovery} action={factorText.prove} />
        <p>{factorText.lost}</p>
      </>
    );
  if (secret === undefined)
    return (
      <Section title={factorText.setUp} detail={factorText.setUpIntro}>
        <Button look="primary" wide busy={factor.isBusy} onPress={() => factor.take("begin")}>
          {factorText.begin}
        </Button>
      </Section>
    );
  return (
    <Section title={factorText.setUp} detail={factorText.scan}>
      {address !== undefined && <QrCode text={address} label={factorText.qr} />}
      <p>{factorText.secret}</p>
      <p class="factor-secret">{secret.match(/.{1,4}/g)?.join(" ")}</p>
      <CodeForm factor={factor} step="confirm" label={factorText.field} action={factorText.confirm} />
    </Section>
  );
};

const CodeForm = ({
  factor: { code, codeError, type, isBusy, take },
  step,
  label,
  action,
}: {
  readonly factor: Factor;
  readonly step: FactorStep;
  readonly label: string;
  readonly action: ComponentChildren;
}): JSX.Element => (
  <form
    class="factor-form"
    onSubmit={(event) => {
      event.preventDefault();
      if (!isBusy) take(step);
    }}
  >
    <TextField
      label={label}
      value={code}
      onInput={type}
      error={codeError}
      keypad={step === "prove" ? "text" : "digits"}
      capitalize="characters"
      autocomplete="one-time-code"
      disabled={isBusy}
    />
    <Button type="submit" look="primary" wide busy={isBusy}>
      {action}
    </Button>
  </form>
);

/** Shown once: what is not copied now is gone. */
const RecoveryCodes = ({
  codes,
  onDone,
}: {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}): JSX.Element => (
  <Section title={factorText.recoveryTitle} detail={factorText.recoveryWhat}>
    <Card>
      <ul class="factor-codes">
        {codes.map((code) => (
          <li key={code} class="factor-secret">
            {code}
          </li>
        ))}
      </ul>
    </Card>
    <Button look="primary" wide onPress={onDone}>
      {factorText.recoveryDone}
    </Button>
  </Section>
);
