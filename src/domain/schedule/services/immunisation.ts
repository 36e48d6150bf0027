import { addDays, type CivilDate, civilDate, completedMonths, daysBetween } from "../../civil-date.ts";
import type { ServedChild } from "./campaign.ts";
import type { ChildService } from "./child-service.ts";
import { rulesOn, type ServiceRuleSet } from "./service-rules.ts";
import {
  hexavalentDoses,
  japaneseEncephalitis,
  pentavalentDoses,
  type VaccineDose,
} from "./vaccine-doses.ts";

const SOURCE =
  "Jadwal imunisasi rutin Kemenkes, Buku KIA 2023 (PCV dan rotavirus nasional); jarak DPT lanjutan 12 bulan dan MR 6 bulan dari Permenkes 12/2017. Batas umur BCG dan rotavirus perlu dicocokkan dengan juknis";

const set = (id: string, rest: Partial<ServiceRuleSet<readonly VaccineDose[]>>) => ({
  id,
  version: 1,
  validFrom: civilDate(2022, 1, 1),
  source: SOURCE,
  confidence: "check" as const,
  rules: pentavalentDoses,
  ...rest,
});

export type ImmunisationSets = readonly ServiceRuleSet<readonly VaccineDose[]>[];

/**
 * National, from the year in which PCV and rotavirus became routine everywhere. A city that is told to give JE or the hexavalent
 * vaccine gets a set with its code and the day from which it does: `forRegion` writes one. None is set.
 */
export const immunisationSets: ImmunisationSets = [set("immunisation-national", {})];

/** What a city decides about its own schedule. */
export interface RegionalChoice {
  /** Its four-digit code, or that of a part of it. */
  readonly region: string;
  readonly validFrom: CivilDate;
  readonly hasHexavalent: boolean;
  readonly hasJapaneseEncephalitis: boolean;
  /** The letter that says so. */
  readonly source: string;
}

/** A city's set, to be added to the list. */
export const forRegion = (choice: RegionalChoice): ServiceRuleSet<readonly VaccineDose[]> =>
  set(`immunisation-${choice.region}`, {
    region: choice.region,
    validFrom: choice.validFrom,
    source: choice.source,
    rules: [
      ...(choice.hasHexavalent ? hexavalentDoses : pentavalentDoses),
      ...(choice.hasJapaneseEncephalitis ? [japaneseEncephalitis] : []),
    ],
  });

/** Where a child stands with one dose on a day. */
export type DoseState =
  | { readonly state: "given"; readonly on: CivilDate }
  | { readonly state: "due" }
  /** Too young, or too short after the dose before. */
  | { readonly state: "later"; readonly from: CivilDate | undefined }
  /** Too old for it. */
  | { readonly state: "noLonger" };

export interface DoseStatus {
  readonly dose: VaccineDose;
  readonly status: DoseState;
}

export interface ImmunisationStatus {
  readonly doses: readonly DoseStatus[];
  /** In the order of the book. */
  readonly due: readonly VaccineDose[];
  /** Nothing is written down of a child old enough to have had some: what is due is a question to the KIA book, not a finding. */
  readonly isHistoryUnknown: boolean;
}

/** Every dose of the schedule in force; nothing without a birth date or before any schedule. */
export const immunisationStatus = (
  { birthDate, services = [] }: ServedChild,
  date: CivilDate,
  region: string,
  sets: ImmunisationSets = immunisationSets,
): ImmunisationStatus | undefined => {
  const rules = rulesOn(sets, date, region)?.rules;
  if (!rules || birthDate === undefined || birthDate > date) return undefined;
  const given = givenDoses(services, date);
  const age = completedMonths(birthDate, date);
  const doses = rules
    .map((dose) => ({
      dose,
      status: stateOf(dose, { rules, given, age, ageDays: daysBetween(birthDate, date), date }),
    }))
    .sort((a, b) => a.dose.fromMonth - b.dose.fromMonth);
  return {
    doses,
    due: doses.filter(({ status }) => status.state === "due").map(({ dose }) => dose),
    isHistoryUnknown: given.size === 0 && age >= FIRST_CONTACT_MONTHS,
  };
};

/** From then on a child without a single dose was more likely not written down than not vaccinated. */
const FIRST_CONTACT_MONTHS = 3;

interface AtDay {
  readonly rules: readonly VaccineDose[];
  /** The first day of each dose. */
  readonly given: ReadonlyMap<string, CivilDate>;
  /** Completed months. */
  readonly age: number;
  readonly ageDays: number;
  readonly date: CivilDate;
}

const stateOf = (dose: VaccineDose, at: AtDay): DoseState => {
  const on = givenOn(dose, at.given);
  if (on !== undefined) return { state: "given", on };
  if (isTooOld(dose, at)) return { state: "noLonger" };
  if (at.age < dose.fromMonth) return { state: "later", from: undefined };
  const { after } = dose;
  const before = after && at.rules.find(({ id }) => id === after.dose);
  if (!after || !before) return { state: "due" };
  const beforeOn = givenOn(before, at.given);
  if (beforeOn === undefined) return { state: "later", from: undefined };
  const from = addDays(beforeOn, after.days);
  return from <= at.date ? { state: "due" } : { state: "later", from };
};

const isTooOld = ({ beforeMonth, beforeDay }: VaccineDose, { age, ageDays }: AtDay): boolean =>
  (beforeMonth !== undefined && age >= beforeMonth) || (beforeDay !== undefined && ageDays >= beforeDay);

const givenOn = ({ id, equals = [] }: VaccineDose, given: AtDay["given"]): CivilDate | undefined =>
  [id, ...equals].map((one) => given.get(one)).find((day) => day !== undefined);

const givenDoses = (services: readonly ChildService[], until: CivilDate): ReadonlyMap<string, CivilDate> => {
  const given = new Map<string, CivilDate>();
  for (const { type, dose, date } of services)
    if (type === "vaccine" && dose !== undefined && date <= until) {
      const known = given.get(dose);
      if (known === undefined || date < known) given.set(dose, date);
    }
  return given;
};
