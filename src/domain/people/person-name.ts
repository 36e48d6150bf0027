import { fail, ok, type Result } from "../result.ts";

/** Why a typed name is none. `strange`: the signs that no name has, each once; empty where no letter stands at all. */
export type PersonNameProblem =
  | { readonly type: "Missing" }
  | { readonly type: "NotAName"; readonly strange: readonly string[] };

/**
 * A person's name as it is written on papers: letters of any script with their marks, spaces, apostrophes, dots, hyphens, and
 * the comma before a title ("Hj. Siti Nur'aini, S.Pd"). One letter is enough. Twins without names are numbered, as births write
 * them ("Bayi Ny. Siti 1"). Trimmed, otherwise as typed.
 *
 * What stands recorded already passes unchanged: a name of a list is corrected on purpose, never in the way of another field.
 */
export const parsePersonName = (typed: string, recorded?: string): Result<string, PersonNameProblem> => {
  const name = typed.trim();
  if (name === "") return fail({ type: "Missing" });
  if (name === recorded?.trim()) return ok(name);
  const strange = [...new Set([...name.replace(NUMBERED_BABY, "$1")].filter((sign) => !OF_NAMES.test(sign)))];
  return strange.length === 0 && hasLetter(name) ? ok(name) : fail({ type: "NotAName", strange });
};

const NUMBERED_BABY = /^((?:bayi|by)\b.*\p{L}.*) [1-9]$/iu;
/** The two joiners (U+200C, U+200D) shape letters of some scripts. */
const OF_NAMES = /^[\p{L}\p{M}\s.,\-\u2010\u2011\u2013'`\u2018\u2019\u02bc\u200c\u200d]$/u;

/** A letter of any script stands in it. */
export const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

/** What is said beside the field, and by the report of a list. */
export const notANameText = (strange: readonly string[]): string =>
  strange.length === 0
    ? "Tulis namanya dengan huruf."
    : `Nama ditulis dengan huruf saja. Hapus: ${strange.slice(0, MOST_NAMED).join(" ")}`;

const MOST_NAMED = 5;
