import type { CivilDate } from "../../civil-date.ts";
import type { CareGroup } from "../../episodes/care-group.ts";

/** Where a contact stands on a day. A window that has passed never blocks an entry: it is only marked. */
export type ContactState = "upcoming" | "due" | "overdue" | "done" | "skipped";

/** What is done at a contact. `ask`: only a question, such as whether the baby has come. */
export type ContactType = "visit" | "weighing" | "length" | "service" | "ask" | "appointment";

/** One contact that the programme wants with somebody, recomputed from facts whenever asked. */
export interface Contact {
  /** The same for ever: a `contactSkip` names it ("hamil.w20.<pregnancy>"). */
  readonly key: string;
  /** The person; for what belongs to the house, the family. */
  readonly subject: string;
  readonly group: CareGroup | "keluarga";
  readonly type: ContactType;
  /** "Kunjungan 20 minggu". */
  readonly label: string;
  readonly due: CivilDate;
  /** First and last day of the window. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly state: ContactState;
  readonly doneOn?: CivilDate | undefined;
  /** Done after its window. */
  readonly isLate?: boolean | undefined;
  /** Why it was skipped: a reason of `contactSkip`, or one of `SKIPPED_BY_ITSELF`. */
  readonly reason?: string | undefined;
  /** Goes before others on the day: the first weeks after a birth, the last before one. */
  readonly isFirst?: boolean | undefined;
  /** Done along with another contact, and brings nobody onto the route by itself. */
  readonly isAlong?: boolean | undefined;
}

/** Skipped without anybody saying so, in words. */
export const SKIPPED_BY_ITSELF = {
  passed: "waktunya sudah lewat",
  beforeRegistration: "sebelum didata",
} as const;

export const contactStateLabels: Readonly<Record<ContactState, string>> = {
  upcoming: "akan datang",
  due: "waktunya sekarang",
  overdue: "terlewat",
  done: "sudah",
  skipped: "dilewati",
};

/** True for what asks for somebody today. */
export const isOpen = ({ state }: Contact): boolean => state === "due" || state === "overdue";
