import type { CivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import type { Body } from "../facts/version.ts";
import { catinForm } from "../forms/files/catin.ts";
import { bodyQuestionsOf } from "../forms/form.ts";
import { contactSkip } from "../records/contact-skip.ts";
import { delivery } from "../records/delivery.ts";
import { membership } from "../records/membership.ts";
import { pregnancy } from "../records/pregnancy.ts";
import { readBody } from "../records/read-body.ts";
import type { RecordKind } from "../records/record-kind.ts";
import { visit } from "../records/visit.ts";
import { wedding } from "../records/wedding.ts";
import type {
  CareFacts,
  ContactFact,
  DeliveryFacts,
  PregnancyFacts,
  SkippedContact,
  WeddingFacts,
} from "./care-facts.ts";
import { contactKinds } from "./contact-kinds.ts";

/** What is recorded of a person besides growth; nothing when there is none of it, as for most people on a phone. */
export const careFactsOf = (fold: Fold, person: string): CareFacts | undefined => {
  const facts: CareFacts = {
    weddings: weddingsOf(fold, person),
    pregnancies: pregnanciesOf(fold, person),
    deliveries: deliveriesOf(fold, person),
    skips: skipsOf(fold, person),
    contacts: contactsOf(fold, person),
  };
  const presentOn = presentOf(fold, person);
  if ([...Object.values(facts), presentOn].every((list) => list.length === 0)) return undefined;
  const lastBrideVisit = lastBrideVisitOf(fold, person);
  return {
    ...facts,
    ...(presentOn.length > 0 ? { presentOn } : {}),
    ...(lastBrideVisit ? { lastBrideVisit } : {}),
  };
};

/** Enough for a year of visits every month, twice over. */
const MOST_PRESENT = 24;

/** Days on which the person's family was met with them there, as far as the fold holds the family. */
const presentOf = (fold: Fold, person: string): readonly CivilDate[] => {
  const [joined] = activeOf(fold, person, membership);
  const { family } = joined?.body ?? {};
  if (family === undefined) return [];
  const days = activeOf(fold, family, visit).flatMap(({ body: { date, met, peoplePresent } }) =>
    date !== undefined && met === "met" && peoplePresent?.includes(person) ? [date] : [],
  );
  return [...new Set(days)].sort().reverse().slice(0, MOST_PRESENT);
};

/** Questions whose answers a rule reads and that may stand on a card. */
const READ_BY_RULES = bodyQuestionsOf(catinForm).filter(
  (question) => question.feeds !== undefined && question.private !== true,
);

const lastBrideVisitOf = (fold: Fold, person: string): CareFacts["lastBrideVisit"] => {
  const [date] = daysOf(fold, person, catinForm.kind);
  const last = fold
    .of(person, catinForm.kind)
    .find(({ state, body }) => state === "active" && body.date === date);
  if (date === undefined || !last) return undefined;
  const answers = READ_BY_RULES.filter(({ id }) => last.body[id] !== undefined);
  return { date, answers: Object.fromEntries(answers.map(({ id }) => [id, last.body[id]])) };
};

/** Days on which one kind of form was filled in about a subject, newest first. */
export const daysOf = (fold: Fold, subject: string, kind: string): readonly CivilDate[] =>
  fold
    .of(subject, kind)
    .filter(({ state }) => state === "active")
    .flatMap(({ body }) => (typeof body.date === "string" ? [body.date as CivilDate] : []))
    .sort()
    .reverse();

const weddingsOf = (fold: Fold, person: string): readonly WeddingFacts[] =>
  activeOf(fold, person, wedding).flatMap(({ record, body }) => {
    const { registeredOn, plannedDate, groom, groomName, groomBirthDate, end, endDate } = body;
    return registeredOn === undefined
      ? []
      : [{ record, registeredOn, plannedDate, groom, groomName, groomBirthDate, end, endDate }];
  });

const pregnanciesOf = (fold: Fold, person: string): readonly PregnancyFacts[] =>
  activeOf(fold, person, pregnancy).flatMap(({ record, body }) => {
    const { registeredOn, note: _, ...rest } = body;
    return registeredOn === undefined ? [] : [{ ...rest, record, registeredOn }];
  });

const deliveriesOf = (fold: Fold, person: string): readonly DeliveryFacts[] =>
  activeOf(fold, person, delivery).flatMap(({ record, body }) => {
    const { date, pregnancy: of, gestationWeeks, babies = [], stillbornCount = 0, motherCondition } = body;
    return date === undefined
      ? []
      : [{ record, pregnancy: of, date, gestationWeeks, babies, stillbornCount, motherCondition }];
  });

const skipsOf = (fold: Fold, person: string): readonly SkippedContact[] =>
  activeOf(fold, person, contactSkip).flatMap(({ record, body: { contact, date, reason } }) =>
    contact === undefined || date === undefined || reason === undefined
      ? []
      : [{ record, contact, date, reason }],
  );

const contactsOf = (fold: Fold, person: string): readonly ContactFact[] =>
  contactKinds
    .flatMap((kind) => daysOf(fold, person, kind).map((date) => ({ kind, date })))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));

const activeOf = <Shape extends Body>(
  fold: Fold,
  person: string,
  kind: RecordKind<Shape>,
): readonly { readonly record: string; readonly body: Partial<Shape> }[] =>
  fold
    .of(person, kind.kind)
    .filter(({ state }) => state === "active")
    .map(({ record, body }) => ({ record, body: readBody(kind, body) }));
