import { useEffect, useRef, useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import { saveFile } from "#features/shared/file/save-file.ts";
import { writeXlsx } from "#features/shared/file/write-xlsx.ts";
import { formatCount } from "#ui/format.ts";
import type { AnswersScope } from "./answers-scope.ts";
import { type AnswersAsked, answersFile } from "./answers-sheet.ts";
import { readFamilies } from "./read-families.ts";
import { reportText } from "./text.ts";

/** How many families were read, of how many; nothing while no file is made. */
export type Reading = { readonly done: number; readonly all: number } | undefined;

/** Makes the file: reads the families, writes their answers, and notes everybody whose name or private answers leave with it. */
export const useAnswersFile = ({ session, showToast }: Pick<ScreenProps, "session" | "showToast">) => {
  const [reading, setReading] = useState<Reading>();
  const isHere = useRef(true);
  useEffect(
    () => () => {
      isHere.current = false;
    },
    [],
  );
  const make = async (scope: AnswersScope, asked: AnswersAsked): Promise<void> => {
    const all = scope.families.length;
    setReading({ done: 0, all });
    try {
      const families = await readFamilies(
        session,
        scope.families,
        (done) => setReading({ done, all }),
        () => isHere.current,
      );
      // Whoever went elsewhere meanwhile waits for no file.
      if (!families) return;
      const { sheets, rows, told } = answersFile(families, asked, session);
      if (rows === 0) return showToast({ text: reportText.answersNone });
      const file = await writeXlsx(sheets);
      for (const subject of told) session.noteOpened(subject, "export");
      saveFile(`isian-${asked.form.id}-${asked.months.from}-${asked.months.to}.xlsx`, file);
      showToast({ text: reportText.answersMade(formatCount(rows)) });
    } catch (thrown) {
      // What the phone's storage or memory refuses is told; the rest is a bug, and must be seen by whoever looks.
      console.error(thrown);
      showToast({ text: reportText.fileFailed });
    } finally {
      setReading(undefined);
    }
  };
  return { reading, make };
};
