import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { mayReadKind, mayWrite } from "#domain/access/may-write.ts";
import { mayKeep } from "#domain/consent/may-keep.ts";
import { type CauseJudgement, cause, causeRecord } from "#domain/records/cause.ts";
import { readBody } from "#domain/records/read-body.ts";
import { type CauseId, interventionsFor } from "#domain/risk/causes/causes.ts";
import { type JudgedCause, rankCauses, standingCauses } from "#domain/risk/causes/rank-causes.ts";
import { standingFindings } from "#domain/visits/standing-findings.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { decisionsHere } from "#features/shared/record/programme-here.ts";
import type { OpenedSubjects } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Section } from "#ui/section.tsx";
import { useLive } from "#ui/use-live.ts";
import { CauseRows } from "./cause-rows.tsx";
import { HelpRows } from "./help-rows.tsx";
import { causesText } from "./text.ts";

export type CausesProps = Pick<ScreenProps, "session" | "today" | "showToast"> & {
  readonly family: string | undefined;
  readonly person: string;
};

/** On the page of a child or mother: what may lie behind what was found, and what fits against it. Nothing where nothing was found. */
export const CausesSection = (props: CausesProps): JSX.Element | null => {
  const { session, today, family, person, showToast } = props;
  const revision = useLive(session);
  const [opened, setOpened] = useState<OpenedSubjects>();
  const [problem, setProblem] = useState<string>();
  const roles = session.grants().list.map(({ role }) => role);
  const mayLook = family !== undefined && mayReadKind(roles, cause.kind);
  useEffect(() => {
    let isCurrent = true;
    if (mayLook)
      void session.family(family).then((subjects) => {
        if (isCurrent) setOpened(subjects);
      });
    return () => {
      isCurrent = false;
    };
  }, [session, family, mayLook, revision]);
  const card = session.familyCard(family ?? "");
  const ranked = useMemo(() => {
    if (!card || !opened) return [];
    const findings = standingFindings({
      fold: opened.fold,
      family: card.id,
      members: card.members,
      person,
      area: card.area,
      today,
      isHealthWorker: roles.includes("healthWorker"),
      decisions: decisionsHere(session, card.area),
    });
    return rankCauses(findings, judgedIn(opened, person));
  }, [card, opened, person, today]);
  if (!mayLook || ranked.length === 0) return null;
  const isKept = mayKeep(session.careOf(family)?.consent, cause.kind).may;
  const mayJudge = isKept && mayWrite(roles, cause.kind) === "accept";
  const write = async (id: CauseId, judgement: CauseJudgement | undefined): Promise<void> => {
    const named = { record: causeRecord(person, id), subject: person, kind: cause.kind };
    const saved = await session.saveGroup([
      judgement === undefined
        ? { ...named, retract: true, reason: causesText.undoReason }
        : { ...named, fields: { cause: id, judgement, date: today } },
    ]);
    setProblem(saved.ok ? undefined : saveProblemText(saved.problem));
    if (!saved.ok || judgement === undefined) return;
    showToast({ text: causesText.saved, onUndo: () => void write(id, undefined) });
  };
  const helps = interventionsFor(standingCauses(ranked));
  return (
    <Section title={causesText.title} detail={causesText.causesHint}>
      {problem && <Banner tone="problem" title={problem} announce />}
      <CauseRows ranked={ranked} onJudge={mayJudge ? (id, said) => void write(id, said) : undefined} />
      <HelpRows
        helps={helps}
        family={family}
        person={person}
        group={session.personCard(person)?.group ?? "adult"}
        mayAct={mayWrite(roles, "referral") === "accept"}
      />
    </Section>
  );
};

const judgedIn = ({ fold }: OpenedSubjects, person: string): readonly JudgedCause[] =>
  fold
    .of(person, cause.kind)
    .filter(({ state }) => state === "active")
    .flatMap(({ body }) => {
      const { cause: id, judgement } = readBody(cause, body);
      return id === undefined || judgement === undefined ? [] : [{ cause: id, judgement }];
    });
