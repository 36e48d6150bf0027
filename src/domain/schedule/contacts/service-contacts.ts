import { type CivilDate, completedMonths } from "../../civil-date.ts";
import type { ChildEpisode } from "../../episodes/episode.ts";
import { RECALL_QUESTION, recallDue } from "../services/breastfeeding.ts";
import type { CampaignDue } from "../services/campaign.ts";
import { dewormingDue } from "../services/deworming.ts";
import { immunisationStatus } from "../services/immunisation.ts";
import { vitaminADue } from "../services/vitamin-a.ts";
import type { ChildPlan } from "./child-contacts.ts";
import type { Contact } from "./contact.ts";
import { standing } from "./place-slots.ts";

/** What a child is due besides weighing, by the schedules of `services/`: along with another contact. */
export const serviceContacts = (
  episode: ChildEpisode,
  { child, asOf, region, immunisation }: Pick<ChildPlan, "child" | "asOf" | "region" | "immunisation">,
): readonly Contact[] => {
  const plan = { episode, child, asOf };
  const doses = immunisationStatus(child, asOf, region, immunisation);
  const recall = recallDue(child, asOf);
  return [
    ...campaignContact(plan, "vita", vitaminADue(child, asOf, region)),
    ...campaignContact(plan, "cacing", dewormingDue(child, asOf, region)),
    ...(recall.state === "due" ? [open(plan, "asi", RECALL_QUESTION)] : []),
    // Of a book that nobody has read, one question and not a list of arrears.
    ...(doses?.isHistoryUnknown
      ? [open(plan, "imunisasi", "Cocokkan imunisasi dengan Buku KIA")]
      : (doses?.due ?? []).map(({ id, label, fromMonth }) => open(plan, `imun-${id}`, label, fromMonth))),
  ];
};

interface Plan {
  readonly episode: ChildEpisode;
  readonly child: ChildPlan["child"];
  readonly asOf: CivilDate;
}

const campaignContact = (plan: Plan, slot: string, due: CampaignDue | undefined): readonly Contact[] =>
  due?.state === "due" ? [open(plan, slot, due.dose.label)] : [];

/** Due now; a dose whose month has passed is overdue. */
const open = ({ episode, child, asOf }: Plan, slot: string, label: string, fromMonth?: number): Contact => {
  const key = `${slot}.${asOf.slice(0, 7)}.${child.id}`;
  const isOverdue = fromMonth !== undefined && completedMonths(episode.birthDate, asOf) > fromMonth;
  const span = { key, from: asOf, to: asOf, until: undefined };
  const { state, reason } = standing(
    span,
    { skips: child.care?.skips ?? [], done: [], since: episode.birthDate },
    asOf,
  );
  return {
    key,
    subject: child.id,
    group: episode.group,
    type: "service",
    label,
    due: asOf,
    from: asOf,
    to: asOf,
    state: state === "due" && isOverdue ? "overdue" : state,
    ...(reason === undefined ? {} : { reason }),
    isAlong: true,
  };
};
