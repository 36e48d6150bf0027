import { useMemo } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import type { ReferralFacts } from "#domain/referral/referral-facts.ts";
import { referralTask } from "#domain/referral/referral-tasks.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { useLive } from "#ui/use-live.ts";
import { passedOnText } from "./passed-on.ts";
import { type SubjectHere, subjectHere } from "./subject-name.ts";

/** One referral as it stands on this phone; undefined when it is not here, or older than the cards reach. */
export const useReferral = (
  { session, today }: Pick<ScreenProps, "session" | "today">,
  subject: string,
  record: string,
) => {
  const revision = useLive(session);
  return useMemo(() => {
    const facts: ReferralFacts | undefined = session
      .careOf(subject)
      ?.referrals.find((one) => one.record === record);
    const here: SubjectHere = subjectHere(session, subject);
    const roles = session.grants().list.map(({ role }) => role);
    return {
      facts,
      here,
      task: facts && referralTask(facts, today),
      passedOn:
        facts && passedOnText(session, facts, here.stream, session.careOf(here.family ?? "")?.consent),
      mayWrite: mayWrite(roles, "referral") === "accept",
    };
  }, [session, today, subject, record, revision]);
};
