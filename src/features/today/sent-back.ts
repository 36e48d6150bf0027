import { sentBackOf } from "#domain/measurements/child-status.ts";
import { measuredWords } from "#features/shared/measuring/measured-words.ts";
import type { PersonCard } from "#storage/session-types.ts";
import { formatDate } from "#ui/format.ts";
import { todayText } from "./text.ts";

/** A measurement that a supervisor sent back. */
export interface SentBackRow {
  readonly id: string;
  readonly name: string;
  /** "8,2 kg · 71,0 cm · 3 Okt 2026". */
  readonly figures: string;
  /** The reviewer's words. */
  readonly note: string;
  /** To measuring the child again. */
  readonly href: string;
}

/** What was sent back and not measured again since, by name. */
export const sentBackRows = (
  people: readonly PersonCard[],
  holds: (stream: string) => boolean,
): readonly SentBackRow[] =>
  people
    .filter(({ marks, stream }) => marks.sentBack > 0 && holds(stream))
    .flatMap((child) => sentBackOf(child.measurements).map((measured) => ({ child, measured })))
    .map(({ child, measured }) => ({
      id: measured.record,
      name: child.name,
      figures: [measuredWords(measured), formatDate(measured.date)].filter((part) => part !== "").join(" · "),
      note: measured.review?.note === undefined ? todayText.sentBackNoNote : `“${measured.review.note}”`,
      href: `/orang/${child.id}/ukur`,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "id"));
