import { useEffect, useMemo, useState } from "preact/hooks";
import type { ScreenProps } from "#features/screen-props.ts";
import type { SaveProblem } from "#storage/session-types.ts";
import { useLive } from "#ui/use-live.ts";
import type { ConflictOption } from "./conflict-item.ts";
import { flaggedChildren } from "./flagged-item.ts";
import type { Decision, NoteQuestion } from "./note-question.ts";
import { placesToOpen } from "./opened-places.ts";
import { type ReviewLists, reviewLists } from "./review-lists.ts";
import { rightsIn } from "./review-rights.ts";
import { type ChosenRecord, type Decided, saveChoice, saveDecision } from "./save-review.ts";
import { reviewText } from "./text.ts";
import { useOpened } from "./use-opened.ts";

/** Bodies opened at first and with every "more": some 5 ms each on a slow phone. */
const PLACES_A_TIME = 30;

export interface Review {
  readonly lists: ReviewLists;
  readonly isOpening: boolean;
  /** Families that may hold more and were not opened yet. */
  readonly notOpened: number;
  readonly openMore: () => void;
  /** What is asked before a decision that needs words; undefined while nothing is. */
  readonly question: NoteQuestion | undefined;
  readonly ask: (question: NoteQuestion | undefined) => void;
  readonly decide: (decision: Decision, note?: string) => Promise<void>;
  readonly choose: (record: ChosenRecord, option: ConflictOption) => Promise<void>;
  readonly problem: SaveProblem | undefined;
}

/** All decisions of Tinjauan: what waits, and what becomes of a press. */
export const useReview = ({ session, today, showToast, holdForm }: ScreenProps): Review => {
  const revision = useLive(session);
  const [limit, setLimit] = useState(PLACES_A_TIME);
  const [question, ask] = useState<NoteQuestion>();
  const [problem, setProblem] = useState<SaveProblem>();
  useEffect(() => (question === undefined ? undefined : holdForm()), [question, holdForm]);

  const { rights, flagged, places } = useMemo(() => {
    const inStream = rightsIn(session);
    const mayReviewIn = (stream: string) => inStream(stream).isReviewer;
    const doubted = flaggedChildren(session.people(), today, mayReviewIn);
    return {
      rights: inStream,
      flagged: doubted,
      places: placesToOpen(session, mayReviewIn, new Set(doubted.keys())),
    };
    // `revision` stands for what the session holds.
  }, [session, today, revision]);
  const { byPlace, isOpening } = useOpened(session, places.slice(0, limit), revision);
  const lists = useMemo(
    () => reviewLists({ session, flagged, opened: byPlace, rightsIn: rights }),
    [session, flagged, byPlace, rights],
  );

  const offerUndo = (text: string, { undo }: Decided) =>
    showToast({
      text,
      onUndo: () =>
        void undo().then((undone) =>
          undone.ok ? showToast({ text: reviewText.undone }) : setProblem(undone.problem),
        ),
    });

  return {
    lists,
    isOpening,
    notOpened: Math.max(0, places.length - limit),
    openMore: () => setLimit(limit + PLACES_A_TIME),
    question,
    ask,
    problem,
    decide: async ({ targets, decision, doneText }, note) => {
      const saved = await saveDecision(session, targets, decision, note);
      setProblem(saved.ok ? undefined : saved.problem);
      if (!saved.ok) return;
      ask(undefined);
      offerUndo(doneText, saved.value);
    },
    choose: async (record, { choice, label }) => {
      const saved = await saveChoice(session, record, choice);
      setProblem(saved.ok ? undefined : saved.problem);
      if (saved.ok) showToast({ text: reviewText.chooseDone(label) });
    },
  };
};
