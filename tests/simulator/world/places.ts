import type { Grant } from "#domain/access/grant.ts";

/** Where the simulated village is, and another one that is none of its business. */
export const AREA = "3571011001";
export const FAR = "3571011002";

/** The posyandu of the village, and the RW it serves. */
export const POSYANDU = "posyandu-melati";
export const POSYANDU_RWS: readonly string[] = ["05"];

/** A grant with the streams that a posyandu's name stands for. */
export const withPosyandu = <G extends Grant>(grant: G): Grant =>
  grant.area === `posyandu:${POSYANDU}`
    ? { role: grant.role, area: grant.area, streams: POSYANDU_RWS.map((rw) => `${AREA}/${rw}`) }
    : { role: grant.role, area: grant.area };
