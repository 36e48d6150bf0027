import { type CivilDate, completedMonths, parseCivilDate } from "../civil-date.ts";
import { UNKNOWN } from "../forms/question.ts";
import type { AskedService } from "./child-services.ts";

export type GivenDayProblem =
  | { readonly type: "NotADate" }
  | { readonly type: "InFuture" }
  | { readonly type: "BeforeBirth"; readonly birthDate: CivilDate };

/** The day on which something found in the KIA book was given, as it was typed. */
export interface GivenDay {
  /** Absent while nothing was typed, where nobody knows, and where it is no such day. */
  readonly day?: CivilDate;
  readonly problem?: GivenDayProblem;
  /** Given earlier than the schedule begins, by completed months: asked about, never refused, since it may be so. */
  readonly tooYoung?: { readonly ageMonths: number; readonly fromMonth: number };
}

/** Reads "2026-10-02", "unknown" or nothing. `date`: the day of the visit, after which nothing was given. */
export const readGivenDay = (
  text: string | undefined,
  { fromMonth }: Pick<AskedService, "fromMonth">,
  { birthDate, date }: { readonly birthDate: CivilDate | undefined; readonly date: CivilDate },
): GivenDay => {
  if (text === undefined || text === "" || text === UNKNOWN) return {};
  const read = parseCivilDate(text);
  if (!read.ok) return { problem: { type: "NotADate" } };
  const day = read.value;
  if (day > date) return { problem: { type: "InFuture" } };
  if (birthDate === undefined) return { day };
  if (day < birthDate) return { problem: { type: "BeforeBirth", birthDate } };
  const ageMonths = completedMonths(birthDate, day);
  return ageMonths < fromMonth ? { day, tooYoung: { ageMonths, fromMonth } } : { day };
};
