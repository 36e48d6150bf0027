/**
 * Serials count in steps of a million (`serials.ts`). Raised once, so that the first hidden version after this one lies above a
 * step like all later ones; what was stored before keeps its serial, and cursors that phones hold stay good.
 */
export const openSerials = "UPDATE stream SET serial = 1048576 WHERE serial BETWEEN 1 AND 1048575;";
