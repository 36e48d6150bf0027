import type { CivilDate } from "#domain/civil-date.ts";
import type { Fold } from "#domain/facts/fold.ts";
import { type ChildMeasurement, measurementsOf } from "#domain/measurements/child-measurement.ts";
import { type ChildStatus, childStatus } from "#domain/measurements/child-status.ts";
import { lastFigures } from "#domain/measurements/last-figures.ts";
import { reviewReasonLabels } from "#domain/measurements/review-reasons.ts";
import { sittingWords } from "#features/shared/measuring/measured-words.ts";
import { answersText } from "#features/shared/record/value-text.ts";
import type { PersonCard } from "#storage/session-types.ts";
import { formatDate } from "#ui/format.ts";
import { lastFiguresText } from "./figures-text.ts";
import type { RightsHere } from "./review-rights.ts";
import type { Target } from "./save-review.ts";
import { type SubjectWords, subjectWords } from "./subject-words.ts";
import { reviewText } from "./text.ts";
import { waitingJudgement } from "./waiting-judgement.ts";
import { type Names, writerText } from "./written-by.ts";

/** A child whose latest measurement somebody should look at again. */
export interface FlaggedItem {
  readonly key: string;
  readonly subject: SubjectWords;
  /** "16 bulan". */
  readonly ageText: string;
  /** "Perlu dicek: angkanya tidak wajar untuk umurnya." */
  readonly why: string;
  /** "Sebelumnya 8,0 kg (3 Okt 2026)". */
  readonly before: string;
  /** Of that day; two where two people measured. */
  readonly measurements: readonly FlaggedMeasurement[];
  readonly maySendBack: boolean;
  readonly mayConfirm: boolean;
}

export interface FlaggedMeasurement {
  readonly record: string;
  /** A review names the version, since a later correction is a new question. */
  readonly target: Target;
  /** "12,6 kg · 71,0 cm telentang". */
  readonly figures: string;
  /** "Kader Siti, 21 Nov 2026". */
  readonly measuredBy: string;
  /** What was answered at the scale; undefined while the records are not opened, or when nothing was asked. */
  readonly answers: string | undefined;
  /** What a reviewer said already, with their note. */
  readonly handled: string | undefined;
  /** That decision is only on this phone. */
  readonly isOnlyHere: boolean;
  readonly remeasureHref: string;
}

/** Doubts that are asked here; two differing corrections are a conflict and told as one. */
const isDoubt = ({ type }: { readonly type: string }): boolean => type !== "conflict";

/** Children with a doubt about their latest measurement; the ids decide which bodies are opened. */
export const flaggedChildren = (
  people: readonly PersonCard[],
  today: CivilDate,
  mayReviewIn: (stream: string) => boolean,
): ReadonlyMap<string, ChildStatus> =>
  new Map(
    people
      .filter(({ group, life, stream }) => group === "child" && life === "alive" && mayReviewIn(stream))
      .map((child) => [child.id, childStatus(child, today)] as const)
      .filter(([, { reviewReasons }]) => reviewReasons.some(isDoubt)),
  );

/** Tells one of them; `fold` adds what only the opened records know. */
export const flaggedItem = (
  child: PersonCard,
  { ageText, latest, reviewReasons }: ChildStatus,
  fold: Fold | undefined,
  rights: RightsHere,
  names: Names,
): FlaggedItem => {
  const opened = fold ? measurementsOf(fold, child.id) : [];
  const why = new Set(reviewReasons.filter(isDoubt).map(({ type }) => reviewReasonLabels[type]));
  const target = { kind: "measurement", changed: [] };
  return {
    key: child.id,
    subject: subjectWords(child.id, names),
    ageText,
    why: reviewText.reasonLead([...why].join("; ")),
    before: lastFiguresText(lastFigures(child.measurements, latest?.date)),
    measurements: (latest?.measurements ?? []).map((measured) =>
      flaggedMeasurement(child.id, measured, opened, fold, names),
    ),
    maySendBack: rights.may("sendBack", target),
    mayConfirm: rights.may("confirm", target),
  };
};

const flaggedMeasurement = (
  subject: string,
  measured: ChildMeasurement,
  opened: readonly ChildMeasurement[],
  fold: Fold | undefined,
  names: Names,
): FlaggedMeasurement => {
  const { record, version, date, review } = measured;
  const answers = opened.find((known) => known.record === record)?.answers;
  const waiting = waitingJudgement(fold?.judgementsOn(version) ?? []);
  return {
    record,
    target: { id: version, record, subject },
    figures: sittingWords(measured),
    measuredBy: reviewText.measuredBy(writerText(measured, names), formatDate(date)),
    answers:
      answers && Object.keys(answers).length > 0 ? reviewText.answered(answersText(answers)) : undefined,
    handled: handledText(waiting ?? review),
    isOnlyHere: waiting !== undefined,
    remeasureHref: `/orang/${subject}/ukur?ukur-ulang=${version}`,
  };
};

const handledText = (
  said: { readonly decision: string; readonly note?: string | undefined } | undefined,
): string | undefined => {
  const note = said?.note ?? reviewText.noNote;
  if (said?.decision === "sendBack") return reviewText.sentBackWith(note);
  return said?.decision === "statedCheck" ? reviewText.statedCheckWith(note) : undefined;
};
