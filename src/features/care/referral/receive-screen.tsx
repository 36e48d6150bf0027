import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Slip } from "#domain/referral/slip.ts";
import { slipWords } from "#domain/referral/slip.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import type { QrCamera } from "#ui/qr-camera.ts";
import { QrScanner } from "#ui/qr-scanner.tsx";
import { Screen } from "#ui/screen.tsx";
import { TextField } from "#ui/text-field.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { referralsPath } from "../care-paths.ts";
import { heldReferral } from "./receive.ts";
import { subjectHere } from "./subject-name.ts";
import { referralText } from "./text.ts";
import { UnknownCode } from "./unknown-code.tsx";
import { useReceive } from "./use-receive.ts";
import "../care.css";

export type ReceiveScreenProps = ScreenProps & { readonly camera: QrCamera };

/** The puskesmas' tablet takes a slip in, by camera or by its code, with or without signal. */
export const ReceiveScreen = (props: ReceiveScreenProps): JSX.Element => {
  const { session, today, camera } = props;
  const page = useReceive(props);
  const [isScanning, setIsScanning] = useState(false);
  const { slip, unknown } = page;
  return (
    <Screen bar={<TopBar title={referralText.receiveTitle} backHref={referralsPath} />}>
      <SaveNotice problem={page.problem} draftProblem={undefined} />
      {slip ? (
        <SlipRead
          slip={slip}
          name={heldName(session, slip)}
          isInReach={page.isInReach}
          onAccept={() => page.accept(slip)}
        />
      ) : (
        <>
          {isScanning ? (
            <QrScanner
              camera={camera}
              hint={referralText.receiveHint}
              instead={referralText.receiveInstead}
              onText={page.onText}
            />
          ) : (
            <Button look="primary" icon="qr-code" wide onPress={() => setIsScanning(true)}>
              {referralText.openCamera}
            </Button>
          )}
          {page.scanError !== undefined && <Banner tone="warn" title={page.scanError} announce />}
          <form
            class="care-block"
            onSubmit={(event) => {
              event.preventDefault();
              page.find();
            }}
          >
            <TextField
              label={referralText.typeCode}
              hint={referralText.typeCodeHint}
              capitalize="characters"
              maxLength={9}
              value={page.typed}
              error={page.codeError}
              onInput={page.type}
            />
            <Button type="submit" wide>
              {referralText.codeFind}
            </Button>
          </form>
          {unknown !== undefined && (
            <UnknownCode
              key={unknown}
              session={session}
              today={today}
              code={unknown}
              onAccept={page.accept}
            />
          )}
        </>
      )}
    </Screen>
  );
};

const heldName = (session: ScreenProps["session"], slip: Slip): string | undefined =>
  session.personCard(slip.subject) || session.familyCard(slip.subject)
    ? `${subjectHere(session, slip.subject).name}${heldReferral(session, slip) ? "" : ` (${referralText.newHere})`}`
    : undefined;

const SlipRead = (props: {
  readonly slip: Slip;
  readonly name: string | undefined;
  readonly isInReach: boolean;
  readonly onAccept: () => void;
}): JSX.Element => {
  const { slip, name, isInReach, onAccept } = props;
  const words = slipWords(slip);
  return (
    <>
      <Card>
        <Facts
          facts={[
            { term: referralText.initials, value: slip.initials, note: name ?? referralText.newHere },
            { term: referralText.age, value: slip.age === "" ? referralText.ageUnknown : slip.age },
            { term: referralText.reason, value: words.reasons.join("; ") },
            {
              term: referralText.urgency,
              value: words.urgency,
              note: referralText.madeOn(formatDate(slip.date)),
            },
          ]}
        />
      </Card>
      {!isInReach && <Banner tone="warn" title={referralText.outOfReach} />}
      {slip.phone !== "" && (
        <LinkButton href={`tel:${slip.phone}`} icon="phone" wide>
          {referralText.callTeam(slip.phone)}
        </LinkButton>
      )}
      {isInReach && (
        <Button look="primary" wide onPress={onAccept}>
          {referralText.accept}
        </Button>
      )}
    </>
  );
};
