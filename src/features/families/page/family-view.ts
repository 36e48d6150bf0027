import type { CivilDate } from "#domain/civil-date.ts";
import { type CounsellingFacts, talkOfVisit } from "#domain/counselling/counselling-facts.ts";
import { topicOf } from "#domain/counselling/index.ts";
import type { Fold } from "#domain/facts/fold.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { formOfKind } from "#domain/forms/index.ts";
import { family } from "#domain/records/family.ts";
import { identity } from "#domain/records/identity.ts";
import { kindOf } from "#domain/records/index.ts";
import { readBody } from "#domain/records/read-body.ts";
import { visit } from "#domain/records/visit.ts";
import { choiceLabel } from "#features/shared/form/choice-options.ts";
import type { FamilyCard, OpenedSubjects } from "#storage/session-types.ts";
import { formatDate } from "#ui/format.ts";
import { familiesText } from "../text.ts";

/** A family's own records as its page shows them. */
export interface FamilyView {
  readonly address: string;
  readonly kkAddress: string | undefined;
  readonly kkNumber: string | undefined;
  readonly phone: string | undefined;
  readonly note: string | undefined;
  readonly visits: readonly VisitRow[];
  /** Fields in which two values stand, in words. */
  readonly conflicts: readonly string[];
  readonly hasProposal: boolean;
}

/** A visit as a row. */
export interface VisitRow {
  readonly record: string;
  readonly date: CivilDate;
  /** "Bertemu · pendampingan rutin". */
  readonly summary: string;
  readonly note: string | undefined;
  readonly kie: string | undefined;
  readonly next: string | undefined;
  /** The forms filled in at it, each of which can be corrected. */
  readonly answers: readonly { readonly record: string; readonly label: string }[];
  readonly isPending: boolean;
}

/** Reads the opened records of a family. */
export const familyView = (card: FamilyCard, { fold }: OpenedSubjects): FamilyView => {
  const own = fold.records.get(card.id);
  const numbers = fold.records.get(singletonRecord(card.id, identity.kind));
  const { address, kkAddress, note } = own ? readBody(family, own.body) : {};
  const { kkNumber, phone } = numbers?.state === "active" ? readBody(identity, numbers.body) : {};
  return {
    address: address ?? familiesText.addressUnknown,
    kkAddress,
    kkNumber,
    phone,
    note,
    visits: fold
      .of(card.id, visit.kind)
      .filter(({ state }) => state === "active")
      .flatMap((merged) => visitRow(merged, card, fold) ?? [])
      .sort((a, b) => (a.date < b.date ? 1 : -1)),
    conflicts: [own, numbers].flatMap((merged) => (merged ? conflictLabels(merged) : [])),
    hasProposal: [own, numbers].some((merged) => (merged?.proposals.length ?? 0) > 0),
  };
};

const visitRow = (merged: Merged, card: FamilyCard, fold: Fold): VisitRow | undefined => {
  const { date, met, purpose, note, kie, nextVisitDate } = readBody(visit, merged.body);
  if (date === undefined) return undefined;
  const words = [met && choiceLabel(visit, "met", met), purpose && visit.fields.purpose?.choices?.[purpose]];
  return {
    record: merged.record,
    date,
    summary: words.filter(Boolean).join(" · "),
    note,
    kie: talkWords(talkOfVisit(fold, card.id, merged.record), kie),
    answers: answersAt(merged.record, card, fold),
    next: nextVisitDate && familiesText.nextVisit(formatDate(nextVisitDate)),
    isPending: merged.pending,
  };
};

const answersAt = (visit: string, { id, members }: FamilyCard, fold: Fold): VisitRow["answers"] =>
  [{ id, name: undefined }, ...members].flatMap((subject) =>
    fold
      .about(subject.id)
      .filter(({ state, body }) => state === "active" && body.visit === visit)
      .flatMap(({ record, kind }) => {
        const form = formOfKind(kind);
        if (!form || form.kindIsStated) return [];
        return [
          { record, label: subject.name === undefined ? form.title : `${subject.name}: ${form.label}` },
        ];
      }),
  );

/** Topics of the talk, and what older versions of the app kept as words. */
const talkWords = (talk: CounsellingFacts | undefined, kie: string | undefined): string | undefined =>
  [...(talk?.topics ?? []).map((id) => topicOf(id)?.title ?? id), ...(kie === undefined ? [] : [kie])].join(
    ", ",
  ) || undefined;

const conflictLabels = ({ kind, conflicts }: Merged): readonly string[] =>
  conflicts.map(({ field }) => kindOf(kind)?.fields[field]?.label ?? field);
