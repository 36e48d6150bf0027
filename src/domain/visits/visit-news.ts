import { type CivilDate, completedMonths } from "../civil-date.ts";
import type { CareFacts, PregnancyFacts } from "../episodes/care-facts.ts";
import type { Episode } from "../episodes/episode.ts";
import { mayPlanWedding } from "../episodes/marriage.ts";
import type { PersonInCare } from "../episodes/person-in-care.ts";
import { earliestBirth, earliestEnd, earliestOfPregnancy } from "../episodes/possible-days.ts";
import { akhirKehamilanForm } from "../forms/files/akhir-kehamilan.ts";
import { akhirRencanaMenikahForm } from "../forms/files/akhir-rencana-menikah.ts";
import { kehamilanForm } from "../forms/files/kehamilan.ts";
import { persalinanForm } from "../forms/files/persalinan.ts";
import { rencanaMenikahForm } from "../forms/files/rencana-menikah.ts";
import type { Form } from "../forms/form.ts";
import type { Choices } from "../forms/question.ts";

/** Something that may have happened to somebody since the last visit: the form that tells it, and the record it changes. */
export interface News {
  readonly form: Form;
  /** What may be said of the person: "sedang hamil". */
  readonly label: string;
  /** The record that the answers change; absent where they make one. */
  readonly record?: string | undefined;
  /** The pregnancy that a birth belongs to. */
  readonly pregnancy?: PregnancyFacts | undefined;
  /** The first day that a question takes, by its id. */
  readonly notBefore?: Readonly<Record<string, CivilDate | undefined>> | undefined;
  /** People of the house who may be an answer, by the id of the question, then name by id. */
  readonly people?: Readonly<Record<string, Choices>> | undefined;
}

/** Ages between which a pregnancy is thought of; an unknown age is no reason not to ask. */
const FIRST_YEAR = 10;
const LAST_YEAR = 55;

/**
 * What a team may hear at the door about somebody, by what she is accompanied for so far: a pregnancy, a birth, an end, a plan to marry.
 * Nobody is moved on by retyping; each is one record.
 */
export const newsOf = (
  person: PersonInCare,
  episodes: readonly Episode[],
  date: CivilDate,
  members: readonly PersonInCare[] = [],
): readonly News[] => {
  if (person.sex !== "P" || person.group === "child" || !isOfAge(person, date)) return [];
  const hamil = episodes.find((episode) => episode.group === "hamil");
  const catin = episodes.find((episode) => episode.group === "catin");
  return [
    ...(hamil
      ? [
          {
            form: persalinanForm,
            label: "sudah melahirkan",
            pregnancy: hamil.pregnancy,
            notBefore: { date: earliestBirth(hamil.pregnancy) },
          },
          {
            form: akhirKehamilanForm,
            label: "kehamilan berakhir",
            record: hamil.record,
            notBefore: { endDate: earliestEnd(hamil.pregnancy) },
          },
        ]
      : [
          {
            form: kehamilanForm,
            label: "sedang hamil",
            notBefore: { lmpDate: earliestOfPregnancy(date), ultrasoundDate: earliestOfPregnancy(date) },
          },
          { form: persalinanForm, label: "baru melahirkan" },
        ]),
    ...(catin
      ? [{ form: akhirRencanaMenikahForm, label: "jadi atau batal menikah", record: catin.record }]
      : []),
    ...(mayPlanWedding(person, episodes, members, date)
      ? [
          {
            form: rencanaMenikahForm,
            label: "berencana menikah",
            people: { groom: Object.fromEntries(menIn(members).map(({ id, name }) => [id, name])) },
          },
        ]
      : []),
  ];
};

/** Men of a house who may be a groom. */
export const menIn = <Member extends Pick<PersonInCare, "sex" | "group" | "life">>(
  members: readonly Member[],
): readonly Member[] =>
  members.filter(({ sex, group, life }) => sex === "L" && group === "adult" && life === "alive");

const isOfAge = ({ birthDate }: PersonInCare, date: CivilDate): boolean => {
  if (birthDate === undefined) return true;
  const years = Math.floor(completedMonths(birthDate, date) / 12);
  return years >= FIRST_YEAR && years <= LAST_YEAR;
};

/** What was told in a sitting and is not saved yet, by person: care facts read from it count at once. */
export type Told = ReadonlyMap<string, Partial<CareFacts>>;
