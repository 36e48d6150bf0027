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

/** One record by itself, e.g. a visit. */
export const recordAlone = (record: string, { fold }: OpenedSubjects): readonly Withdrawn[] => {
  const merged = fold.records.get(record);
  return merged?.state === "active"
    ? [{ record, subject: merged.subject, kind: merged.kind, body: merged.body }]
    : [];
};

export const retractions = (records: readonly Withdrawn[]): readonly NewVersion[] =>
  records.map(({ record, subject, kind }) => ({ record, subject, kind, retract: true }));

/** Setting a withdrawn record's fields restores it. */
export const restorations = (records: readonly Withdrawn[]): readonly NewVersion[] =>
  records.map(({ record, subject, kind, body }) => ({ record, subject, kind, fields: body }));
