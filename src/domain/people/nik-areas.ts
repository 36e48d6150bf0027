/**
 * Provinces by Kemendagri code, Kepmendagri 300.2.2-2430/2025 (38 provinces), and 54, East Timor until 1999: people keep
 * the NIK of where they were first registered.
 */
export const PROVINCE_CODES: ReadonlySet<string> = new Set([
  ...["11", "12", "13", "14", "15", "16", "17", "18", "19", "21"],
  ...["31", "32", "33", "34", "35", "36"],
  ...["51", "52", "53", "54"],
  ...["61", "62", "63", "64", "65"],
  ...["71", "72", "73", "74", "75", "76"],
  ...["81", "82", "91", "92", "93", "94", "95", "96"],
]);

/** Codes that no longer name a kecamatan but still begin NIK: 637201, Banjarbaru before it was divided. */
const RETIRED_KECAMATAN: ReadonlySet<string> = new Set(["637201"]);

export const isRetiredKecamatan = (code: string): boolean => RETIRED_KECAMATAN.has(code);
