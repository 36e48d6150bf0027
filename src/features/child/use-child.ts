import { useEffect, useMemo, useState } from "preact/hooks";
import { mayWrite } from "#domain/access/may-write.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { type ChildMeasurement, measurementsOf } from "#domain/measurements/child-measurement.ts";
import type { MonitoredBirth } from "#domain/measurements/child-month.ts";
import { readBody } from "#domain/records/read-body.ts";
import { worker as workerKind } from "#domain/records/worker.ts";
import type { FamilyCard, OpenedSubjects, PersonCard, Session } from "#storage/session-types.ts";
import { useLive } from "#ui/use-live.ts";
import { ageDaysOn, type ChildGrowth, childGrowth } from "./child-view.ts";
import { type HistoryRow, historyRows } from "./history-rows.ts";

/** Everything the page of one person shows. */
export interface ChildPage {
  readonly card: PersonCard;
  readonly family: FamilyCard | undefined;
  readonly child: MonitoredBirth;
  readonly ageDays: number | undefined;
  readonly growth: ChildGrowth;
  readonly rows: readonly HistoryRow[];
  /** Every record about the person, once the sealed history is open. */
  readonly records: ReadonlyMap<string, Merged> | undefined;
  readonly withdrawn: readonly Merged[];
  readonly posyandu: string | undefined;
  readonly mayMeasure: boolean;
  readonly mayEdit: boolean;
}

/** The person, first from the card that is in memory, then with the whole history. `undefined`: outside this phone. */
export const useChild = (session: Session, person: string, today: CivilDate): ChildPage | undefined => {
  const revision = useLive(session);
  const [opened, setOpened] = useState<{ readonly id: string; readonly subjects: OpenedSubjects }>();
  useEffect(() => {
    let isCurrent = true;
    void session.openPerson(person).then((subjects) => {
      if (isCurrent && subjects) setOpened({ id: person, subjects });
    });
    return () => {
      isCurrent = false;
    };
  }, [session, person, revision]);
  const subjects = opened?.id === person ? opened.subjects : undefined;
  return useMemo(
    () => childPage(session, person, today, subjects),
    [session, person, today, subjects, revision],
  );
};

/** The page from what is known; `subjects` is the opened history, absent for a moment. */
export const childPage = (
  session: Session,
  person: string,
  today: CivilDate,
  subjects: OpenedSubjects | undefined,
): ChildPage | undefined => {
  const card = session.personCard(person);
  if (!card) return undefined;
  const fold = subjects?.fold;
  const measurements: readonly ChildMeasurement[] = fold ? measurementsOf(fold, person) : card.measurements;
  const { sex, birthDate, birthDateEstimated, gestationDays, gestationWeeks, services } = card;
  const child: MonitoredBirth = {
    sex,
    birthDate,
    birthDateEstimated,
    gestationDays,
    gestationWeeks,
    services,
  };
  const versions = new Map(subjects?.versions.map((version) => [version.id, version]));
  const roles = session.grants().list.map(({ role }) => role);
  return {
    card,
    family: card.family === undefined ? undefined : session.familyCard(card.family),
    child,
    ageDays: ageDaysOn(card.birthDate, today),
    growth: childGrowth(child, measurements, today),
    rows: historyRows(measurements, {
      child,
      workerName: (id) => nameIn(session, "worker", id),
      versionOf: (id) => versions.get(id),
      receiptOf: (version) => session.outbox().receiptOf(version),
    }),
    records: fold?.records,
    withdrawn: fold ? fold.of(person, "measurement").filter(({ state }) => state === "retracted") : [],
    posyandu: card.posyandu === undefined ? undefined : nameIn(session, "posyandu", card.posyandu),
    mayMeasure: card.life === "alive" && mayWrite(roles, "measurement") !== "refuse",
    mayEdit: mayWrite(roles, "person") !== "refuse",
  };
};

const nameIn = (session: Session, kind: "worker" | "posyandu", id: string): string | undefined =>
  readBody(workerKind, session.references(kind).find((card) => card.id === id)?.body ?? {}).name;
