import { fail, ok, type Result } from "#domain/result.ts";

/**
 * A recovery key as people read, type and scan it: 128 bits in 26 letters and digits that are not taken for one another
 * (Crockford's base 32), and two more that check them, in seven groups of four.
 */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const KEY_BYTES = 16;
const KEY_LETTERS = 26;
export const RECOVERY_LETTERS = KEY_LETTERS + 2;

/** The largest prime below 32 squared: any single wrong letter and any two exchanged ones change the remainder. */
const CHECK_MODULUS = 1021;

export type RecoveryTextProblem = "tooShort" | "tooLong" | "badLetter" | "badCheck";

/** "7K2M-..." of 16 bytes; throws at another length (a bug). */
export const recoveryKeyToText = (key: Uint8Array): string => {
  if (key.length !== KEY_BYTES) throw new Error("a recovery key has 128 bits");
  // Two spare bits at the end are zero.
  const whole = key.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) << 2n;
  const values = Array.from({ length: KEY_LETTERS }, (_, i) =>
    Number((whole >> BigInt(5 * (KEY_LETTERS - 1 - i))) & 31n),
  );
  const check = checkOf(values);
  return grouped([...values, check >> 5, check & 31].map((value) => ALPHABET[value] ?? "").join(""));
};

/** Reads what was typed or scanned: case, blanks and hyphens do not matter, nor O for 0, I or L for 1. */
export const parseRecoveryText = (typed: string): Result<Uint8Array<ArrayBuffer>, RecoveryTextProblem> => {
  const values = [...plainRecoveryText(typed)].map((letter) => ALPHABET.indexOf(letter));
  if (values.includes(-1)) return fail("badLetter");
  if (values.length < RECOVERY_LETTERS) return fail("tooShort");
  if (values.length > RECOVERY_LETTERS) return fail("tooLong");
  const letters = values.slice(0, KEY_LETTERS);
  const [high = 0, low = 0] = values.slice(KEY_LETTERS);
  const whole = letters.reduce((sum, value) => (sum << 5n) | BigInt(value), 0n);
  if (checkOf(letters) !== high * 32 + low || (whole & 3n) !== 0n) return fail("badCheck");
  return ok(
    Uint8Array.from({ length: KEY_BYTES }, (_, i) =>
      Number((whole >> BigInt(2 + 8 * (KEY_BYTES - 1 - i))) & 255n),
    ),
  );
};

/** As shown while typed, in groups of four: "7k2m 0" is "7K2M-0". */
export const groupedRecoveryText = (typed: string): string => grouped(plainRecoveryText(typed));

const plainRecoveryText = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

const checkOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => (sum * 32 + value) % CHECK_MODULUS, 0);

const grouped = (text: string): string => text.match(/.{1,4}/g)?.join("-") ?? "";
