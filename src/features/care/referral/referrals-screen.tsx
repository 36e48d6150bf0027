import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { Section } from "#ui/section.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { useLive } from "#ui/use-live.ts";
import { receivePath } from "../care-paths.ts";
import { ReferralList } from "./referral-list.tsx";
import { referralLists } from "./referral-rows.ts";
import { referralText } from "./text.ts";
import "../care.css";

/** "Rujukan": what to ask about first, then what runs, then what is over. */
export const ReferralsScreen = ({ session, today }: Pick<ScreenProps, "session" | "today">): JSX.Element => {
  const revision = useLive(session);
  const { tasks, open, closed } = useMemo(() => referralLists(session, today), [session, today, revision]);
  const isEmpty = tasks.length + open.length + closed.length === 0;
  return (
    <Screen bar={<TopBar title={referralText.title} backHref="/" />}>
      <LinkButton href={receivePath} icon="qr-code" wide>
        {referralText.receive}
      </LinkButton>
      {isEmpty && (
        <EmptyState icon="heart-handshake" title={referralText.none}>
          <p>{referralText.noneHint}</p>
        </EmptyState>
      )}
      {(
        [
          [referralText.tasks, tasks],
          [referralText.open, open],
          [referralText.closed, closed],
        ] as const
      ).map(
        ([title, rows]) =>
          rows.length > 0 && (
            <Section key={title} title={title} aside={rows.length}>
              <ReferralList rows={rows} label={title} />
            </Section>
          ),
      )}
    </Screen>
  );
};
