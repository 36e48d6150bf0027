import { useState } from "preact/hooks";
import type { Body } from "#domain/facts/version.ts";
import type { Result } from "#domain/result.ts";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import type { Saved, SaveProblem, Session } from "#storage/session-types.ts";
import { weighingText } from "../text.ts";
import type { Register } from "./create-register.ts";
import { removeMarks, saveBook, saveMark } from "./save-mark.ts";

/** One-tap marks of one child. */
export interface Marks {
  readonly problem: string | undefined;
  readonly mark: (fields: Body) => void;
  readonly unmark: (records: readonly string[]) => void;
  readonly book: (hasKiaBook: boolean) => void;
}

export const useMarks = (session: Session, { posyandu, date }: Register, child: string): Marks => {
  const [problem, setProblem] = useState<string>();
  const run = async (work: Promise<Result<Saved, SaveProblem>>): Promise<void> => {
    const done = await work;
    setProblem(done.ok ? undefined : `${weighingText.notSaved} ${saveProblemText(done.problem)}`);
  };
  const place = { child, posyandu: posyandu.id, date };
  return {
    problem,
    mark: (fields) => void run(saveMark(session, place, fields)),
    unmark: (records) => void run(removeMarks(session, child, records)),
    book: (hasKiaBook) => void run(saveBook(session, child, hasKiaBook)),
  };
};
