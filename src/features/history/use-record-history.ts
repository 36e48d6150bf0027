import { useEffect, useState } from "preact/hooks";
import type { Session } from "#storage/session-types.ts";
import { useLive } from "#ui/use-live.ts";
import { type RecordHistory, recordHistory } from "./history-view.ts";

export type HistoryState =
  | { readonly at: "opening" }
  | { readonly at: "outside" }
  | { readonly at: "open"; readonly history: RecordHistory };

/** Opens the subject the record is about and tells the record's story. */
export const useRecordHistory = (
  session: Session,
  record: string,
  subject: string | undefined,
): HistoryState => {
  const revision = useLive(session);
  const [state, setState] = useState<HistoryState>({ at: "opening" });
  useEffect(() => {
    let isCurrent = true;
    void openSubject(session, subject ?? subjectOf(session, record)).then((opened) => {
      if (!isCurrent) return;
      const history = opened && recordHistory(record, opened, session);
      setState(history ? { at: "open", history } : { at: "outside" });
    });
    return () => {
      isCurrent = false;
    };
  }, [session, record, subject, revision]);
  return state;
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
