import type { CivilDate } from "#domain/civil-date.ts";
import type { Sex } from "#domain/people/sex.ts";
import type { CellProblem } from "./cells/cell-problem.ts";

/** As `records/person.ts` has it. */
export type PersonGroup = "child" | "woman" | "adult";

/** One row that names a person, read and checked. What could not be taken is absent here and stands in the remarks. */
export interface SourceRow {
  readonly line: number;
  readonly name: string;
  readonly sex: Sex;
  readonly nik?: string | undefined;
  readonly birthDate?: CivilDate | undefined;
  readonly birthOrder?: number | undefined;
  readonly birthWeightKg?: number | undefined;
  readonly birthLengthCm?: number | undefined;
  /** "Nama Ortu": father or mother, the list does not say. */
  readonly parentName?: string | undefined;
  readonly motherName?: string | undefined;
  readonly headName?: string | undefined;
  readonly relation?: string | undefined;
  readonly kkNumber?: string | undefined;
  readonly phone?: string | undefined;
  /** Ten-digit code. */
  readonly area: string;
  /** Two digits; "0" while unknown. */
  readonly rw: string;
  readonly rt?: string | undefined;
  readonly address?: string | undefined;
  readonly posyandu?: string | undefined;
  readonly puskesmas?: string | undefined;
  readonly group: PersonGroup;
  readonly measurement?: SourceMeasurement | undefined;
}

/** What a row says was measured on one day. */
export interface SourceMeasurement {
  readonly line: number;
  readonly date: CivilDate;
  readonly weightKg?: number | undefined;
  readonly lengthCm?: number | undefined;
  readonly position?: "lying" | "standing" | undefined;
  readonly armCm?: number | undefined;
  readonly headCm?: number | undefined;
}

/** Why a row, or its measurement, was not taken. */
export type RowProblem =
  | { readonly type: "NoName" }
  /** Not one letter. */
  | { readonly type: "NameUnreadable"; readonly text: string }
  | { readonly type: "NoSex" }
  | { readonly type: "SexUnreadable"; readonly text: string }
  /** No kelurahan of the regency has that name, or two have. */
  | { readonly type: "UnknownVillage"; readonly text: string }
  | { readonly type: "NoVillage" }
  /** The row belongs to another kelurahan than the one asked for. */
  | { readonly type: "OtherVillage"; readonly text: string };

/** Signs in a name that no name has: digits, brackets. */
export interface NameWarning {
  readonly type: "StrangeSigns";
  readonly strange: readonly string[];
}

export type MeasurementProblem =
  | { readonly type: "NoDate" }
  | { readonly type: "BeforeBirth" }
  /** Figures and a date, but no figure could be taken. */
  | { readonly type: "NothingMeasured" }
  /** Another row gives other figures for the same child and day. */
  | { readonly type: "OtherFiguresThatDay"; readonly line: number };

/**
 * Something the report must say about a line. `row`: not taken at all; `value`: the row was taken without it; `name`: taken as it
 * stands, though no form would take it.
 */
export type Remark =
  | { readonly line: number; readonly level: "row"; readonly problem: RowProblem }
  | { readonly line: number; readonly level: "name"; readonly column: string; readonly problem: NameWarning }
  | { readonly line: number; readonly level: "measurement"; readonly problem: MeasurementProblem }
  | {
      readonly line: number;
      readonly level: "value";
      /** As the file's heading calls it. */
      readonly column: string;
      readonly problem: CellProblem;
    };
