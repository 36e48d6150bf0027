import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Sex } from "#domain/people/sex.ts";

/** A child of WHO's demonstration survey: what was measured, of whom, at what age. */
export interface SurveyChild {
  readonly sex: Sex;
  readonly ageDays: number;
  readonly weightKg: number;
  readonly lengthCm: number;
  readonly position: "lying" | "standing" | undefined;
  readonly oedema: boolean;
  readonly armCm: number | undefined;
  /** Weight-, length-for-age and weight-for-length as the survey's own software gave them. */
  readonly published: {
    readonly zwei: number | undefined;
    readonly zlen: number | undefined;
    readonly zwfl: number | undefined;
  };
}

/** Children must still be under five when they were last weighed up to three months ago. */
const OLDEST_DAYS = 1_735;

/**
 * The children under 57 months of the anonymous demonstration survey that WHO ships with its growth software, from the test
 * data of npm's jsgrowup 0.8.0 (a development dependency): a real distribution, belonging to nobody here. In its order.
 */
export const readSurvey = async (): Promise<readonly SurveyChild[]> => {
  const path = fileURLToPath(import.meta.resolve("jsgrowup/testdata/survey_z_rc.csv"));
  const [heading = "", ...lines] = (await readFile(path, "utf8")).trim().split(/\r?\n/);
  const columns = heading.split(",");
  return lines.flatMap((line) => {
    const cells = line.split(",");
    return surveyChild((name) => cells[columns.indexOf(name)] ?? "") ?? [];
  });
};

const surveyChild = (cell: (name: string) => string): SurveyChild | undefined => {
  const number = (name: string): number | undefined => (cell(name) === "" ? undefined : Number(cell(name)));
  const [weightKg, lengthCm, ageDays] = [number("WEIGHT"), number("HEIGHT"), number("_agedays")];
  if (weightKg === undefined || lengthCm === undefined || ageDays === undefined) return undefined;
  if (ageDays > OLDEST_DAYS) return undefined;
  const armCm = number("MUAC");
  return {
    sex: cell("GENDER") === "1" ? "L" : "P",
    ageDays,
    // Single precision left 10.399999619 of 10.4.
    weightKg: Math.round(weightKg * 100) / 100,
    lengthCm: Math.round(lengthCm * 10) / 10,
    position: ({ l: "lying", h: "standing" } as const)[cell("measure")],
    oedema: cell("oedema") === "y",
    armCm: armCm === undefined ? undefined : Math.round(armCm * 10) / 10,
    published: { zwei: number("_ZWEI"), zlen: number("_ZLEN"), zwfl: number("_ZWFL") },
  };
};
