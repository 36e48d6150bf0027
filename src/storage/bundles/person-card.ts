import type { CareFacts } from "#domain/episodes/care-facts.ts";
import { careFactsOf } from "#domain/episodes/care-facts-of.ts";
import type { Fold } from "#domain/facts/fold.ts";
import { measurementsOf } from "#domain/measurements/child-measurement.ts";
import { gestationAtBirth } from "#domain/people/gestation-at-birth.ts";
import { identity } from "#domain/records/identity.ts";
import { membership } from "#domain/records/membership.ts";
import { person } from "#domain/records/person.ts";
import { readBody } from "#domain/records/read-body.ts";
import { sameAs } from "#domain/records/same-as.ts";
import { servicesOf } from "#domain/schedule/services/child-service.ts";
import type { CardFrame } from "./card-frame.ts";
import { activeBody } from "./fold-files.ts";
import { marksOf } from "./marks-of.ts";
import type { SubjectFile } from "./subject-file.ts";

/** Enough for this month, the last ones and what was entered twice; more is opened with the person. */
const MOST_MEASUREMENTS = 8;
/** Visits of two years: what contacts are due is worked out from the card alone. */
const MOST_CONTACTS = 24;

/** The card of a file whose subject is a person that is not withdrawn. */
export const personCard = (fold: Fold, file: SubjectFile): CardFrame["people"][number] | undefined => {
  const { subject } = file;
  const merged = fold.records.get(subject);
  if (merged?.kind !== person.kind || merged.state !== "active") return undefined;
  const body = readBody(person, merged.body);
  const { family, role } = readBody(membership, activeBody(fold, subject, membership.kind));
  const { nik } = readBody(identity, activeBody(fold, subject, identity.kind));
  const { birthDate, birthOrder, mother, motherName, posyandu, listStatus } = body;
  const measurements = measurementsOf(fold, subject);
  const care = careFactsOf(fold, subject);
  return {
    id: subject,
    name: body.name ?? "",
    sex: body.sex ?? "P",
    group: body.group ?? "adult",
    birthDate,
    birthDateEstimated: body.birthDateEstimated ?? false,
    life: body.life ?? "alive",
    family,
    familyRole: role,
    birthOrder,
    mother,
    motherName: motherName ?? nameOf(fold, mother),
    nikEnd: nik?.slice(-4),
    posyandu,
    listStatus,
    sameAs: sameAsOf(fold, subject),
    measurements: measurements.slice(0, MOST_MEASUREMENTS),
    services: servicesOf(fold, subject),
    hasKiaBook: body.hasKiaBook,
    gestationDays: gestationAtBirth(fold, subject, body),
    gestationWeeks: body.gestationWeeks,
    ...(care ? { care: forCard(care) } : {}),
    marks: marksOf(fold, file, measurements),
  };
};

const forCard = (care: CareFacts): CareFacts => ({
  ...care,
  contacts: care.contacts.slice(0, MOST_CONTACTS),
});

const nameOf = (fold: Fold, id: string | undefined): string | undefined =>
  id === undefined ? undefined : readBody(person, activeBody(fold, id, person.kind)).name;

const sameAsOf = (fold: Fold, subject: string): readonly string[] =>
  fold
    .of(subject, sameAs.kind)
    .filter(({ state }) => state === "active")
    .map(({ body }) => readBody(sameAs, body))
    .flatMap(({ other, joined }) => (joined && other !== undefined ? [other] : []));
