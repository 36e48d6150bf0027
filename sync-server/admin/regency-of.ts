import { fail, ok, type Result } from "#domain/result.ts";

/** The city the demonstration is of, and the first to use this. */
const FIRST_REGENCY = "3571";

/** The regency a command is about: as told by `REGENCY`, else the only one this server holds, else Kota Kediri. */
export const regencyOf = (told: string | undefined, held: readonly string[]): Result<string, string> => {
  if (told !== undefined && told !== "")
    return /^\d{4}$/.test(told) ? ok(told) : fail("REGENCY harus empat angka, misalnya 3571.");
  const [only = FIRST_REGENCY, ...others] = held;
  return others.length === 0
    ? ok(only)
    : fail(`Server ini memuat beberapa kota (${held.join(", ")}); pilih satu dengan REGENCY=kode.`);
};
