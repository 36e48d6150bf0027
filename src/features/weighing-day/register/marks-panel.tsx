import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { RECALL_QUESTION } from "#domain/schedule/services/breastfeeding.ts";
import type { Session } from "#storage/session-types.ts";
import { Banner } from "#ui/banner.tsx";
import { Icon } from "#ui/icon/icon.tsx";
import { weighingText } from "../text.ts";
import type { Register } from "./create-register.ts";
import { dueToday } from "./due-today.ts";
import { Ask, Book, Mark } from "./mark-parts.tsx";
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
  const due = dueToday(child, date, posyandu.area, register.immunisation);
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
