import { fail, ok, type Result } from "../result.ts";

export type RwProblem = { readonly type: "NotAnRw"; readonly text: string };

/** RW whose number nobody knows yet. */
export const UNKNOWN_RW = "0";

/** Reads an RW or RT as people and lists write it: "5", "05", "RW 05", "005" are all "05"; "000" is "0", unknown. */
export const parseRw = (text: string): Result<string, RwProblem> => {
  const digits = /^(?:r[wt])?[\s.:/-]*0*(\d{1,3})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return fail({ type: "NotAnRw", text });
  return ok(digits === "0" ? UNKNOWN_RW : digits.padStart(2, "0"));
};
