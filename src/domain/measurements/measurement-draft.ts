import type { CivilDate } from "../civil-date.ts";
import type { Position } from "../growth/length-position.ts";
import type { Sex } from "../people/sex.ts";

/** What a measuring form holds: text as typed, so that nothing is lost or changed before it can be read. */
export interface MeasurementDraft {
  /** `YYYY-MM-DD`, or the typed parts while they are no day. */
  readonly date: string;
  /** In kg, as read from the scale: "12,6". */
  readonly weight: string;
  /** In cm, as read from the board. */
  readonly length: string;
  /** Empty: as the standard expects at this age. */
  readonly position: Position | "";
  readonly arm: string;
  readonly head: string;
  readonly oedema: "yes" | "no" | "";
  readonly place: "home" | "posyandu" | "puskesmas" | "";
}

/** A figure that is typed. */
export type FigureField = "weight" | "length" | "arm" | "head";

/** Who is measured. Without a birth date there is no age, hence no result, but what was measured is kept. */
export interface MeasuredChild {
  readonly sex: Sex;
  readonly birthDate?: CivilDate | undefined;
  readonly birthDateEstimated?: boolean | undefined;
  /** Days of the pregnancy at birth, where HPHT is known; they go before weeks. */
  readonly gestationDays?: number | undefined;
  /** Completed weeks of the pregnancy at birth, when known. */
  readonly gestationWeeks?: number | undefined;
}

/** A measurement that was read from a form; absent is not measured. Its keys are fields of the record kind. */
export interface MeasuredValues {
  readonly date: CivilDate;
  readonly weightKg: number | undefined;
  readonly lengthCm: number | undefined;
  readonly position: Position | undefined;
  readonly armCm: number | undefined;
  readonly headCm: number | undefined;
  readonly oedema: boolean | undefined;
  readonly place: "home" | "posyandu" | "puskesmas" | undefined;
  /** Every reading of figures that were taken more than once; `weightKg` and `lengthCm` are then what counts of them. */
  readonly repeats?: readonly { readonly weightKg?: number; readonly lengthCm?: number }[] | undefined;
}
