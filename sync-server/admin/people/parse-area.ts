import { areaName, areaTree } from "#domain/areas/index.ts";
import { fail, ok, type Result } from "#domain/result.ts";

export type AreaProblem =
  | { readonly type: "UnknownArea"; readonly text: string }
  /** Several areas bear the name. */
  | { readonly type: "AmbiguousArea"; readonly text: string; readonly choices: readonly string[] };

/**
 * The code of a city, kecamatan or kelurahan of a regency: as a code with or without dots, or by name. Where a kecamatan and
 * a kelurahan share a name (Mojoroto), "Kec." or "Kel." before it tells.
 */
export const parseArea = (regency: string, text: string): Result<string, AreaProblem> => {
  const digits = text.replaceAll(/[.\s]/g, "");
  if (/^\d+$/.test(digits))
    return codesOf(regency).some(({ code }) => code === digits)
      ? ok(digits)
      : fail({ type: "UnknownArea", text });
  const [, prefix = "", name = ""] =
    /^(kecamatan|kec|kelurahan|kel|desa|ds)?\b\.?\s*(.*)$/i.exec(text.trim()) ?? [];
  const level = /^kec/i.test(prefix) ? 6 : prefix === "" ? undefined : 10;
  const found = codesOf(regency).filter(
    (area) => letters(area.name) === letters(name) && (level === undefined || area.code.length === level),
  );
  const [only, ...others] = found;
  if (!only) return fail({ type: "UnknownArea", text });
  if (others.length === 0) return ok(only.code);
  return fail({
    type: "AmbiguousArea",
    text,
    choices: found.map(({ code }) => `${areaName(code)} (${code})`),
  });
};

export const areaProblemText = (problem: AreaProblem): string =>
  problem.type === "UnknownArea"
    ? `wilayah "${problem.text}" tidak dikenal; lihat: npm run admin -- areas list`
    : `wilayah "${problem.text}" ada ${problem.choices.length}: ${problem.choices.join(", ")}; tulis kodenya`;

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z]/g, "");

const codesOf = (regency: string): readonly { readonly code: string; readonly name: string }[] => {
  const tree = areaTree(regency);
  if (!tree) return [];
  return [tree, ...tree.districts, ...tree.districts.flatMap(({ villages }) => villages)];
};
