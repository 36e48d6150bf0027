import { type CivilDate, civilDateFromEpochDay, epochDay } from "../../civil-date.ts";
import type { SkippedContact } from "../../episodes/care-facts.ts";
import type { Contact } from "./contact.ts";
import type { SlotRule } from "./contact-rules.ts";

/** A series of slots and what is known of it. */
export interface Series {
  readonly anchor: CivilDate;
  readonly slots: readonly SlotRule[];
  /** Last day on which the last slot can still be made up for; absent: for ever. */
  readonly endsOn?: CivilDate | undefined;
  readonly subject: string;
  readonly group: Contact["group"];
  readonly type: Contact["type"];
  /** The record that keys end in. */
  readonly record: string;
  /** Nobody can be late for what lay before: she was not known yet. */
  readonly since: CivilDate;
  /** Days on which it could have been done. */
  readonly done: readonly CivilDate[];
  readonly skips: readonly SkippedContact[];
  readonly asOf: CivilDate;
}

/**
 * Each slot owns the time from the first day of its window to the day before the next one's: a contact in it is that slot's, late
 * after the window. Once the next slot's window has begun, a missed one has passed, so that nobody carries two for one visit.
 */
export const placeSlots = (series: Series): readonly Contact[] => {
  const anchor = epochDay(series.anchor);
  return series.slots.map((slot, at) => placeSlot(series, anchor, slot, series.slots[at + 1]));
};

const placeSlot = (series: Series, anchor: number, slot: SlotRule, next: SlotRule | undefined): Contact => {
  const { subject, group, type, record, asOf } = series;
  const dayAt = (days: number): CivilDate => civilDateFromEpochDay(anchor + days);
  const from = dayAt(slot.fromDay);
  const to = dayAt(slot.toDay);
  const until = next ? dayAt(next.fromDay - 1) : series.endsOn;
  const key = `${group}.${slot.slot}.${record}`;
  return {
    key,
    subject,
    group,
    type,
    label: slot.label,
    due: dayAt(slot.dueDay),
    from,
    to,
    ...(slot.isFirst ? { isFirst: true } : {}),
    ...standing({ key, from, to: until !== undefined && until < to ? until : to, until }, series, asOf),
  };
};

interface Window {
  readonly key: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Last day on which it can still be made up for; absent: for ever. */
  readonly until: CivilDate | undefined;
}

/** Where one window stands on a day. */
export const standing = (
  { key, from, to, until }: Window,
  { skips, done, since }: Pick<Series, "skips" | "done" | "since">,
  asOf: CivilDate,
): Pick<Contact, "state" | "doneOn" | "isLate" | "reason"> => {
  const last = until !== undefined && until < asOf ? until : asOf;
  const doneOn = firstWithin(done, from, last);
  if (doneOn !== undefined) return { state: "done", doneOn, ...(doneOn > to ? { isLate: true } : {}) };
  const skip = skips.find(({ contact }) => contact === key);
  if (skip) return { state: "skipped", reason: skip.reason };
  if (until !== undefined && until < since) return { state: "skipped", reason: "beforeRegistration" };
  if (asOf < from) return { state: "upcoming" };
  if (asOf <= to) return { state: "due" };
  return until === undefined || asOf <= until ? { state: "overdue" } : { state: "skipped", reason: "passed" };
};

/** The earliest of the days from `from` to `last`. */
const firstWithin = (days: readonly CivilDate[], from: CivilDate, last: CivilDate): CivilDate | undefined => {
  let first: CivilDate | undefined;
  for (const day of days) if (day >= from && day <= last && (first === undefined || day < first)) first = day;
  return first;
};
