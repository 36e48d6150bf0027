import type { PregnancyFacts } from "#domain/episodes/care-facts.ts";
import { datingOf, gestationOn } from "#domain/episodes/dating.ts";
import { type Body, singletonRecord } from "#domain/facts/version.ts";
import { GESTATION_WEEKS, isWithin } from "#domain/units.ts";
import type { NewVersion } from "#storage/session-types.ts";
import { episodesText } from "../text.ts";
import { type BabyValues, type BirthForm, type BirthValues, isLossOf } from "./birth-form.ts";

export interface Mother {
  readonly id: string;
  readonly name: string;
  readonly family: string | undefined;
  /** The pregnancy that ended with this birth, where it is recorded. */
  readonly pregnancy: PregnancyFacts | undefined;
}

/**
 * Everything a birth says, saved as one: the birth itself, the end of the pregnancy, and for each baby born alive a person with
 * its family, its carer and its first measurement. A stillborn baby is a number of the birth and gets no record.
 */
export const birthVersions = (
  form: BirthForm,
  values: BirthValues,
  mother: Mother,
  newId: (baby: string) => string,
): readonly NewVersion[] => {
  const { date, babies, stillbornCount } = values;
  const weeks = values.gestationWeeks ?? computedWeeks(mother.pregnancy, date);
  return [
    {
      record: form.record,
      subject: mother.id,
      kind: "delivery",
      fields: {
        pregnancy: mother.pregnancy?.record,
        date,
        place: form.place || undefined,
        attendant: form.attendant || undefined,
        method: form.method || undefined,
        motherCondition: form.motherCondition || undefined,
        gestationWeeks: values.gestationWeeks,
        babies: babies.map(({ id }) => id),
        stillbornCount,
      },
    },
    ...(mother.pregnancy
      ? [
          {
            record: mother.pregnancy.record,
            subject: mother.id,
            kind: "pregnancy",
            fields: {
              end: babies.length === 0 && stillbornCount > 0 ? "stillbirth" : "delivered",
              endDate: date,
              ...(isLossOf(form) && form.visitsWelcome !== ""
                ? { visitsWelcome: form.visitsWelcome === "yes" }
                : {}),
            },
          },
        ]
      : []),
    ...(form.motherCondition === "died"
      ? [{ record: mother.id, subject: mother.id, kind: "person", fields: { life: "dead" } }]
      : []),
    ...babies.flatMap((baby, at) =>
      babyVersions(baby, { at: at + 1, of: babies.length }, { date, weeks }, mother, newId(baby.id)),
    ),
  ];
};

/** Completed weeks on the day of birth, where the pregnancy has a date and the result can be. */
export const computedWeeks = (
  pregnancy: PregnancyFacts | undefined,
  date: BirthValues["date"],
): number | undefined => {
  const weeks = pregnancy && date && gestationOn(datingOf(pregnancy), date)?.weeks;
  return weeks !== undefined && isWithin(weeks, GESTATION_WEEKS) ? weeks : undefined;
};

const babyVersions = (
  baby: BabyValues,
  { at, of }: { readonly at: number; readonly of: number },
  { date, weeks }: { readonly date: BirthValues["date"]; readonly weeks: number | undefined },
  mother: Mother,
  measurement: string,
): readonly NewVersion[] => {
  const { id, sex, state, weightKg, lengthCm } = baby;
  const about = (kind: string, fields: Body): NewVersion => ({
    record: singletonRecord(id, kind),
    subject: id,
    kind,
    fields,
  });
  const isMeasured = weightKg !== undefined || lengthCm !== undefined;
  return [
    {
      record: id,
      subject: id,
      kind: "person",
      fields: {
        name: baby.name || episodesText.babyNameDefault(mother.name, at, of),
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
    ...(mother.family === undefined ? [] : [about("membership", { family: mother.family, role: "child" })]),
    ...(state === "died"
      ? []
      : [
          about("identity", { nikStatus: "notYet" }),
          about("carer", { relation: "mother", carer: mother.id }),
        ]),
    ...(isMeasured
      ? [
          {
            record: measurement,
            subject: id,
            kind: "measurement",
            fields: { date, weightKg, lengthCm, ...(lengthCm === undefined ? {} : { position: "lying" }) },
          },
        ]
      : []),
  ];
};
