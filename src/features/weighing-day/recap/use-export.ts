import { useMemo, useState } from "preact/hooks";
import { mayReadKind, mayWrite } from "#domain/access/may-write.ts";
import type { CivilDate } from "#domain/civil-date.ts";
import type { ExportProfile } from "#domain/export/export-profile.ts";
import { type ExportTable, exportTable } from "#domain/export/export-table.ts";
import { exportProfile } from "#domain/records/export-profile.ts";
import { identity } from "#domain/records/identity.ts";
import { saveFile } from "#features/shared/file/save-file.ts";
import { writeXlsx } from "#features/shared/file/write-xlsx.ts";
import type { Session } from "#storage/session-types.ts";
import type { PosyanduHere } from "../days/posyandu-here.ts";
import { exportSources, handedOn } from "./export-sources.ts";
import type { PosyanduMonth } from "./posyandu-month.ts";
import { profilesHere } from "./profiles-here.ts";
import { recapSheets } from "./recap-sheets.ts";

export type ExportState =
  | { readonly at: "ready" }
  | { readonly at: "making"; readonly done: number; readonly all: number }
  /** `withheld`: children whose family does not let its records go on. */
  | { readonly at: "made"; readonly table: ExportTable; readonly withheld: number }
  | { readonly at: "failed" };

/** Making the file of a posyandu's month. */
export interface MonthExport {
  readonly profiles: readonly ExportProfile[];
  readonly profile: ExportProfile | undefined;
  readonly state: ExportState;
  /** The profile has a number that this person's role does not show. */
  readonly hidesNumbers: boolean;
  /** May change what the columns are. */
  readonly mayArrange: boolean;
  readonly choose: (id: string | undefined) => void;
  readonly make: () => Promise<void>;
}

export const useExport = (
  session: Session,
  posyandu: PosyanduHere,
  date: CivilDate,
  month: PosyanduMonth,
): MonthExport => {
  const profiles = useMemo(() => profilesHere(session), [session, session.revision()]);
  const [chosen, setChosen] = useState<string>();
  const [state, setState] = useState<ExportState>({ at: "ready" });
  const profile = profiles.find(({ id }) => id === chosen) ?? profiles[0];
  const make = async (): Promise<void> => {
    if (!profile || state.at === "making") return;
    const children = handedOn(session, month.children);
    const all = children.length;
    setState({ at: "making", done: 0, all });
    try {
      const sources = await exportSources(session, children, { posyandu, date }, (done) =>
        setState({ at: "making", done, all }),
      );
      const table = exportTable(profile, sources);
      saveFile(fileName(posyandu, month), await writeXlsx(recapSheets(table, month.recap)));
      setState({ at: "made", table, withheld: month.children.length - all });
    } catch (thrown) {
      // What the phone's storage or memory refuses is told; the rest is a bug, and must be seen by whoever looks.
      console.error(thrown);
      setState({ at: "failed" });
    }
  };
  const roles = session.grants().list.map(({ role }) => role);
  return {
    profiles,
    profile,
    state,
    mayArrange: mayWrite(roles, exportProfile.kind) === "accept",
    hidesNumbers:
      !mayReadKind(roles, identity.kind) &&
      (profile?.columns.some(({ field }) => NUMBERS.includes(field)) ?? false),
    choose: (id) => {
      setChosen(id);
      setState({ at: "ready" });
    },
    make,
  };
};

const NUMBERS: readonly string[] = ["nik", "motherNik", "kkNumber", "phone"];

/** Places and months only: a file name is seen by everybody who passes it on. */
const fileName = ({ name }: PosyanduHere, { recap }: PosyanduMonth): string =>
  `${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}-${recap.month}.xlsx`;
