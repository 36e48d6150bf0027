import { type CivilDate, completedMonths } from "../civil-date.ts";
import type { Body } from "../facts/version.ts";
import { type ServiceType, service } from "../records/service.ts";
import type { CampaignDue, ServedChild } from "../schedule/services/campaign.ts";
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
}

export interface ChildServices {
  /** Written down already: shown, not asked again. */
  readonly known: readonly (AskedService & { readonly on: CivilDate })[];
  /** To be looked for in the book: of the doses for its age also those that wait for an earlier one nobody wrote down. */
  readonly asked: readonly AskedService[];
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
    campaign("vitaminA", vitaminADue(child, date, region)),
    campaign("deworming", dewormingDue(child, date, region)),
  ];
  const months = child.birthDate === undefined ? 0 : completedMonths(child.birthDate, date);
  return {
    known: [
      ...campaigns.flatMap(({ known }) => known),
      ...doses.flatMap(({ dose, status }) =>
        status.state === "given" ? [{ ...vaccine(dose), on: status.on }] : [],
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

const vaccine = ({ id, label }: DoseStatus["dose"]): AskedService => ({
  key: `vaccine.${id}`,
  label,
  type: "vaccine",
  dose: id,
});

const campaign = (type: "vitaminA" | "deworming", due: CampaignDue | undefined): ChildServices => {
  if (due?.state === "due") {
    const { dose, label } = due.dose;
    return { known: [], asked: [{ key: `${type}.${dose}`, label, type, dose }] };
  }
  return due?.state === "done"
    ? { known: [{ key: type, label: CAMPAIGN_LABELS[type], type, dose: "", on: due.on }], asked: [] }
    : { known: [], asked: [] };
};

const CAMPAIGN_LABELS = { vitaminA: "Kapsul vitamin A", deworming: "Obat cacing" } as const;

/** The record of one that was found in the book. Its day is the day it was read, as on the weighing day. */
export const readInBook = (
  { type, dose }: AskedService,
  date: CivilDate,
): { readonly kind: string; readonly fields: Body } => ({
  kind: service.kind,
  fields: { date, type, dose, basis: "book" },
});
