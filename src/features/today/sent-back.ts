import type { Merged } from "#domain/facts/merge.ts";
import { measurement } from "#domain/records/measurement.ts";
import { readBody } from "#domain/records/read-body.ts";
import { review } from "#domain/records/review.ts";
import type { OpenedSubjects, PersonCard } from "#storage/session-types.ts";
import { formatDate, formatDecimal } from "#ui/format.ts";
import { todayText } from "./text.ts";

/** A measurement that a supervisor sent back. */
export interface SentBackRow {
  readonly id: string;
  readonly name: string;
  /** "8,2 kg · 71,0 cm · 3 Okt 2026"; undefined until the child's records were opened. */
  readonly figures: string | undefined;
  readonly note: string | undefined;
  /** To measuring the child again. */
  readonly href: string;
}

/** A row before the child's records were opened: the name is known at once, the note follows. */
export const sentBackRow = ({ id, name }: PersonCard): SentBackRow => ({
  id,
  name,
  figures: undefined,
  note: undefined,
  href: `/orang/${id}/ukur`,
});

/** The same with the figures and the note of the latest sending back, read from the opened records. */
export const withSentBackNote = (row: SentBackRow, { records }: OpenedSubjects): SentBackRow => {
  const latest = records.filter(isSendBack).sort(byAcceptance).at(-1);
  if (!latest) return row;
  const { note, targetRecord } = readBody(review, latest.body);
  const target = records.find(({ record }) => record === targetRecord);
  return { ...row, note, figures: target && figuresText(target) };
};

/** Children with something sent back, by name. */
export const sentBackChildren = (
  people: readonly PersonCard[],
  holds: (stream: string) => boolean,
): readonly PersonCard[] =>
  people
    .filter(({ marks, stream }) => marks.sentBack > 0 && holds(stream))
    .sort((a, b) => a.name.localeCompare(b.name, "id"));

const isSendBack = ({ kind, state, body }: Merged): boolean =>
  kind === review.kind && state === "active" && readBody(review, body).decision === "sendBack";

const byAcceptance = (a: Merged, b: Merged): number => (acceptedAt(a) < acceptedAt(b) ? -1 : 1);

const acceptedAt = ({ writers }: Merged): string => writers.decision?.stamp?.acceptedAt ?? "";

const figuresText = (target: Merged): string => {
  const { date, weightKg, lengthCm } = readBody(measurement, target.body);
  return [
    weightKg === undefined ? undefined : `${formatDecimal(weightKg, 1)} kg`,
    lengthCm === undefined ? undefined : `${formatDecimal(lengthCm, 1)} cm`,
    date === undefined ? undefined : formatDate(date),
  ]
    .filter((part) => part !== undefined)
    .join(" · ");
};

/** What stands in place of a note that was not written. */
export const noteText = (note: string | undefined): string =>
  note === undefined ? todayText.sentBackNoNote : `“${note}”`;
