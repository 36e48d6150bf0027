import type { CivilDate } from "#domain/civil-date.ts";
import type { Sex } from "#domain/people/sex.ts";

/** Somebody the server already knows in the kelurahan of the list. */
export interface StoredPerson {
  readonly id: string;
  readonly family: string | undefined;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: CivilDate | undefined;
  readonly birthOrder: number | undefined;
  readonly nik: string | undefined;
  readonly area: string;
  readonly rw: string;
  /** Mother and head of family, as far as known. */
  readonly parentNames: readonly string[];
  readonly measuredOn: ReadonlySet<CivilDate>;
}

export interface StoredPosyandu {
  readonly id: string;
  readonly name: string;
  readonly area: string;
}

/** What an import has to know of what is there. */
export interface Stored {
  readonly people: readonly StoredPerson[];
  readonly posyandu: readonly StoredPosyandu[];
  /** Ids of every record there, withdrawn ones too: what somebody withdrew does not come back with the next list. */
  readonly records: ReadonlySet<string>;
}
