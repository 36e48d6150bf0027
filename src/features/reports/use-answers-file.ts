import { useState } from "preact/hooks";
import { saveFile } from "#features/shared/file/save-file.ts";
import { writeXlsx } from "#features/shared/file/write-xlsx.ts";
import type { Session } from "#storage/session-types.ts";
import type { AnswersScope } from "./answers-scope.ts";
import { type AnswersAsked, answersFile } from "./answers-sheet.ts";
import { readFamilies } from "./read-families.ts";

export type AnswersState =
  | { readonly at: "ready" }
  | { readonly at: "reading"; readonly done: number; readonly all: number }
  | { readonly at: "none" }
  | { readonly at: "made"; readonly rows: number }
  | { readonly at: "failed" };

/** Makes the file: reads the families, writes their answers, and notes everybody whose name or private answers leave with it. */
export const useAnswersFile = (session: Session) => {
  const [state, setState] = useState<AnswersState>({ at: "ready" });
  const make = async (scope: AnswersScope, asked: AnswersAsked): Promise<void> => {
    const all = scope.families.length;
    setState({ at: "reading", done: 0, all });
    try {
      const families = await readFamilies(
        session,
        scope.families,
        (done) => setState({ at: "reading", done, all }),
        () => true,
      );
      const { sheets, rows, told } = answersFile(families ?? [], asked, session);
      if (rows === 0) return setState({ at: "none" });
      const file = await writeXlsx(sheets);
      for (const subject of told) session.noteOpened(subject, "export");
      saveFile(`isian-${asked.form.id}-${asked.months.from}-${asked.months.to}.xlsx`, file);
      setState({ at: "made", rows });
    } catch (thrown) {
      // What the phone's storage or memory refuses is told; the rest is a bug, and must be seen by whoever looks.
      console.error(thrown);
      setState({ at: "failed" });
    }
  };
  return { state, make, again: () => setState({ at: "ready" }) };
};
