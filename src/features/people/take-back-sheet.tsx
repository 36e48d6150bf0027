import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { CivilDate } from "#domain/civil-date.ts";
import type { NotDelivered } from "#features/shared/online/delivery-words.ts";
import { NotDeliveredNotice } from "#features/shared/online/not-delivered-notice.tsx";
import { useAsked } from "#features/shared/online/use-asked.ts";
import type { HandOverAnswer, HandOverAsk, HandOverRow, PeopleAnswer } from "#protocol/people-requests.ts";
import type { People } from "#sync/people-transport.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { LoadingState } from "#ui/loading-state.tsx";
import { Sheet } from "#ui/sheet.tsx";
import { HandOverTold } from "./hand-over-told.tsx";
import { handOverText, peopleText } from "./text.ts";
import { problemBeside } from "./use-ask-form.ts";

export type TakeBackSheetProps = {
  readonly area: string;
  readonly row: HandOverRow;
  readonly answer: PeopleAnswer;
  readonly people: People;
  readonly today: CivilDate;
  readonly onClose: () => void;
};

/** Shows what would go back, and does it: a second hand-over, or a plan that is called off. */
export const TakeBackSheet = ({
  area,
  row,
  answer,
  people,
  today,
  onClose,
}: TakeBackSheetProps): JSX.Element => {
  const isPlan = row.state === "planned";
  const ask: HandOverAsk = { type: isPlan ? "cancel" : "undo", record: row.record };
  const looked = useAsked(row.record, () => people.handOver(area, ask));
  const [done, setDone] = useState<HandOverAnswer>();
  const [failed, setFailed] = useState<NotDelivered>();
  const [isBusy, setIsBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    setIsBusy(true);
    setFailed(undefined);
    const said = await people.handOver(area, ask, true);
    setIsBusy(false);
    if (said.type === "answer") setDone(said.answer);
    else setFailed(said);
  };
  const told = done ?? looked.answer;
  const isDone = done !== undefined && done.result !== "problems";
  const problem = told && problemBeside(told.problems, handOverText.problem, "record");
  return (
    <Sheet isOpen title={isPlan ? handOverText.cancelTitle : handOverText.undoTitle} onClose={onClose}>
      {looked.failed && !told && (
        <NotDeliveredNotice
          failed={looked.failed}
          isAsking={looked.isAsking}
          onAgain={looked.again}
          offline={peopleText.offline}
          safe={peopleText.notChanged}
        />
      )}
      {failed && (
        <NotDeliveredNotice
          failed={failed}
          isAsking={isBusy}
          onAgain={() => void confirm()}
          offline={peopleText.offline}
          safe={peopleText.maybeChanged}
        />
      )}
      {!told && looked.isAsking && <LoadingState text={peopleText.loading} rows={2} />}
      {problem !== undefined && <Banner tone="warn" title={problem} announce />}
      {isDone && (
        <Banner tone="ok" title={isPlan ? handOverText.cancelDone : handOverText.undoDone} announce />
      )}
      {told && !isDone && isPlan && problem === undefined && <p>{handOverText.cancelWhat}</p>}
      {told && !isPlan && problem === undefined && (
        <HandOverTold answer={told} posyandu={answer.posyandu} isDone={false} today={today} />
      )}
      {told && problem === undefined && !isDone && (
        <Button look="primary" wide busy={isBusy} onPress={() => void confirm()}>
          {isPlan ? handOverText.cancel : handOverText.undo}
        </Button>
      )}
    </Sheet>
  );
};
