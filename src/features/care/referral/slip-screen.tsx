import type { JSX } from "preact";
import { readBody } from "#domain/records/read-body.ts";
import { worker } from "#domain/records/worker.ts";
import { slipOf, slipWords } from "#domain/referral/slip.ts";
import { slipCodeText } from "#domain/referral/slip-code.ts";
import { slipText } from "#domain/referral/slip-text.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import type { Session } from "#storage/session-types.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { referralPath, referralsPath } from "../care-paths.ts";
import { referralText } from "./text.ts";
import { useReferral } from "./use-referral.ts";
import "../care.css";

export type SlipScreenProps = Pick<ScreenProps, "session" | "today"> & {
  readonly subject: string;
  readonly record: string;
};

/** The slip: to hold up to a camera, or to print (A6, or on a corner of A4). Minimal on purpose. */
export const SlipScreen = (props: SlipScreenProps): JSX.Element => {
  const { session, subject, record } = props;
  const { facts, here } = useReferral(props, subject, record);
  if (facts?.slipCode === undefined || here.stream === undefined)
    return (
      <Screen bar={<TopBar title={referralText.slipTitle} backHref={referralsPath} />}>
        <EmptyState icon="search" title={referralText.notFound}>
          <p>{referralText.notFoundHint}</p>
        </EmptyState>
      </Screen>
    );
  const slip = slipOf(
    { ...facts, slipCode: facts.slipCode },
    { name: here.name, birthDate: here.birthDate, stream: here.stream },
    teamPhone(session, facts.author),
  );
  const words = slipWords(slip);
  const reasons = [...words.reasons, ...(facts.reasonText === undefined ? [] : [facts.reasonText])];
  return (
    <Screen
      bar={<TopBar title={referralText.slipTitle} backHref={referralPath(subject, record)} />}
      action={
        <ActionBar>
          <LinkButton href={referralPath(subject, record)} look="primary" wide>
            {referralText.done}
          </LinkButton>
        </ActionBar>
      }
    >
      <section class="slip" aria-label={referralText.slipTitle}>
        <p>{referralText.slipFor}</p>
        <QrCode text={slipText(slip)} label={referralText.slipQr} spare="high" />
        <p>
          {referralText.slipCode}
          <br />
          <strong class="slip__code">{slipCodeText(slip.code)}</strong>
        </p>
        <div class="slip__facts">
          <Facts
            facts={[
              { term: referralText.initials, value: slip.initials },
              { term: referralText.age, value: slip.age === "" ? referralText.ageUnknown : slip.age },
              { term: referralText.reason, value: reasons.join("; ") },
              { term: referralText.to, value: [words.to, facts.toName].filter(Boolean).join(", ") },
              {
                term: referralText.urgency,
                value: words.urgency,
                note: referralText.madeOn(formatDate(slip.date)),
              },
              { term: referralText.phone, value: slip.phone === "" ? referralText.phoneUnknown : slip.phone },
            ]}
          />
        </div>
        <p class="care-soft">{referralText.privacy}</p>
      </section>
      <Button icon="file-text" wide onPress={() => window.print()}>
        {referralText.print}
      </Button>
    </Screen>
  );
};

/** The number of who made it, else of this worker; none when the records have none. */
const teamPhone = (session: Session, author: string): string | undefined => {
  const phoneOf = (id: string) => {
    const card = session.references("worker").find((one) => one.id === id);
    return card && readBody(worker, card.body).phone;
  };
  return phoneOf(author) ?? phoneOf(session.worker.id);
};
