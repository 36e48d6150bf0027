import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { mayReadKind, mayWrite } from "#domain/access/may-write.ts";
import { aidTypeLabels, programLabels } from "#domain/records/aid.ts";
import { treatmentTypeLabels } from "#domain/records/treatment.ts";
import { referralTask } from "#domain/referral/referral-tasks.ts";
import { treatmentProgress } from "#domain/treatment/treatment-progress.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { DangerLink } from "#features/shared/visit/danger-link.tsx";
import { formatDate } from "#ui/format.ts";
import { Icon } from "#ui/icon/icon.tsx";
import { ListRow, ListRows } from "#ui/list-row.tsx";
import { Section } from "#ui/section.tsx";
import { useLive } from "#ui/use-live.ts";
import { ActionRows } from "./action-rows.tsx";
import { aidFamilyPath, aidPersonPath, consentPath, treatmentPath } from "./care-paths.ts";
import { OpenDangers } from "./danger/open-dangers.tsx";
import { ReferralList } from "./referral/referral-list.tsx";
import { referralRow } from "./referral/referral-rows.ts";
import { careText } from "./text.ts";
import "./care.css";

export type SubjectCareProps = Pick<ScreenProps, "session" | "today" | "showToast"> & {
  readonly family: string | undefined;
  /** Absent on the family's own page. */
  readonly person?: string | undefined;
};

/** On the page of a family or person: the danger button, what is being done, and what can be done next. */
export const SubjectCareSection = (props: SubjectCareProps): JSX.Element | null => {
  const { session, today, family, person } = props;
  const revision = useLive(session);
  const subject = person ?? family ?? "";
  const view = useMemo(() => {
    const care = session.careOf(subject);
    const card = session.personCard(subject);
    const weighed = (card?.measurements ?? []).flatMap(({ date, weightKg }) =>
      weightKg === undefined ? [] : [date],
    );
    return {
      dangers: care?.dangers ?? [],
      referrals: (care?.referrals ?? []).map((one) => referralRow(session, one, referralTask(one, today))),
      treatments: (care?.treatments ?? []).map((one) => ({
        one,
        progress: treatmentProgress(one, weighed, today),
      })),
      aids: (care?.aids ?? []).slice(0, 3),
      consent: session.careOf(family ?? "")?.consent,
      isWoman: card?.group === "woman",
    };
  }, [session, today, subject, family, revision]);
  const roles = session.grants().list.map(({ role }) => role);
  if (!mayReadKind(roles, "referral")) return null;
  const mayRefer = mayWrite(roles, "referral") === "accept";
  const mayTreat = mayWrite(roles, "treatment") === "accept";
  const { consent } = view;
  return (
    <>
      {mayTreat && family !== undefined && <DangerLink family={family} person={person} />}
      <OpenDangers {...props} dangers={view.dangers} />
      <Section title={careText.tasks}>
        {view.referrals.length > 0 && <ReferralList rows={view.referrals} label={careText.referrals} />}
        <ListRows label={careText.tasks}>
          {view.treatments.map(({ one, progress }) => (
            <ListRow
              key={one.record}
              title={treatmentTypeLabels[one.type]}
              detail={
                one.endDate === undefined
                  ? careText.running(progress.dayNumber, progress.plannedDays)
                  : careText.fromTo(formatDate(one.startDate), formatDate(one.endDate))
              }
              href={treatmentPath(one.subject)}
            />
          ))}
          {view.aids.map((aid) => (
            <ListRow
              key={aid.record}
              title={`${programLabels[aid.program]}: ${aid.item}`}
              detail={`${aidTypeLabels[aid.type]} · ${
                aid.until === undefined
                  ? formatDate(aid.date)
                  : careText.fromTo(formatDate(aid.date), formatDate(aid.until))
              }`}
              href={person === undefined ? aidFamilyPath(subject) : aidPersonPath(subject)}
            />
          ))}
          {person === undefined && (
            <ListRow
              title={careText.consent}
              detail={
                consent === undefined
                  ? careText.consentNotAsked
                  : consent.decision === "agreed"
                    ? careText.consentAgreed(formatDate(consent.date))
                    : careText.consentRefused(formatDate(consent.date))
              }
              lead={<Icon name="shield-check" />}
              tone={consent === undefined ? "late" : "plain"}
              href={mayTreat ? consentPath(subject) : undefined}
            />
          )}
          <ActionRows
            family={family}
            person={person}
            mayRefer={mayRefer}
            mayTreat={mayTreat}
            isWoman={view.isWoman}
            hasTreatment={view.treatments.length > 0}
          />
        </ListRows>
      </Section>
    </>
  );
};
