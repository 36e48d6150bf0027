import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { mayReadKind, mayWrite } from "#domain/access/may-write.ts";
import { FAMILY_SCREEN_KIND } from "#domain/episodes/contact-kinds.ts";
import { decideKrs, type KrsDecision } from "#domain/krs/decide-krs.ts";
import { krsInputOf } from "#domain/krs/krs-input-of.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { programmeRulesHere } from "#features/shared/record/programme-here.ts";
import type { OpenedSubjects } from "#storage/session-types.ts";
import { Badge } from "#ui/badge.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { Section } from "#ui/section.tsx";
import { useLive } from "#ui/use-live.ts";
import { krsText } from "./text.ts";

export type FamilyKrsProps = Pick<ScreenProps, "session" | "today"> & {
  readonly family: string;
  /** False where the family is only read: no visit begins there. */
  readonly isReadOnly?: boolean;
};

/** On a family's page: whether it is to be accompanied, why, what is not known, and where answers differ from the register. */
export const FamilyKrsSection = ({
  session,
  today,
  family,
  isReadOnly = false,
}: FamilyKrsProps): JSX.Element | null => {
  const revision = useLive(session);
  const [opened, setOpened] = useState<OpenedSubjects>();
  useEffect(() => {
    let isCurrent = true;
    void session.family(family).then((subjects) => {
      if (isCurrent) setOpened(subjects);
    });
    return () => {
      isCurrent = false;
    };
  }, [session, family, revision]);
  const card = session.familyCard(family);
  const decision = useMemo(
    () =>
      card &&
      opened &&
      decideKrs(
        krsInputOf(opened.fold, family, card.members, today),
        today,
        programmeRulesHere(session, card.area, today).krs,
      ),
    [session, revision, card, opened, family, today],
  );
  const roles = session.grants().list.map(({ role }) => role);
  if (!decision || !mayReadKind(roles, FAMILY_SCREEN_KIND)) return null;
  return (
    <Section title={krsText.section}>
      <KrsCard
        decision={decision}
        namesRules={roles.some((role) => role === "supervisor" || role === "admin")}
      />
      {!isReadOnly && mayWrite(roles, FAMILY_SCREEN_KIND) === "accept" && (
        <LinkButton look="quiet" icon="list-checks" href={`/keluarga/${family}/kunjungan`}>
          {krsText.fill}
        </LinkButton>
      )}
    </Section>
  );
};

/** The decision in words; never a label of the family beyond "perlu didampingi". */
export const KrsCard = ({
  decision,
  namesRules = false,
}: {
  readonly decision: KrsDecision;
  /** Says which year's rules decided: of use to who answers for them. */
  readonly namesRules?: boolean;
}): JSX.Element => {
  const { text, isAtRisk, reasons, open, disagreements, priority, ruleSet } = decision;
  const facts = [
    ...(reasons.length > 0 ? [{ term: krsText.because, value: reasons.join(", ") }] : []),
    ...(priority === undefined ? [] : [{ term: krsText.priority, value: priority }]),
    ...(open.length > 0 ? [{ term: krsText.open, value: open.join(", ") }] : []),
    ...disagreements.map((one) => ({ term: krsText.disagreements, value: one.text })),
  ];
  return (
    <Card>
      <p>
        <Badge tone={isAtRisk === "yes" ? "watch" : "unknown"}>{text}</Badge>
      </p>
      {facts.length > 0 && <Facts facts={facts} />}
      <p>{namesRules ? krsText.sourceBy(ruleSet.name) : krsText.source}</p>
    </Card>
  );
};
