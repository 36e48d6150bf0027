import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { addDays, type CivilDate } from "#domain/civil-date.ts";
import {
  treatmentOutcomeLabels,
  treatmentReasonLabels,
  treatmentTypeLabels,
} from "#domain/records/treatment.ts";
import { dayMarkRecord, type TreatmentFacts } from "#domain/treatment/treatment-facts.ts";
import { treatmentProgress } from "#domain/treatment/treatment-progress.ts";
import type { ScreenProps } from "#features/screen-props.ts";
import { SaveNotice } from "#features/shared/form/save-notice.tsx";
import { saveProblemText } from "#features/shared/form/save-problem-text.ts";
import { ActionBar } from "#ui/action-bar.tsx";
import { Banner } from "#ui/banner.tsx";
import { Button } from "#ui/button.tsx";
import { Card } from "#ui/card.tsx";
import { Facts } from "#ui/facts.tsx";
import { formatDate } from "#ui/format.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Screen } from "#ui/screen.tsx";
import { TopBar } from "#ui/top-bar.tsx";
import { subjectHere } from "../referral/subject-name.ts";
import { DayMarks, type MarkChoice } from "./day-marks.tsx";
import { EndTreatment } from "./end-treatment.tsx";
import { treatmentText } from "./text.ts";

export type RunningTreatmentProps = ScreenProps & {
  readonly person: string;
  readonly facts: TreatmentFacts;
  readonly onAgain: () => void;
};

/** A round day by day: today's and yesterday's mark, the weekly weight, how it ended. */
export const RunningTreatment = (props: RunningTreatmentProps): JSX.Element => {
  const { session, today, person, facts, showToast } = props;
  const [isEnding, setIsEnding] = useState(false);
  const [problem, setProblem] = useState<string>();
  const weighed = (session.personCard(person)?.measurements ?? []).flatMap(({ date, weightKg }) =>
    weightKg === undefined ? [] : [date],
  );
  const progress = treatmentProgress(facts, weighed, today);
  const isRunning = facts.endDate === undefined;
  const mark = async (date: CivilDate, choice: MarkChoice) => {
    const isGiven = choice !== "notGiven";
    const saved = await session.saveGroup([
      {
        record: dayMarkRecord(facts.record, date),
        subject: person,
        kind: "treatmentDay",
        fields: { treatment: facts.record, date, given: isGiven, eaten: isGiven ? choice : undefined },
      },
    ]);
    setProblem(saved.ok ? undefined : saveProblemText(saved.problem));
    if (saved.ok) showToast({ text: treatmentText.saved });
  };
  const { weighOn } = progress;
  return (
    <Screen
      bar={
        <TopBar
          title={subjectHere(session, person).name}
          detail={treatmentText.title}
          backHref={`/orang/${person}`}
        />
      }
      action={
        <ActionBar>
          {isRunning ? (
            <Button
              look={progress.needsOutcome ? "primary" : "secondary"}
              wide
              onPress={() => setIsEnding(true)}
            >
              {treatmentText.end}
            </Button>
          ) : (
            <Button wide onPress={props.onAgain}>
              {treatmentText.again}
            </Button>
          )}
        </ActionBar>
      }
    >
      <SaveNotice problem={problem} draftProblem={undefined} />
      {facts.endDate !== undefined && facts.outcome !== undefined && (
        <Banner
          tone="ok"
          title={treatmentText.ended(treatmentOutcomeLabels[facts.outcome], formatDate(facts.endDate))}
        />
      )}
      {progress.needsOutcome && <Banner tone="warn" title={treatmentText.needsOutcome} />}
      {weighOn !== undefined && (
        <Banner
          tone={progress.isWeighOverdue ? "warn" : "info"}
          title={
            progress.isWeighOverdue
              ? treatmentText.weighLate(formatDate(weighOn))
              : treatmentText.weighOn(formatDate(weighOn))
          }
          actions={
            weighOn <= today && (
              <LinkButton href={`/orang/${person}/ukur`} icon="scale">
                {treatmentText.weigh}
              </LinkButton>
            )
          }
        />
      )}
      <Card>
        <p class="care-figure">{treatmentText.day(progress.dayNumber, progress.plannedDays)}</p>
        <Facts
          facts={[
            {
              term: treatmentText.type,
              value: treatmentTypeLabels[facts.type],
              note: treatmentText.until(formatDate(progress.lastDay)),
            },
            { term: treatmentText.reason, value: facts.reasonText ?? treatmentReasonLabels[facts.reason] },
            { term: treatmentText.given, value: treatmentText.daysCount(progress.given) },
            { term: treatmentText.eatenAll, value: treatmentText.daysCount(progress.eatenAll) },
            { term: treatmentText.missed, value: treatmentText.daysCount(progress.missed) },
            { term: treatmentText.unmarked, value: treatmentText.daysCount(progress.unmarked) },
          ]}
        />
      </Card>
      {isRunning &&
        [
          { label: treatmentText.today, date: today },
          { label: treatmentText.yesterday, date: addDays(today, -1) },
        ]
          .filter(({ date }) => date >= facts.startDate)
          .map(({ label, date }) => (
            <DayMarks
              key={date}
              label={label}
              marked={facts.days.find((day) => day.date === date)}
              onMark={(choice) => void mark(date, choice)}
            />
          ))}
      {isEnding && <EndTreatment {...props} onClose={() => setIsEnding(false)} />}
    </Screen>
  );
};
