import type { CivilDate } from "#domain/civil-date.ts";
import { singletonRecord } from "#domain/facts/version.ts";
import { membership } from "#domain/records/membership.ts";
import { person } from "#domain/records/person.ts";
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

/** The people that the babies of a birth become, and their places in the family. */
export const babyVersions = (
  draft: WalkDraft,
  part: WalkPart,
  family: string,
  date: CivilDate,
): readonly NewVersion[] => {
  const babies = babiesIn(draft, part.key);
  return babies.flatMap((baby, at): readonly NewVersion[] => {
    const reading = readBaby(baby, birthOf(part, date, at, babies.length));
    if (!reading.ok) return [];
    return [
      { record: baby.id, subject: baby.id, kind: person.kind, fields: reading.value },
      {
        record: singletonRecord(baby.id, membership.kind),
        subject: baby.id,
        kind: membership.kind,
        fields: { family, role: "child" },
      },
    ];
  });
};

const birthOf = (part: WalkPart, date: CivilDate, at: number, count: number): BirthOfBaby => {
  const { date: bornOn, gestationWeeks } = part.reading.answers;
  return {
    mother: part.subject,
    motherName: part.name ?? "",
    // Safe: the question is a date question, and its reading a day.
    date: typeof bornOn === "string" && bornOn !== "unknown" ? (bornOn as CivilDate) : date,
    gestationWeeks: typeof gestationWeeks === "number" ? gestationWeeks : undefined,
    number: at + 1,
    isOneOfSeveral: count > 1,
  };
};
