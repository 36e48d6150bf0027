/** One of Indonesia's three times. */
export interface TimeZone {
  readonly name: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
  readonly short: "WIB" | "WITA" | "WIT";
}

const CENTRAL = ["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"];
const EASTERN = ["81", "82", "91", "92", "93", "94", "95", "96", "97"];

/** The time of a regency, by its province (the first two digits; Keppres 41/1987). */
export const timeZoneOf = (regency: string): TimeZone => {
  const province = regency.slice(0, 2);
  if (CENTRAL.includes(province)) return { name: "Asia/Makassar", short: "WITA" };
  if (EASTERN.includes(province)) return { name: "Asia/Jayapura", short: "WIT" };
  return { name: "Asia/Jakarta", short: "WIB" };
};
