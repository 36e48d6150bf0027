import { areaTree } from "#domain/areas/index.ts";
import { parseRw, UNKNOWN_RW } from "#domain/people/rw.ts";
import { ok, type Result } from "#domain/result.ts";
import { type Cell, cellText, isEmptyCell } from "../table.ts";
import type { CellProblem } from "./cell-problem.ts";

/** RT and RW of a combined cell such as "003/005" or "RT 3 RW 5"; empty text where there is none. */
export const splitRtRw = (cell: Cell | undefined): { rt: string; rw: string } => {
  const [rt = "", rw = ""] = cellText(cell).match(/\d+/g) ?? [];
  return { rt, rw };
};

/**
 * The code of the kelurahan or desa that a list calls by name, within a regency, told apart by kecamatan where two share a
 * name. Nothing when no name fits or two do: a family in the wrong kelurahan would land on the wrong phones.
 */
export const villageByName = (regency: string, village: string, district: string): string | undefined => {
  const wanted = spelling(village.replace(/^(kelurahan|kel|desa|ds)\b\.?/i, ""));
  const inDistrict = spelling(district.replace(/^(kecamatan|kec)\b\.?/i, ""));
  const found = (areaTree(regency)?.districts ?? []).flatMap((candidate) =>
    candidate.villages
      .filter(({ name }) => spelling(name) === wanted)
      .map(({ code }) => ({ code, isNamed: spelling(candidate.name) === inDistrict })),
  );
  const [only, ...others] = found.some(({ isNamed }) => isNamed)
    ? found.filter(({ isNamed }) => isNamed)
    : found;
  return others.length === 0 ? only?.code : undefined;
};

/** Spellings that state offices use for one name, as met in their lists. */
const VARIANTS: Readonly<Record<string, string>> = {
  tampurejo: "tempurejo",
  laktabatselatan: "loktabatselatan",
  laktabatutara: "loktabatutara",
};

/** "Banjar Mlati" and "Banjarmlati", "Sumber Brantas" and "Sumberbrantas" are one. */
const spelling = (name: string): string => {
  const letters = name.toLowerCase().replaceAll(/[^a-z]/g, "");
  return VARIANTS[letters] ?? letters;
};

/** RT or RW as two digits; nothing for an empty cell or for zeros, which lists write for "not known". */
export const parseRwCell = (cell: Cell | undefined): Result<string | undefined, CellProblem> => {
  if (isEmptyCell(cell)) return ok(undefined);
  const parsed = parseRw(cellText(cell));
  return parsed.ok && parsed.value === UNKNOWN_RW ? ok(undefined) : parsed;
};
