import { type Body, singletonRecord } from "#domain/facts/version.ts";
import type { FamilyCard, NewVersion, OpenedSubjects } from "#storage/session-types.ts";

/** One record to be withdrawn, and what stood in it: undo puts that back. */
interface Withdrawn {
  readonly record: string;
  readonly subject: string;
  readonly kind: string;
  readonly body: Body;
}

/** What withdrawing a family withdraws: the family, its members, and what makes them members. Visits and weights stay. */
export const recordsOfFamily = (card: FamilyCard, { fold }: OpenedSubjects): readonly Withdrawn[] =>
  [card.id, ...card.members.flatMap(({ id }) => [id, singletonRecord(id, "membership")])].flatMap(
    (record) => {
      const merged = fold.records.get(record);
      return merged?.state === "active"
        ? [{ record, subject: merged.subject, kind: merged.kind, body: merged.body }]
        : [];
    },
  );

/** A visit with all that was answered at it. Weights, births and tablets stay: they are facts of their own. */
export const recordsOfVisit = (visit: string, { records }: OpenedSubjects): readonly Withdrawn[] =>
  records
    .filter(({ record, body, state }) => state === "active" && (record === visit || body.visit === visit))
    .map(({ record, subject, kind, body }) => ({ record, subject, kind, body }));

export const retractions = (records: readonly Withdrawn[]): readonly NewVersion[] =>
  records.map(({ record, subject, kind }) => ({ record, subject, kind, retract: true }));

/** Setting a withdrawn record's fields restores it. */
export const restorations = (records: readonly Withdrawn[]): readonly NewVersion[] =>
  records.map(({ record, subject, kind, body }) => ({ record, subject, kind, fields: body }));
