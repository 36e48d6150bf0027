import type { CivilDate } from "#domain/civil-date.ts";
import { type Body, singletonRecord } from "#domain/facts/version.ts";
import { UNKNOWN } from "#domain/forms/question.ts";
import { carer } from "#domain/records/carer.ts";
import { delivery } from "#domain/records/delivery.ts";
import { identity } from "#domain/records/identity.ts";
import { measurement } from "#domain/records/measurement.ts";
import { membership } from "#domain/records/membership.ts";
import { person } from "#domain/records/person.ts";
import { pregnancy } from "#domain/records/pregnancy.ts";
import { type BabyDraft, type BabyProblems, type BirthOfBaby, readBaby } from "#domain/visits/read-baby.ts";
import type { NewVersion } from "#storage/session-types.ts";
import type { WalkDraft } from "./walk-draft.ts";
import type { WalkPart } from "./walk-parts.ts";

export const babiesIn = (draft: WalkDraft, part: string): readonly BabyDraft[] => draft.babies?.[part] ?? [];

/** What is wrong with each baby, in their order; empty where all is well. */
export const babyProblems = (draft: WalkDraft, part: WalkPart, date: CivilDate): readonly BabyProblems[] => {
  const babies = babiesIn(draft, part.key);
  return babies.map((baby, at) => {
    const reading = readBaby(baby, birthOf(part, date, at, babies.length));
    return reading.ok ? {} : reading.problem;
  });
};

/**
 * All that a birth says besides its own record: each baby as a person with family, carer and first measurement, the end of the
 * pregnancy, and the mother's death where she died. The same facts as the birth screen of `episodes` writes.
 */
export const birthVersions = (
  draft: WalkDraft,
  part: WalkPart,
  {
    family,
    date,
    newId,
  }: { readonly family: string; readonly date: CivilDate; readonly newId: () => string },
): readonly NewVersion[] => {
  if (part.form.kind !== delivery.kind) return [];
  const babies = babiesIn(draft, part.key);
  const { stillbornCount, motherCondition } = part.reading.answers;
  const { date: bornOn } = birthOf(part, date, 0, babies.length);
  const isLoss = babies.length === 0 && typeof stillbornCount === "number" && stillbornCount > 0;
  const end = { end: isLoss ? "stillbirth" : "delivered", endDate: bornOn };
  const { subject, news } = part;
  return [
    ...(news?.pregnancy === undefined
      ? []
      : [{ record: news.pregnancy, subject, kind: pregnancy.kind, fields: end }]),
    ...(motherCondition === "died"
      ? [{ record: subject, subject, kind: person.kind, fields: { life: "dead", diedOn: bornOn } }]
      : []),
    ...babies.flatMap((baby, at) => {
      const reading = readBaby(baby, birthOf(part, date, at, babies.length));
      return reading.ok ? babyVersions(baby.id, reading.value, { family, mother: subject, newId }) : [];
    }),
  ];
};

const babyVersions = (
  baby: string,
  fields: Body,
  {
    family,
    mother,
    newId,
  }: { readonly family: string; readonly mother: string; readonly newId: () => string },
): readonly NewVersion[] => {
  const single = (kind: string, body: Body): NewVersion => ({
    record: singletonRecord(baby, kind),
    subject: baby,
    kind,
    fields: body,
  });
  const { birthDate, birthWeightKg, birthLengthCm } = fields;
  const position = birthLengthCm === undefined ? {} : { position: "lying" };
  const measured = { date: birthDate, weightKg: birthWeightKg, lengthCm: birthLengthCm, ...position };
  return [
    { record: baby, subject: baby, kind: person.kind, fields },
    single(membership.kind, { family, role: "child" }),
    single(identity.kind, { nikStatus: "notYet" }),
    single(carer.kind, { relation: "mother", carer: mother }),
    ...(birthWeightKg === undefined && birthLengthCm === undefined
      ? []
      : [{ record: newId(), subject: baby, kind: measurement.kind, fields: measured }]),
  ];
};

const birthOf = (part: WalkPart, date: CivilDate, at: number, count: number): BirthOfBaby => {
  const { date: bornOn, gestationWeeks } = part.reading.answers;
  // Safe: the question is a date question, and its reading a day.
  const on = typeof bornOn === "string" && bornOn !== UNKNOWN ? (bornOn as CivilDate) : date;
  return {
    mother: part.subject,
    motherName: part.name ?? "",
    date: on,
    gestationWeeks: typeof gestationWeeks === "number" ? gestationWeeks : part.news?.weeksOn?.(on),
    number: at + 1,
    isOneOfSeveral: count > 1,
  };
};
