import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ReferralFacts } from "#domain/referral/referral-facts.ts";
import { type ReferralEvent, statusRank } from "#domain/referral/referral-status.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { messagePath, referralsPath, slipPath } from "../care-paths.ts";
import { EventSheet } from "./event-sheet.tsx";
import { referralLines } from "./referral-lines.ts";
import { answersReferrals } from "./referral-rows.ts";
import { referralText } from "./text.ts";
import { useReferral } from "./use-referral.ts";
import "../care.css";

export type ReferralScreenProps = ScreenProps & { readonly subject: string; readonly record: string };

/** One referral: why, where, what became of it, and what to note next. */
export const ReferralScreen = (props: ReferralScreenProps): JSX.Element => {
  const { session, subject, record } = props;
  const { facts, here, task, mayWrite, passedOn } = useReferral(props, subject, record);
  const [event, setEvent] = useState<ReferralEvent["type"]>();
  if (!facts)
    return (
      <Screen bar={<TopBar title={referralText.title} backHref={referralsPath} />}>
        <EmptyState icon="search" title={referralText.notFound}>
          <p>{referralText.notFoundHint}</p>
        </EmptyState>
      </Screen>
    );
  const isHealthWorker = answersReferrals(session);
  const order = isHealthWorker ? ANSWERING : ASKING;
  const possible = order.filter((type) => isPossible(type, facts));
  return (
    <Screen bar={<TopBar title={here.name} detail={referralText.title} backHref={referralsPath} />}>
      {task && !(isHealthWorker && task.type === "answered") && (
        <Banner
          tone={task.type === "answered" ? "ok" : "warn"}
          title={referralText.task[task.type](task.overdueDays)}
        />
      )}
      {facts.feedback !== undefined && (
        <Card tone="ok">
          <h2 class="care-heading">{referralText.feedback}</h2>
          <p class="care-words">{facts.feedback}</p>
          <p class="care-soft">
            {[facts.feedbackBy, facts.feedbackDate && formatDate(facts.feedbackDate)]
              .filter(Boolean)
              .join(", ")}
          </p>
        </Card>
      )}
      <Card>
        <Facts facts={referralLines(facts)} />
      </Card>
      {passedOn !== undefined && <Banner tone="info" title={passedOn} />}
      {mayWrite && possible.length > 0 && (
        <Section title={referralText.what}>
          <div class="care-block">
            {possible.map((type, i) => (
              <Button key={type} wide look={i === 0 ? "primary" : "secondary"} onPress={() => setEvent(type)}>
                {referralText.events[type]}
              </Button>
            ))}
          </div>
        </Section>
      )}
      <div class="care-row">
        <LinkButton href={slipPath(subject, record)} icon="qr-code">
          {referralText.slip}
        </LinkButton>
        {here.family !== undefined && (
          <LinkButton href={messagePath(here.family)} icon="message-circle">
            WhatsApp
          </LinkButton>
        )}
        <LinkButton
          href={`/catatan/${encodeURIComponent(record)}?dari=${subject}`}
          look="quiet"
          icon="history"
        >
          {referralText.history}
        </LinkButton>
      </div>
      {event && (
        <EventSheet
          {...props}
          key={event}
          facts={facts}
          type={event}
          by={isHealthWorker ? session.worker.name : ""}
          onClose={() => setEvent(undefined)}
        />
      )}
    </Screen>
  );
};

/** What the puskesmas notes, and what a team hears, likeliest first. */
const ANSWERING: readonly ReferralEvent["type"][] = [
  "returned",
  "served",
  "attended",
  "received",
  "notAttended",
  "declined",
];
const ASKING: readonly ReferralEvent["type"][] = [
  "attended",
  "returned",
  "served",
  "notAttended",
  "declined",
  "received",
];

/** What may still happen to it. An answer may always be given anew. */
const isPossible = (
  type: ReferralEvent["type"],
  { status, declined, notAttended }: ReferralFacts,
): boolean => {
  if (type === "returned") return true;
  const isBefore = statusRank(status) < statusRank("attended");
  if (type === "declined") return !declined && isBefore;
  if (type === "notAttended") return !notAttended && !declined && isBefore;
  return statusRank(status) < statusRank(type);
};
