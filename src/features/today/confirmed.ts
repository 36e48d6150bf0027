import { addDays, type CivilDate } from "#domain/civil-date.ts";
import type { ChildMeasurement } from "#domain/measurements/child-measurement.ts";
import { measuredWords } from "#features/shared/measuring/measured-words.ts";
import type { PersonCard } from "#storage/session-types.ts";
import { formatDate } from "#ui/format.ts";
import { todayText } from "./text.ts";

/** A figure of this cadre that a health worker took again. */
export interface ConfirmedRow {
  readonly id: string;
  readonly name: string;
  /** "Puskesmas: 7,4 kg · 66,5 cm · 20 Nov 2026". */
  readonly taken: string;
  /** "Catatan Ibu: 7,3 kg · 66,0 cm". */
  readonly own: string;
  readonly href: string;
}

/** How long the news stays on Beranda; the child's page keeps it. */
const SHOWN_DAYS = 14;

/** What health workers measured again of this person's own measurements, newest first. */
export const confirmedRows = (
  people: readonly PersonCard[],
  worker: string,
  today: CivilDate,
): readonly ConfirmedRow[] =>
  people
    .flatMap(({ id, name, measurements }) =>
      measurements
        .filter(({ author }) => author === worker)
        .flatMap((own) => {
          const again = takenAgain(own, measurements);
          return again && again.date >= addDays(today, -SHOWN_DAYS) ? [{ id, name, own, again }] : [];
        }),
    )
    .sort((a, b) => b.again.date.localeCompare(a.again.date) || a.name.localeCompare(b.name, "id"))
    .map(({ id, name, own, again }) => ({
      id: own.record,
      name,
      taken: todayText.confirmedTaken(measuredWords(again), formatDate(again.date)),
      own: todayText.confirmedOwn(measuredWords(own)),
      href: `/orang/${id}`,
    }));

/** The remeasurement that names this very figure, or that a review of it speaks of. */
const takenAgain = (own: ChildMeasurement, all: readonly ChildMeasurement[]): ChildMeasurement | undefined =>
  all.find(
    ({ role, confirms, record, date }) =>
      role === "healthWorker" &&
      record !== own.record &&
      (confirms === own.version || (own.review?.decision === "confirm" && date >= own.date)),
  );
