import { createHmac } from "node:crypto";

/** Digits and letters that cannot be taken for one another when read aloud or printed small (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LETTERS = 8;

/** Hours after which an unused code is void. */
export const CODE_HOURS = 72;

/** A new code: the regency and eight letters of forty random bits, `3571-K7QP-2M9X`. Takes eight random bytes. */
export const createActivationCode = (regency: string, random: Uint8Array): string => {
  const letters = [...random.subarray(0, LETTERS)].map((byte) => ALPHABET[byte & 31]).join("");
  return `${regency}-${letters.slice(0, 4)}-${letters.slice(4)}`;
};

/** Reads what a person typed: case, blanks and hyphens do not matter, nor O for 0, I or L for 1. Nothing if it is no code. */
export const parseActivationCode = (typed: string): { regency: string; code: string } | undefined => {
  const text = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const isCode =
    text.length === 4 + LETTERS && /^\d{4}/.test(text) && [...text].every((c) => ALPHABET.includes(c));
  return isCode ? { regency: text.slice(0, 4), code: text } : undefined;
};

/**
 * What is kept of a code. Forty bits could be tried out on a stolen database if the hash were bare; with a secret that is
 * not in the database they cannot, and the door itself counts attempts.
 */
export const hashActivationCode = (pepper: Uint8Array, code: string): string =>
  createHmac("sha256", pepper).update(`activation ${code}`).digest("base64url");
