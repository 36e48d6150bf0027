import { birthRecords } from "#domain/episodes/birth/birth-records.ts";
import { backRecords } from "#domain/episodes/end-records.ts";
import type { Fold } from "#domain/facts/fold.ts";
import type { Body } from "#domain/facts/version.ts";
import { delivery } from "#domain/records/delivery.ts";
import { measurement } from "#domain/records/measurement.ts";
import { person } from "#domain/records/person.ts";
import { pregnancy } from "#domain/records/pregnancy.ts";
import { readBody } from "#domain/records/read-body.ts";
import { numberToText } from "#domain/units.ts";
import { emptyBaby } from "#features/shared/birth/babies-fields.tsx";
import type { NewVersion } from "#storage/session-types.ts";
import type { BirthForm, BirthReading } from "./birth-form.ts";

type Known = Pick<Fold, "records" | "of">;

/** A birth that is recorded. */
export interface RecordedBirth {
  /** As it was typed. */
  readonly form: BirthForm;
  readonly babies: readonly string[];
  readonly date: string;
  readonly pregnancy: string | undefined;
  readonly hasMotherDied: boolean;
}

/** Nothing where no such birth stands. */
export const recordedBirth = (
  record: string,
  fold: Known,
  newId: () => string,
): RecordedBirth | undefined => {
  const merged = fold.records.get(record);
  if (merged?.kind !== delivery.kind || merged.state !== "active") return undefined;
  const said = readBody(delivery, merged.body);
  const ended = said.pregnancy === undefined ? undefined : fold.records.get(said.pregnancy);
  const { visitsWelcome } = ended ? readBody(pregnancy, ended.body) : {};
  const { babies = [], date = "", stillbornCount = 0 } = said;
  const born = babies.flatMap((id) => bornBaby(id, fold) ?? []);
  const stillborn = Array.from({ length: stillbornCount }, () => ({
    ...emptyBaby(newId()),
    state: "stillborn" as const,
  }));
  return {
    babies: born.map(({ id }) => id),
    date,
    pregnancy: said.pregnancy,
    hasMotherDied: said.motherCondition === "died",
    form: {
      record,
      date,
      gestationWeeks: figureText(said.gestationWeeks),
      place: said.place ?? "",
      attendant: said.attendant ?? "",
      method: said.method ?? "",
      motherCondition: said.motherCondition ?? "",
      visitsWelcome: visitsWelcome === undefined ? "" : visitsWelcome ? "yes" : "no",
      babies: [...born, ...stillborn],
      reason: "",
    },
  };
};

const bornBaby = (id: string, { records }: Known): BirthForm["babies"][number] | undefined => {
  const merged = records.get(id);
  if (merged?.state !== "active") return undefined;
  const { name = "", sex, life, birthWeightKg, birthLengthCm } = readBody(person, merged.body);
  return {
    id,
    state: life === "dead" ? "died" : "alive",
    sex: sex ?? "",
    name,
    weight: figureText(birthWeightKg),
    length: figureText(birthLengthCm),
  };
};

const figureText = (figure: number | undefined): string => (figure === undefined ? "" : numberToText(figure));

/** What a recorded baby's records hold that a correction of the birth changes; the rest has moved on since. */
const OF_BIRTH = ["name", "sex", "birthDate", "birthWeightKg", "birthLengthCm", "gestationWeeks", "life"];

/**
 * The corrected birth as versions of what stands: a baby that is recorded gets its day and figures put right and keeps where it lives,
 * its NIK and its carer; one that was not born alive after all is withdrawn.
 */
export const correctedBirth = (
  { birth }: BirthReading,
  recorded: RecordedBirth,
  fold: Known,
  newId: () => string,
): readonly NewVersion[] => {
  if (!birth) return [];
  const first = (baby: string): string | undefined =>
    fold
      .of(baby, measurement.kind)
      .find(({ state, body }) => state === "active" && body.date === recorded.date)?.record;
  const isRecorded = (subject: string): boolean => recorded.babies.includes(subject);
  const written = birthRecords(birth, (baby) => first(baby) ?? newId()).flatMap((version) => {
    if (!isRecorded(version.subject)) return [version];
    if (version.kind === measurement.kind) return [version];
    return version.kind === person.kind ? [{ ...version, fields: only(version.fields, OF_BIRTH) }] : [];
  });
  const { id: mother } = birth.mother;
  return [
    ...written,
    ...(recorded.hasMotherDied ? backRecords(mother, "died", String(birth.said.motherCondition)) : []),
    ...recorded.babies.flatMap((baby): readonly NewVersion[] => {
      const weighed = first(baby);
      if (!birth.babies.some(({ id }) => id === baby))
        return [{ record: baby, subject: baby, kind: person.kind, retract: true }];
      return weighed !== undefined && !written.some(({ record }) => record === weighed)
        ? [{ record: weighed, subject: baby, kind: measurement.kind, retract: true }]
        : [];
    }),
  ];
};

const only = (fields: Body, names: readonly string[]): Body =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)));
