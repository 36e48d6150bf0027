import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { RECALL_QUESTION } from "#domain/schedule/services/breastfeeding.ts";
import type { Session } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { weighingText } from "../text.ts";
import type { Register } from "./create-register.ts";
import { dueToday } from "./due-today.ts";
import { markViews, mayBeFirst } from "./mark-views.ts";
import type { RegisterRow } from "./row-view.ts";
import { useMarks } from "./use-marks.ts";
import { VaccineSheet } from "./vaccine-sheet.tsx";

export type MarksPanelProps = {
  readonly session: Session;
  readonly register: Register;
  readonly row: RegisterRow;
};

/** What is given and asked beside the scale, one tap each. */
export const MarksPanel = ({ session, register, row }: MarksPanelProps): JSX.Element => {
  const { child, inMonth } = row;
  const { date, posyandu } = register;
  const marks = useMarks(session, register, child.id);
  const [showsVaccines, setShowsVaccines] = useState(false);
  const due = dueToday(child, date, posyandu.area);
  const views = markViews(child, date, due, {
    isWeighed: row.state === "weighed",
    isFirstKnown: mayBeFirst(inMonth.status, child.services ?? [], date),
  });
  return (
    <section class="marks" aria-label={weighingText.marks}>
      {marks.problem && <Banner tone="problem" title={marks.problem} announce />}
      <Book hasKiaBook={child.hasKiaBook} onAnswer={marks.book} />
      {due.recall.state === "due" && (
        <Ask
          question={RECALL_QUESTION}
          answers={(["yes", "no", "unknown"] as const).map((value) => ({
            label: weighingText.recall[value],
            onPress: () => marks.mark({ type: "feedingRecall", onlyBreastMilk: value }),
          }))}
        />
      )}
      <div class="marks__chips">
        {due.recall.state === "answered" && (
          <Mark
            label={weighingText.recallDone[due.recall.onlyBreastMilk]}
            records={recordsOf(child.services, "feedingRecall", due.recall.on)}
            onUnmark={marks.unmark}
          />
        )}
        {views.map(({ key, label, fields, records }) => (
          <Mark
            key={key}
            label={label}
            records={records}
            onMark={() => marks.mark({ ...fields })}
            onUnmark={marks.unmark}
          />
        ))}
        {due.immunisation && (
          <button type="button" class="chip" onClick={() => setShowsVaccines(true)}>
            <Icon name="table" size="small" />
            {weighingText.vaccines}
          </button>
        )}
      </div>
      {due.immunisation?.isHistoryUnknown && <p class="marks__hint">{weighingText.vaccinesUnknown}</p>}
      {due.immunisation && (
        <VaccineSheet
          isOpen={showsVaccines}
          child={child}
          date={date}
          status={due.immunisation}
          onMark={marks.mark}
          onUnmark={marks.unmark}
          onClose={() => setShowsVaccines(false)}
        />
      )}
    </section>
  );
};

const recordsOf = (
  services: RegisterRow["child"]["services"] = [],
  type: string,
  date: string,
): readonly string[] =>
  services.filter((one) => one.type === type && one.date === date).map(({ record }) => record);

/** A chip that is on once something of today says so, and takes it back when pressed again. */
const Mark = (props: {
  readonly label: string;
  readonly records: readonly string[];
  readonly onMark?: () => void;
  readonly onUnmark: (records: readonly string[]) => void;
}): JSX.Element => {
  const isOn = props.records.length > 0;
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={isOn}
      onClick={() => (isOn ? props.onUnmark(props.records) : props.onMark?.())}
    >
      {isOn && <Icon name="check" size="small" />}
      {props.label}
    </button>
  );
};

const Book = (props: {
  readonly hasKiaBook: boolean | undefined;
  readonly onAnswer: (hasKiaBook: boolean) => void;
}): JSX.Element | null => {
  // Whoever has the book keeps it; a child without one may get it any month.
  if (props.hasKiaBook === true) return null;
  if (props.hasKiaBook === false)
    return (
      <div class="marks__chips">
        <button type="button" class="chip" aria-pressed={false} onClick={() => props.onAnswer(true)}>
          {weighingText.bookNow}
        </button>
      </div>
    );
  return (
    <Ask
      question={weighingText.bookQuestion}
      answers={[
        { label: weighingText.yes, onPress: () => props.onAnswer(true) },
        { label: weighingText.no, onPress: () => props.onAnswer(false) },
      ]}
    />
  );
};

const Ask = (props: {
  readonly question: string;
  readonly answers: readonly { readonly label: string; readonly onPress: () => void }[];
}): JSX.Element => (
  <div class="marks__ask">
    <p class="marks__question">{props.question}</p>
    <div class="marks__chips">
      {props.answers.map(({ label, onPress }) => (
        <Button key={label} onPress={onPress}>
          {label}
        </Button>
      ))}
    </div>
  </div>
);
