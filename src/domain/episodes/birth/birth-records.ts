import type { CivilDate } from "../../civil-date.ts";
import { type Body, singletonRecord } from "../../facts/version.ts";
import { carer } from "../../records/carer.ts";
import { delivery } from "../../records/delivery.ts";
import { identity } from "../../records/identity.ts";
import { measurement } from "../../records/measurement.ts";
import { membership } from "../../records/membership.ts";
import { person } from "../../records/person.ts";
import { pregnancy } from "../../records/pregnancy.ts";
import { GESTATION_WEEKS, isWithin } from "../../units.ts";
import type { PregnancyFacts } from "../care-facts.ts";
import { datingOf, gestationOn } from "../dating.ts";
import { awayRecords } from "../end-records.ts";
import type { EpisodeRecord } from "../episode-record.ts";
import type { BabiesReading, BornBaby } from "./read-baby.ts";

export interface MotherOfBirth {
  readonly id: string;
  readonly name: string;
  readonly family: string | undefined;
  /** The pregnancy that ended with this birth, where it is recorded. */
  readonly pregnancy: PregnancyFacts | undefined;
}

/** A birth as it was told, by whichever door. */
export interface Birth extends Pick<BabiesReading, "babies" | "stillbornCount"> {
  /** Id of the record `delivery`. */
  readonly record: string;
  readonly mother: MotherOfBirth;
  readonly date: CivilDate;
  /** Place, attendant, method, mother's condition, weeks as told, note: fields of `delivery`. */
  readonly said: Body;
  /** Asked only after a loss. */
  readonly visitsWelcome?: boolean | undefined;
}

/**
 * Everything a birth says, saved as one: the birth itself, the end of the pregnancy, the mother's death where she died, and for each
 * baby born alive a person with its family, its carer and its first measurement. A stillborn baby is a number of the birth and
 * gets no record. `measurementId`: of the first measurement of a baby.
 */
export const birthRecords = (
  birth: Birth,
  measurementId: (baby: string) => string,
): readonly EpisodeRecord[] => {
  const { record, mother, date, said, babies, stillbornCount } = birth;
  const ids = babies.map(({ id }) => id);
  return [
    {
      record,
      subject: mother.id,
      kind: delivery.kind,
      fields: { ...said, date, pregnancy: mother.pregnancy?.record, babies: ids, stillbornCount },
    },
    ...endOfPregnancy(birth),
    ...(said.motherCondition === "died" ? awayRecords(mother.id, "died", date) : []),
    ...babies.flatMap((baby, at) =>
      babyRecords(baby, { at: at + 1, of: babies.length }, birth, measurementId(baby.id)),
    ),
  ];
};

const endOfPregnancy = ({
  mother,
  date,
  babies,
  stillbornCount,
  visitsWelcome,
}: Birth): readonly EpisodeRecord[] => {
  if (!mother.pregnancy) return [];
  const end = babies.length === 0 && stillbornCount > 0 ? "stillbirth" : "delivered";
  const isLoss = babies.every(({ state }) => state === "died") && babies.length + stillbornCount > 0;
  const welcome = isLoss && visitsWelcome !== undefined ? { visitsWelcome } : {};
  const fields = { end, endDate: date, ...welcome };
  return [{ record: mother.pregnancy.record, subject: mother.id, kind: pregnancy.kind, fields }];
};

/** Completed weeks on the day of birth, where the pregnancy has a date and the result can be. */
export const weeksAtBirth = (
  ofWoman: PregnancyFacts | undefined,
  date: CivilDate | undefined,
): number | undefined => {
  const weeks = ofWoman && date && gestationOn(datingOf(ofWoman), date)?.weeks;
  return weeks !== undefined && isWithin(weeks, GESTATION_WEEKS) ? weeks : undefined;
};

/** "Bayi Ny. Siti"; of several "Bayi Ny. Siti 1", until they have names. */
export const babyName = (mother: string, at: number, of: number): string =>
  of === 1 ? `Bayi Ny. ${mother}` : `Bayi Ny. ${mother} ${at}`;

const babyRecords = (
  { id, name, sex, state, weightKg, lengthCm }: BornBaby,
  { at, of }: { readonly at: number; readonly of: number },
  { mother, date, said }: Birth,
  measurementId: string,
): readonly EpisodeRecord[] => {
  const about = (kind: string, fields: Body): EpisodeRecord => ({
    record: singletonRecord(id, kind),
    subject: id,
    kind,
    fields,
  });
  const isMeasured = weightKg !== undefined || lengthCm !== undefined;
  const position = lengthCm === undefined ? {} : { position: "lying" };
  const weeks = said.gestationWeeks ?? weeksAtBirth(mother.pregnancy, date);
  return [
    {
      record: id,
      subject: id,
      kind: person.kind,
      fields: {
        name: name || babyName(mother.name, at, of),
        sex,
        birthDate: date,
        group: "child",
        mother: mother.id,
        birthWeightKg: weightKg,
        birthLengthCm: lengthCm,
        gestationWeeks: weeks,
        listStatus: "present",
        life: state === "died" ? "dead" : "alive",
      },
    },
    ...(mother.family === undefined
      ? []
      : [about(membership.kind, { family: mother.family, role: "child" })]),
    ...(state === "died"
      ? []
      : [
          about(identity.kind, { nikStatus: "notYet" }),
          about(carer.kind, { relation: "mother", carer: mother.id }),
        ]),
    ...(isMeasured
      ? [
          {
            record: measurementId,
            subject: id,
            kind: measurement.kind,
            fields: { date, weightKg, lengthCm, ...position },
          },
        ]
      : []),
  ];
};
