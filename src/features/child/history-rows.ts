import type { CivilDate } from "#domain/civil-date.ts";
import type { Version } from "#domain/facts/version.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import { dayAssessment } from "#domain/measurements/day-assessment.ts";
import type { GrowthLine } from "#domain/measurements/growth-lines.ts";
import type { MeasuredChild } from "#domain/measurements/measurement-draft.ts";
import { roleLabels } from "#domain/records/worker.ts";
import { sittingWords } from "#features/shared/measuring/measured-words.ts";
import type { Receipt } from "#storage/outbox-types.ts";
import { linesOf } from "./child-view.ts";
import { childText } from "./text.ts";

/** One measurement in the list. */
export interface HistoryRow {
  readonly record: string;
  readonly date: CivilDate;
  /** "10,9 kg · 84,2 cm berdiri". */
  readonly figures: string;
  /** Only what asks for attention; a single line when all is well. */
  readonly marks: readonly Pick<GrowthLine, "tone" | "word">[];
  /** "Bu Siti, kader TPK". */
  readonly who: string;
  readonly receipt: Receipt;
  /** The message it came back with. */
  readonly sentBack: string | undefined;
}

/** What turns a measurement into a row. */
export interface RowSources {
  readonly child: MeasuredChild;
  readonly workerName: (id: string) => string | undefined;
  /** The version by id, where its history is open. */
  readonly versionOf: (id: string) => Version | undefined;
  readonly receiptOf: (version: Version) => Receipt;
}

/** Newest first, as they come. */
export const historyRows = (
  measurements: readonly ChildMeasurement[],
  sources: RowSources,
): readonly HistoryRow[] => measurements.map((measurement) => historyRow(measurement, sources));

const historyRow = (
  measurement: ChildMeasurement,
  { child, workerName, versionOf, receiptOf }: RowSources,
): HistoryRow => {
  const { record, version, date, author, role, pending, review } = measurement;
  const written = versionOf(version);
  const sentBack = review?.decision === "sendBack" ? (review.note ?? childText.sentBackTodo) : undefined;
  // Judged by itself, also when it was sent back and counts for nothing.
  const alone = dayAssessment(child, [{ ...measurement, review: undefined }], date);
  return {
    record,
    date,
    figures: sittingWords(measurement),
    marks: alone ? marksOf(linesOf(alone)) : [],
    who: [workerName(author) ?? childText.unknownWorker, role && roleLabels[role]].filter(Boolean).join(", "),
    receipt: written ? receiptOf(written) : pending ? "onlyHere" : "handedOver",
    sentBack,
  };
};

const marksOf = (lines: readonly GrowthLine[]): readonly Pick<GrowthLine, "tone" | "word">[] => {
  const asking = lines.filter(({ tone }) => tone !== "normal");
  if (asking.length > 0) return [...new Map(asking.map((line) => [line.word, line])).values()];
  return lines.length === 0 ? [] : [{ tone: "normal", word: childText.allNormal }];
};
