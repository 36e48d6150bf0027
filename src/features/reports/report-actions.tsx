import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Report } from "#domain/reports/report.ts";
import type { TeamMonth } from "#domain/reports/team-month.ts";
import { saveFile } from "#features/shared/file/save-file.ts";
import { writeXlsx } from "#features/shared/file/write-xlsx.ts";
import type { Session } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { CheckRow } from "#ui/check-row.tsx";
import { namesSheet, reportSheets } from "./report-sheets.ts";
import type { TeamHere } from "./teams-here.ts";
import { reportText } from "./text.ts";
import "./reports.css";

export type ReportActionsProps = {
  readonly session: Pick<Session, "personCard" | "noteOpened">;
  readonly report: Report<TeamMonth>;
  readonly facts: TeamMonth;
  readonly team: TeamHere;
};

/** Paper and file. A list of names only when asked for, and noted as an export of everybody on it. */
export const ReportActions = ({ session, report, facts, team }: ReportActionsProps): JSX.Element => {
  const [withNames, setWithNames] = useState(false);
  const [state, setState] = useState<"ready" | "making" | "made" | "failed">("ready");
  const make = async (): Promise<void> => {
    setState("making");
    try {
      const names = withNames ? [namesSheet(facts, session.personCard)] : [];
      const file = await writeXlsx([...reportSheets(report, facts, team.name), ...names]);
      if (withNames)
        for (const person of new Set(facts.people.map((one) => one.person)))
          session.noteOpened(person, "export");
      saveFile(fileName(report.id, team.name, facts.month), file);
      setState("made");
    } catch (thrown) {
      // What the phone's memory refuses is told; the rest is a bug, and must be seen by whoever looks.
      console.error(thrown);
      setState("failed");
    }
  };
  return (
    <div class="report-tools not-printed">
      <CheckRow
        label={reportText.names}
        detail={reportText.namesHint}
        checked={withNames}
        onChange={setWithNames}
      />
      <Button icon="printer" wide onPress={() => window.print()}>
        {reportText.print}
      </Button>
      <Button look="primary" icon="download" wide busy={state === "making"} onPress={() => void make()}>
        {state === "making" ? reportText.fileMaking : reportText.file}
      </Button>
      {state === "made" && <Banner tone="ok" title={reportText.fileMade} announce />}
      {state === "failed" && <Banner tone="problem" title={reportText.fileFailed} announce />}
    </div>
  );
};

/** Team and month only: a file name is seen by everybody who passes it on. */
const fileName = (report: string, team: string, month: string): string =>
  `${report}-${team.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${month}.xlsx`;
