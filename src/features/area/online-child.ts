import type { CivilDate } from "#domain/civil-date.ts";
import { foldSubjects } from "#domain/facts/fold.ts";
import type { Version } from "#domain/facts/version.ts";
import { figureText } from "#domain/growth/figure-text.ts";
import { type ChildMeasurement, measurementsOf } from "#domain/measurements/child-measurement.ts";
import { dayAssessment, daysMeasured } from "#domain/measurements/day-assessment.ts";
import { type GrowthLine, growthLines } from "#domain/measurements/growth-lines.ts";
import { childFactsOf } from "#domain/people/child-facts.ts";
import { roleLabels } from "#domain/records/worker.ts";
import { childRow } from "#domain/summary/child-row.ts";
import type { SubjectAnswer } from "#protocol/lists.ts";
import { formatDate } from "#ui/format.ts";
import { type RowWords, rowWords } from "./row-words.ts";
import { areaText } from "./text.ts";

/** A child opened from the server: to be read, not kept. */
export interface OnlineChild {
  readonly row: RowWords;
  /** Every index of the newest day. */
  readonly latest: readonly GrowthLine[];
  /** Everything measured, newest first; what does not count is there and says why. */
  readonly history: readonly HistoryRow[];
}

export interface HistoryRow {
  readonly key: string;
  readonly date: string;
  readonly weight: string;
  readonly length: string;
  /** "kader TPK", "petugas puskesmas". */
  readonly by: string;
  /** "Dikembalikan: “Berdiri?”"; undefined when nobody said anything. */
  readonly said: string | undefined;
}

/** Reads what the server answered; nothing when it is no child. */
export const onlineChild = (
  { subject, stream, versions }: SubjectAnswer,
  asOf: CivilDate,
): OnlineChild | undefined => {
  // Parsed at the door; only `undefined` against absent keys differ.
  const fold = foldSubjects(versions as readonly Version[]);
  const child = childFactsOf(fold, subject, stream);
  if (!child) return undefined;
  const [newest] = daysMeasured(child.measurements);
  const day = newest && dayAssessment(child, child.measurements, newest);
  return {
    row: rowWords(childRow(child, asOf)),
    latest: day ? growthLines(day.growth, { ageDays: day.ageDays, isStated: day.isConfirmed }) : [],
    history: measurementsOf(fold, subject).map(historyRow),
  };
};

const historyRow = (measured: ChildMeasurement): HistoryRow => {
  const { record, date, weightKg, lengthCm, role, review } = measured;
  return {
    key: record,
    date: formatDate(date),
    weight: weightKg === undefined ? areaText.dash : `${figureText(weightKg)} kg`,
    length: lengthCm === undefined ? areaText.dash : `${figureText(lengthCm)} cm`,
    by: role === undefined ? areaText.dash : roleLabels[role],
    said: review && saidText(review),
  };
};

const SAID: Readonly<Record<string, string>> = {
  sendBack: areaText.saidSentBack,
  confirm: areaText.saidConfirmed,
  statedCheck: areaText.saidAsked,
};

const saidText = ({ decision, note }: NonNullable<ChildMeasurement["review"]>): string | undefined => {
  const word = SAID[decision];
  return word === undefined || note === undefined ? word : areaText.saidWith(word, note);
};
