import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { mayReadKind } from "#domain/access/may-write.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { useLive } from "#ui/use-live.ts";
import { mbgPath, referralsPath } from "./care-paths.ts";
import { careTasks } from "./care-task-rows.ts";
import { ReferralList } from "./referral/referral-list.tsx";
import { careText } from "./text.ts";
import "./care.css";

export type CareTasksProps = Pick<ScreenProps, "session" | "today">;

/** For Beranda: danger signs that go on, referrals that ask for something, treatments that want a weight or an end. */
export const CareTasks = ({ session, today }: CareTasksProps): JSX.Element | null => {
  const revision = useLive(session);
  const { dangers, referrals, treatments, openReferrals, hasMbg } = useMemo(
    () => careTasks(session, today),
    [session, today, revision],
  );
  // An admin arranges accounts, and reads of nobody's care.
  const roles = session.grants().list.map(({ role }) => role);
  if (!mayReadKind(roles, "referral")) return null;
  const count = dangers.length + referrals.length + treatments.length;
  return (
    <Section title={careText.tasks} aside={count > 0 ? count : undefined}>
      {(dangers.length > 0 || treatments.length > 0) && (
        <ListRows label={careText.tasks}>
          {[...dangers, ...treatments].map((row) => (
            <ListRow key={row.key} title={row.name} detail={row.todo} tone="late" href={row.href} />
          ))}
        </ListRows>
      )}
      {referrals.length > 0 && <ReferralList rows={referrals} label={careText.referrals} />}
      <div class="care-row">
        <LinkButton href={referralsPath} icon="heart-handshake">
          {careText.allReferrals(openReferrals)}
        </LinkButton>
        {hasMbg && (
          <LinkButton href={mbgPath} icon="calendar">
            {careText.mbg}
          </LinkButton>
        )}
      </div>
    </Section>
  );
};
