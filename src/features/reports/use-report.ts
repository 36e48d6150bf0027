import { useEffect, useMemo, useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import { mbgFacts } from "#domain/mbg/mbg-facts.ts";
import type { ReportFamily } from "#domain/reports/report-family.ts";
import { type TeamMonth, teamMonth } from "#domain/reports/team-month.ts";
import { programmeRulesHere } from "#features/shared/record/programme-here.ts";
import type { Session } from "#storage/session-types.ts";
import { familiesOf, type TeamHere } from "./teams-here.ts";

export type ReportState =
  | { readonly at: "reading"; readonly done: number; readonly all: number }
  | { readonly at: "failed" }
  | { readonly at: "ready"; readonly facts: TeamMonth };

/** Reads a team's families once and counts any month of them. */
export const useReport = (
  session: Session,
  team: TeamHere | undefined,
  month: string,
  today: CivilDate,
  readFamilies: typeof import("./read-families.ts").readFamilies,
): ReportState & { readonly retry: () => void } => {
  const revision = session.revision();
  const [tries, setTries] = useState(0);
  const [done, setDone] = useState(0);
  const [families, setFamilies] = useState<readonly ReportFamily[] | "failed">();
  const cards = useMemo(
    () => (team ? familiesOf(session.families(), team) : []),
    [session, team?.id, revision],
  );
  useEffect(() => {
    let isWanted = true;
    setFamilies(undefined);
    setDone(0);
    readFamilies(session, cards, setDone, () => isWanted).then(
      (read) => read && setFamilies(read),
      (thrown: unknown) => {
        // What the phone's storage refuses is told; the rest is a bug, and must be seen by whoever looks.
        console.error(thrown);
        if (isWanted) setFamilies("failed");
      },
    );
    return () => {
      isWanted = false;
    };
  }, [session, cards, readFamilies, tries]);
  const facts = useMemo(
    () =>
      team && families && families !== "failed"
        ? teamMonth({
            month,
            today,
            team: team.id,
            families,
            mbgDays: session.references("mbgDay").flatMap(({ id, body }) => mbgFacts(id, body) ?? []),
            rulesOn: (area, date) => programmeRulesHere(session, area, date),
          })
        : undefined,
    [families, month, today, team?.id],
  );
  const retry = () => setTries((count) => count + 1);
  if (families === "failed") return { at: "failed", retry };
  return facts ? { at: "ready", facts, retry } : { at: "reading", done, all: cards.length, retry };
};
