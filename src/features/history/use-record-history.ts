import { useEffect, useState } from "preact/hooks";
import { foldSubjects } from "#domain/facts/fold.ts";
import { inOrder } from "#domain/facts/in-order.ts";
import type { Version } from "#domain/facts/version.ts";
import type { NotDelivered } from "#features/shared/online/delivery-words.ts";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { OpenedSubjects, Session } from "#storage/session-types.ts";
import type { Lists } from "#sync/lists-transport.ts";
import { useLive } from "#ui/use-live.ts";
import { type Numbers, type RecordHistory, recordHistory } from "./history-view.ts";

/** Opened on this phone; "none" when it holds nothing of the subject. */
export type Opened = OpenedSubjects | "none" | undefined;

export interface HistoryState {
  readonly at: "opening" | "outside" | "open";
  /** With `at` "open". */
  readonly history?: RecordHistory | undefined;
  readonly opened: Opened;
  /** Where the steps come from: the server's whole history, or this phone alone. */
  readonly source: "server" | "asking" | "phone";
  readonly failed: NotDelivered | undefined;
  readonly isAsking: boolean;
  readonly again: () => void;
  readonly isRevealed: boolean;
  /** Shows masked numbers, or masks them again; that they were shown is noted. */
  readonly toggleNumbers: () => void;
}

/** Opens the subject on this phone and asks the server for what this phone does not keep; either alone tells a story. */
export const useRecordHistory = (
  session: Session,
  lists: Pick<Lists, "history">,
  record: string,
  subject: string | undefined,
): HistoryState => {
  const revision = useLive(session);
  const [opened, setOpened] = useState<Opened>();
  const [isRevealed, setIsRevealed] = useState(false);
  const { answer, failed, isAsking, again } = useAsked(record, () => lists.history(record));
  useEffect(() => {
    let isCurrent = true;
    void openSubject(session, subject ?? subjectOf(session, record)).then((found) => {
      if (isCurrent) setOpened(found ?? "none");
    });
    return () => {
      isCurrent = false;
    };
  }, [session, record, subject, revision]);

  const history = storyOf(
    record,
    opened,
    // A pulled version is a version with its place for paging.
    (answer?.versions ?? []).map(({ serial: _, ...version }) => version as Version),
    session,
    { ...answer?.names, ...answer?.authors },
    isRevealed ? "shown" : "masked",
  );
  const isOpening = opened === undefined || (history === undefined && isAsking);
  return {
    at: isOpening ? "opening" : history ? "open" : "outside",
    history,
    opened,
    source: answer ? "server" : isAsking ? "asking" : "phone",
    failed,
    isAsking,
    again,
    isRevealed,
    toggleNumbers: () => {
      if (!isRevealed && history) session.noteOpened(history.subject, "reveal");
      setIsRevealed(!isRevealed);
    },
  };
};

/** What this phone holds, with what the server told beside it; what is unsent is only here. */
export const storyOf = (
  record: string,
  opened: Opened,
  told: readonly Version[],
  session: Session,
  names?: Readonly<Record<string, string>>,
  numbers?: Numbers,
): RecordHistory | undefined => {
  const held = opened === undefined || opened === "none" ? undefined : opened;
  if (told.length === 0) return held && recordHistory(record, held, session, {}, numbers);
  const versions = inOrder([...(held?.versions ?? []), ...told]);
  const fold = held?.fold ?? foldSubjects(versions, session.worker.id);
  return recordHistory(record, { fold, versions }, session, names, numbers);
};

const openSubject = async (session: Session, subject: string) =>
  session.familyCard(subject) ? session.family(subject) : session.openPerson(subject);

/** A person and a family are their own subject; a measurement is found on its child's card; a single one names it. */
export const subjectOf = (session: Pick<Session, "people">, record: string): string => {
  const child = session
    .people()
    .find(({ measurements }) => measurements.some((measurement) => measurement.record === record));
  return child?.id ?? record.split(".")[0] ?? record;
};
