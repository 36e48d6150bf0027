/** A regency with its districts and villages, by Kemendagri's codes without dots. */
export interface RegencyTree {
  /** Four digits ("3571"). */
  readonly code: string;
  /** "Kota Kediri". */
  readonly name: string;
  readonly districts: readonly District[];
}

/** A kecamatan. */
export interface District {
  /** Six digits ("357101"). */
  readonly code: string;
  readonly name: string;
  readonly villages: readonly Village[];
}

/** A kelurahan or desa; the seventh digit of its code tells which (1 kelurahan, 2 desa). */
export interface Village {
  /** Ten digits ("3571011001"). */
  readonly code: string;
  readonly name: string;
}
