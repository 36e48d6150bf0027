import type { CivilDate } from "#domain/civil-date.ts";
import { monthOf } from "#domain/civil-date.ts";
import type { ChildFacts } from "#domain/people/child-facts.ts";
import type { ServiceType } from "#domain/records/service.ts";
import type { CampaignDue } from "#domain/schedule/services/campaign.ts";
import type { ChildService } from "#domain/schedule/services/child-service.ts";
import { doseLabel } from "#domain/schedule/services/dose-label.ts";
import { weighingText } from "../text.ts";
import type { DueToday } from "./due-today.ts";

/** One tap: something that is due and not marked, or marked and can be taken back. */
export interface MarkView {
  readonly key: string;
  readonly label: string;
  /** What is written when it is pressed. */
  readonly fields: { readonly type: ServiceType; readonly dose?: string };
  /** Records of today that say so; pressing withdraws them. */
  readonly records: readonly string[];
}

/** The one-tap marks of a child on a day, in the order of the five tables. Questions stand apart. */
export const markViews = (
  child: ChildFacts,
  date: CivilDate,
  due: DueToday,
  { isWeighed, isFirstKnown }: { readonly isWeighed: boolean; readonly isFirstKnown: boolean },
): readonly MarkView[] => {
  const services = child.services ?? [];
  const today = (type: ServiceType, dose?: string): readonly string[] =>
    services
      .filter((one) => one.type === type && one.date === date && (dose === undefined || one.dose === dose))
      .map(({ record }) => record);
  const mark = (label: string, type: ServiceType, dose?: string): MarkView => ({
    key: dose === undefined ? type : `${type}.${dose}`,
    label,
    fields: { type, ...(dose === undefined ? {} : { dose }) },
    records: today(type, dose),
  });
  const first = mark(weighingText.firstWeighing, "firstWeighing");
  const attendance = mark(weighingText.attendance, "attendance");
  return [
    ...campaignMark(due.vitaminA, "vitaminA", services, date, mark),
    ...campaignMark(due.deworming, "deworming", services, date, mark),
    ...dosesToday(due, mark),
    ...(isFirstKnown || first.records.length > 0 ? [first] : []),
    ...(!isWeighed || attendance.records.length > 0 ? [attendance] : []),
  ];
};

type Mark = (label: string, type: ServiceType, dose?: string) => MarkView;

const campaignMark = (
  due: CampaignDue | undefined,
  type: ServiceType,
  services: readonly ChildService[],
  date: CivilDate,
  mark: Mark,
): readonly MarkView[] => {
  if (due?.state === "due") return [mark(due.dose.label, type, due.dose.dose)];
  const given = services.find((one) => one.type === type && one.date === date);
  // What was given today keeps its words, although it is no longer due.
  return given?.dose === undefined ? [] : [mark(doseLabel(given.dose), type, given.dose)];
};

/** Doses due today or given today; those that the book must be read for are behind "Imunisasi". */
const dosesToday = ({ immunisation }: DueToday, mark: Mark): readonly MarkView[] => {
  if (!immunisation) return [];
  return immunisation.doses.flatMap(({ dose, status }) => {
    const view = mark(dose.label, "vaccine", dose.id);
    if (view.records.length > 0) return [view];
    return status.state === "due" && !immunisation.isHistoryUnknown ? [view] : [];
  });
};

/** True when the month has a weighing and nobody can say what it was compared with: then "baru" may be marked. */
export const mayBeFirst = (
  status: string | undefined,
  services: readonly ChildService[],
  date: CivilDate,
): boolean =>
  status === "noDataLastMonth" ||
  (status === "B" &&
    services.some((one) => one.type === "firstWeighing" && monthOf(one.date) === monthOf(date)));
