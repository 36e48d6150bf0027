import { type Grant, grantSize } from "#domain/access/grant.ts";
import { kelurahanIn } from "#domain/areas/index.ts";

/** Where somebody decides on the rules. */
export interface AreasToDecide {
  /** Kecamatan and cities, one within another left out: what holds there is asked of the server. */
  readonly wide: readonly string[];
  /** What a decision may be for: those, and every kelurahan. */
  readonly choices: readonly string[];
  /** The grants over whole kelurahan or more: a team reads its kelurahan's own stream and may not write there. */
  readonly grants: readonly Grant[];
}

export const areasToDecide = (grants: readonly Grant[]): AreasToDecide => {
  const whole = grants.filter((grant) => ["city", "kecamatan", "kelurahan"].includes(grantSize(grant) ?? ""));
  const areas = [...new Set(whole.map(({ area }) => area))].sort();
  const outermost = areas.filter((area) => !areas.some((other) => other !== area && area.startsWith(other)));
  const wide = outermost.filter((area) => area.length < 10);
  return {
    wide,
    choices: outermost.flatMap((area) => (area.length < 10 ? [area, ...kelurahanIn(area)] : [area])),
    grants: whole,
  };
};

/** The kelurahan in which these places lie. */
export const kelurahanOf = (areas: readonly string[]): readonly string[] => [
  ...new Set(areas.filter((area) => /^\d{10}(\/|$)/.test(area)).map((area) => area.slice(0, 10))),
];
