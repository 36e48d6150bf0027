import { addDays, type CivilDate, daysBetween, monthOf } from "../../civil-date.ts";
import type { CareFacts } from "../../episodes/care-facts.ts";
import { type CareGroup, careGroupLabels } from "../../episodes/care-group.ts";
import type { CatinEpisode, HamilEpisode, NifasEpisode } from "../../episodes/episode.ts";
import type { Rechecks } from "./bride-rechecks.ts";
import type { Contact } from "./contact.ts";
import type { ContactRuleSet, SlotRule } from "./contact-rules.ts";
import { firstDay, lastDay } from "./month-days.ts";
import { placeSlots, type Series } from "./place-slots.ts";

/** What is known of the woman a contact is for. */
export interface WomanPlan {
  readonly care: CareFacts;
  readonly rules: ContactRuleSet;
  readonly asOf: CivilDate;
}

/** The first contact, then the weeks of the pregnancy, then the question whether the child has come. */
export const pregnancyContacts = (episode: HamilEpisode, plan: WomanPlan): readonly Contact[] => {
  const series = seriesOf(episode, plan);
  const { dating } = episode;
  const first = placeSlots({
    ...series,
    anchor: episode.since,
    slots: [firstContact(plan.rules, episode.group)],
  });
  // Without any date the weeks are unknown: a visit each month, and the date is asked for.
  if (dating.basis === "unknown") return [...first, ...monthly(series, "Kunjungan bulanan, tanyakan HPHT")];
  const { pregnancy, birth } = plan.rules;
  const { startDate, dueDate } = dating;
  const endsOn = addDays(dueDate, birth.fromDay - 1);
  return [
    ...first,
    ...placeSlots({ ...series, anchor: startDate, slots: pregnancy, endsOn }),
    // No visit answers whether the child has come: only the record of the birth does, and that ends the episode.
    ...placeSlots({ ...series, type: "ask", anchor: dueDate, slots: [birth], done: [] }),
  ];
};

/** KF1 to KF4; none after a loss unless she welcomes visits. */
export const nifasContacts = (episode: NifasEpisode, plan: WomanPlan): readonly Contact[] =>
  episode.isReminded
    ? placeSlots({
        ...seriesOf(episode, plan),
        anchor: episode.since,
        slots: plan.rules.nifas,
        endsOn: episode.until,
      })
    : [];

/** Of a bride: before what is to be looked at again. */
const RECHECK = "Cek ulang";

/** The first contact, rechecks before the wedding for what was amiss, and the question whether it took place. */
export const brideContacts = (
  episode: CatinEpisode,
  plan: WomanPlan,
  { isAtRisk, what }: Rechecks,
): readonly Contact[] => {
  const series = seriesOf(episode, plan);
  const { plannedDate } = episode.wedding;
  const first = placeSlots({
    ...series,
    anchor: episode.since,
    slots: [firstContact(plan.rules, episode.group)],
  });
  if (plannedDate === undefined) return [...first, ...monthly(series, "Tanyakan rencana tanggal menikah")];
  const rechecks = plan.rules.bride
    .filter(({ onlyAtRisk }) => !onlyAtRisk || isAtRisk !== "no")
    .map((slot) =>
      slot.onlyAtRisk && what.length > 0 ? { ...slot, label: `${RECHECK}: ${what.join(", ")}` } : slot,
    );
  const { wedding } = plan.rules;
  const endsOn = addDays(plannedDate, wedding.fromDay - 1);
  return [
    ...first,
    ...placeSlots({ ...series, anchor: plannedDate, slots: rechecks, endsOn }),
    ...placeSlots({ ...series, type: "ask", anchor: plannedDate, slots: [wedding], done: [] }),
  ];
};

const seriesOf = (
  episode: CatinEpisode | HamilEpisode | NifasEpisode,
  { care, asOf }: WomanPlan,
): Omit<Series, "anchor" | "slots"> => ({
  subject: episode.person,
  group: episode.group,
  type: "visit",
  record: episode.record,
  since: episode.since,
  done: care.contacts.filter(({ date }) => date >= episode.since).map(({ date }) => date),
  skips: care.skips,
  asOf,
});

const firstContact = ({ firstContactDays }: ContactRuleSet, group: CareGroup): SlotRule => ({
  slot: "awal",
  label: `Kunjungan pertama ${careGroupLabels[group]}`,
  dueDay: 0,
  fromDay: 0,
  toDay: firstContactDays,
});

/** One visit in the calendar month of the day. */
const monthly = (series: Omit<Series, "anchor" | "slots">, label: string): readonly Contact[] => {
  const month = monthOf(series.asOf);
  const anchor = firstDay(month);
  const slot = { slot: month, label, dueDay: 0, fromDay: 0, toDay: daysBetween(anchor, lastDay(month)) };
  return placeSlots({ ...series, anchor, slots: [slot], endsOn: lastDay(month) });
};
