import type { CivilDate } from "#domain/civil-date.ts";
import { DAYS_PER_MONTH } from "#domain/growth/age.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import { messageForMother } from "#domain/growth/monthly/message-for-mother.ts";
import type { DayAssessment } from "#domain/measurements/day-assessment.ts";
import type { MeasuredChild } from "#domain/measurements/measurement-draft.ts";
import type { ChartLine } from "#ui/chart/chart-parts.ts";
import { formatLongDate } from "#ui/format.ts";
import type { ChildGrowth } from "./child-view.ts";
import { childText } from "./text.ts";

/** What a mother is shown: weight, line, next step. No z-score, no colour of alarm, no category. */
export interface MotherView {
  readonly date: string;
  /** "10,9 kg" in large figures; absent when the child was only measured. */
  readonly weight: string | undefined;
  readonly length: string | undefined;
  /** "Naik 300 gram sejak bulan lalu". */
  readonly change: string | undefined;
  readonly nextStep: string;
  readonly again: string | undefined;
  /** Age in months against kg, oldest first. */
  readonly line: ChartLine["points"];
}

/** The view after the newest day that counts, as read on `today`; nothing before the first measurement. */
export const motherView = (
  { birthDate }: MeasuredChild,
  { latest, days, doubts }: ChildGrowth,
  today: CivilDate,
): MotherView | undefined => {
  if (!latest) return undefined;
  const { day, month, step } = latest;
  const message = month && messageForMother(month, { measuredOn: day.date, today });
  const isInDoubt = doubts.length > 0 && step.urgency !== "today";
  return {
    date: formatLongDate(day.date),
    weight: figure(day.figures.weightKg, "kg"),
    length: figure(day.figures.lengthCm, "cm"),
    change: message?.change,
    // A doubted figure must not send a family anywhere before it was measured again.
    nextStep: isInDoubt ? childText.motherAgain : (message?.nextStep ?? childText.motherNextMonth),
    again: isInDoubt ? undefined : message?.again,
    line: birthDate === undefined ? [] : weightLine(days),
  };
};

const figure = (value: number | undefined, unit: string): string | undefined =>
  value === undefined ? undefined : `${figureText(value)} ${unit}`;

const weightLine = (days: readonly DayAssessment[]): ChartLine["points"] =>
  [...days]
    .reverse()
    .flatMap(({ ageDays, figures }) =>
      ageDays === undefined || figures.weightKg === undefined
        ? []
        : [{ x: ageDays / DAYS_PER_MONTH, y: figures.weightKg }],
    );
