import type { Fold } from "#domain/facts/fold.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { identity } from "#domain/records/identity.ts";
import { measurement } from "#domain/records/measurement.ts";
import { membership } from "#domain/records/membership.ts";
import { person } from "#domain/records/person.ts";
import { readBody } from "#domain/records/read-body.ts";
import { sameAs } from "#domain/records/same-as.ts";
import type { MeasurementCard, PersonCard } from "../session-types.ts";
import { activeBody } from "./fold-files.ts";
import { marksOf } from "./marks-of.ts";
import { shownVersion } from "./shown-version.ts";
import type { SubjectFile } from "./subject-file.ts";

/** Lists compare a measurement with the ones before; more than these are opened with the person. */
const MOST_MEASUREMENTS = 6;

/** The card of a file whose subject is a person that is not withdrawn. */
export const personCard = (fold: Fold, file: SubjectFile): Omit<PersonCard, "stream"> | undefined => {
  const { subject } = file;
  const merged = fold.records.get(subject);
  if (merged?.kind !== person.kind || merged.state !== "active") return undefined;
  const body = readBody(person, merged.body);
  const { family, role } = readBody(membership, activeBody(fold, subject, membership.kind));
  const { nik } = readBody(identity, activeBody(fold, subject, identity.kind));
  const { birthDate, birthOrder, mother, motherName, posyandu, listStatus } = body;
  return {
    id: subject,
    name: body.name ?? "",
    sex: body.sex ?? "P",
    group: body.group ?? "adult",
    birthDateEstimated: body.birthDateEstimated ?? false,
    life: body.life ?? "alive",
    sameAs: sameAsOf(fold, subject),
    measurements: measurementsOf(fold, subject),
    marks: marksOf(fold, file),
    ...(family === undefined ? {} : { family }),
    ...(role === undefined ? {} : { familyRole: role }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(birthOrder === undefined ? {} : { birthOrder }),
    ...(mother === undefined ? {} : { mother }),
    ...(motherName === undefined ? {} : { motherName }),
    ...(nik === undefined ? {} : { nikEnd: nik.slice(-4) }),
    ...(posyandu === undefined ? {} : { posyandu }),
    ...(listStatus === undefined ? {} : { listStatus }),
  };
};

const sameAsOf = (fold: Fold, subject: string): readonly string[] =>
  fold
    .of(subject, sameAs.kind)
    .filter(({ state }) => state === "active")
    .map(({ body }) => readBody(sameAs, body))
    .flatMap(({ other, joined }) => (joined && other !== undefined ? [other] : []));

const measurementsOf = (fold: Fold, subject: string): readonly MeasurementCard[] =>
  fold
    .of(subject, measurement.kind)
    .filter(({ state }) => state === "active")
    .flatMap((merged) => measurementCard(fold, merged) ?? [])
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, MOST_MEASUREMENTS);

const measurementCard = (fold: Fold, merged: Merged): MeasurementCard | undefined => {
  const version = shownVersion(merged);
  const { date, weightKg, lengthCm, position, armCm, headCm, oedema } = readBody(measurement, merged.body);
  if (!version || !date) return undefined;
  const review = fold.judgementsOn(version.id).findLast(({ counts }) => counts);
  return {
    record: merged.record,
    version: version.id,
    date,
    author: version.author,
    pending: merged.pending,
    ...(weightKg === undefined ? {} : { weightKg }),
    ...(lengthCm === undefined ? {} : { lengthCm }),
    ...(position === undefined ? {} : { position }),
    ...(armCm === undefined ? {} : { armCm }),
    ...(headCm === undefined ? {} : { headCm }),
    ...(oedema === undefined ? {} : { oedema }),
    ...(version.stamp ? { role: version.stamp.role } : {}),
    ...(review
      ? {
          review: {
            decision: review.decision,
            ...(review.note === undefined ? {} : { note: review.note }),
          },
        }
      : {}),
  };
};
