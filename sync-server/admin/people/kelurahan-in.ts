import { areaTree } from "#domain/areas/index.ts";

/** The kelurahan of an area: a decision is written to each one's own stream, the only one that all phones of its teams hold. */
export const kelurahanIn = (regency: string, area: string): readonly string[] =>
  (areaTree(regency)?.districts ?? [])
    .flatMap(({ villages }) => villages.map(({ code }) => code))
    .filter((code) => code.startsWith(area));
