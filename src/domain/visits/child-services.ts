import { type CivilDate, completedMonths } from "../civil-date.ts";
import type { Body } from "../facts/version.ts";
import { type ServiceType, service } from "../records/service.ts";
import type { CampaignDue, ServedChild } from "../schedule/services/campaign.ts";
import { isReadDay } from "../schedule/services/child-service.ts";
import { dewormingDue } from "../schedule/services/deworming.ts";
import {
  type DoseStatus,
  type ImmunisationSets,
  immunisationStatus,
} from "../schedule/services/immunisation.ts";
import { vitaminADue } from "../schedule/services/vitamin-a.ts";

/** A capsule, a tablet or a dose that the KIA book is looked at for. */
export interface AskedService {
  /** "vaccine.bcg", the same for ever. */
  readonly key: string;
  /** "Polio tetes 1". */
  readonly label: string;
  readonly type: ServiceType;
  readonly dose: string;
  /** Completed months from which the schedule gives it. */
  readonly fromMonth: number;
}

/** One that was found in the book, with the day it was given where the book says. */
export interface FoundService extends AskedService {
  readonly givenOn?: CivilDate | undefined;
}

export interface ChildServices {
  /** Written down already: shown, not asked again. */
  readonly known: readonly KnownService[];
  /** To be looked for in the book: of the doses for its age also those that wait for an earlier one nobody wrote down. */
  readonly asked: readonly AskedService[];
}

export interface KnownService extends Pick<AskedService, "key" | "label" | "type"> {
  readonly on: CivilDate;
  /** `on` is only the day on which the book was read. */
  readonly isReadDay: boolean;
}

/** What a visit asks about a child's immunisation, vitamin A and worms: the schedules' own state, from ordinary `service` records. */
export const childServices = (
  child: ServedChild,
  date: CivilDate,
  region: string,
  immunisation?: ImmunisationSets,
): ChildServices => {
  const doses = immunisationStatus(child, date, region, immunisation)?.doses ?? [];
  const campaigns = [
    campaign("vitaminA", vitaminADue(child, date, region), child),
    campaign("deworming", dewormingDue(child, date, region), child),
  ];
  const months = child.birthDate === undefined ? 0 : completedMonths(child.birthDate, date);
  return {
    known: [
      ...campaigns.flatMap(({ known }) => known),
      ...doses.flatMap(({ dose, status }) =>
        status.state === "given"
          ? [known(vaccine(dose), status.on, child, [dose.id, ...(dose.equals ?? [])])]
          : [],
      ),
    ],
    asked: [
      ...campaigns.flatMap(({ asked }) => asked),
      ...doses.filter((one) => isAsked(one, months)).map(({ dose }) => vaccine(dose)),
    ],
  };
};

const isAsked = ({ dose, status }: DoseStatus, months: number): boolean =>
  status.state === "due" ||
  (status.state === "later" && status.from === undefined && dose.fromMonth <= months);

const vaccine = ({ id, label, fromMonth }: DoseStatus["dose"]): AskedService => ({
  key: `vaccine.${id}`,
  label,
  type: "vaccine",
  dose: id,
  fromMonth,
});

const known = (
  { key, label, type }: Pick<AskedService, "key" | "label" | "type">,
  on: CivilDate,
  { services = [] }: ServedChild,
  doses?: readonly string[],
): KnownService => {
  const marks = services.filter(
    (one) => one.type === type && one.date === on && (doses === undefined || doses.includes(one.dose ?? "")),
  );
  return { key, label, type, on, isReadDay: marks.every(isReadDay) };
};

const campaign = (
  type: "vitaminA" | "deworming",
  due: CampaignDue | undefined,
  child: ServedChild,
): ChildServices => {
  if (due?.state === "due") {
    const { dose, label, fromMonth } = due.dose;
    return { known: [], asked: [{ key: `${type}.${dose}`, label, type, dose, fromMonth }] };
  }
  return due?.state === "done"
    ? { known: [known({ key: type, label: CAMPAIGN_LABELS[type], type }, due.on, child)], asked: [] }
    : { known: [], asked: [] };
};

const CAMPAIGN_LABELS = { vitaminA: "Kapsul vitamin A", deworming: "Obat cacing" } as const;

/**
 * The record of one that was found in the book. Its day is the day it was given; where the book does not say, the day it was read,
 * marked so. What was given on the day of the visit itself counts as given then.
 */
export const readInBook = (
  { type, dose, givenOn }: FoundService,
  date: CivilDate,
): { readonly kind: string; readonly fields: Body } => ({
  kind: service.kind,
  fields:
    givenOn === date
      ? { date, type, dose, basis: "given" }
      : {
          date: givenOn ?? date,
          type,
          dose,
          basis: "book",
          givenDay: givenOn === undefined ? "unknown" : "told",
        },
});
