import type { CivilDate } from "#domain/civil-date.ts";
import { householdForm } from "#domain/forms/files/household.ts";
import type { FormSection } from "#domain/forms/form.ts";
import { type LastAnswer, lastAnswers } from "#domain/forms/last-answers.ts";
import { type FormReading, readForm } from "#domain/forms/read-form.ts";
import { movedOn } from "#domain/visits/moved-on.ts";
import { type VisitPart, visitParts } from "#domain/visits/visit-parts.ts";
import type { FamilyCard, OpenedSubjects, PersonCard } from "#storage/session-types.ts";
import { typedIn, type WalkDraft } from "./walk-draft.ts";

/** A part as it stands in the draft. */
export interface WalkPart extends VisitPart {
  readonly reading: FormReading;
  /** Sections with at least one question that is asked, in order. */
  readonly sections: readonly FormSection[];
  readonly last: ReadonlyMap<string, LastAnswer>;
}

/** Everything around a sitting that does not change while it goes on. */
export interface HouseAround {
  readonly card: FamilyCard;
  readonly opened: OpenedSubjects;
  readonly isHealthWorker: boolean;
}

/** Those of a family who are here. */
export const peopleAtHome = ({ members }: FamilyCard): readonly PersonCard[] =>
  members.filter(({ life, listStatus }) => life === "alive" && listStatus !== "moved");

/** All parts that a sitting on a day may have. */
export const partsAround = ({ card, opened }: HouseAround, date: CivilDate): readonly VisitPart[] =>
  visitParts(
    {
      id: card.id,
      members: card.members,
      fold: opened.fold,
      movedOn: movedOn(opened.versions, card.id),
    },
    date,
  );

/** The chosen parts of a sitting with what they say now. */
export const walkParts = (
  draft: WalkDraft,
  all: readonly VisitPart[],
  { card, opened, isHealthWorker }: HouseAround,
  date: CivilDate,
): readonly WalkPart[] => {
  const moved = movedOn(opened.versions, card.id);
  return all
    .filter(({ key }) => draft.parts.includes(key))
    .map((part) => {
      const { form, facts, subject } = part;
      const reading = readForm(form, typedIn(draft, part.key), { facts, date, isHealthWorker });
      const asked = new Set(reading.asked);
      return {
        ...part,
        reading,
        sections: form.sections.filter(({ questions }) => questions.some((one) => asked.has(one))),
        last: lastAnswers(form, opened.fold, subject, date, form.id === householdForm.id ? moved : undefined),
      };
    });
};
