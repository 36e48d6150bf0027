import type { PlacementReads, PlacementWrites } from "../port/placements.ts";
import type { MemoryTables } from "./memory-tables.ts";
import { keyOf } from "./table.ts";

/** Placements, the marks they leave behind, and erasures, in memory. */
export const memoryPlacements = ({
  placements,
  gone,
  erased,
}: MemoryTables): PlacementReads & PlacementWrites => ({
  of: async (subjects) => placements.many(subjects),
  inBundles: async (bundles) => {
    const wanted = new Set(bundles);
    return placements.rows().filter(({ bundle }) => wanted.has(bundle));
  },
  goneSince: async (stream, from, to) =>
    gone
      .rows()
      .filter((mark) => mark.stream === stream && mark.serial > from && mark.serial <= to)
      .sort((a, b) => a.serial - b.serial),
  erasedOf: async (subjects) => erased.many(subjects),
  allErased: async () => erased.rows(),
  put: async (rows) => {
    for (const row of rows) placements.set(row.subject, row);
  },
  putGone: async (rows) => {
    for (const row of rows) gone.set(keyOf(row.stream, row.subject), row);
  },
  removeGone: async (keys) => {
    for (const { stream, subject } of keys) gone.delete(keyOf(stream, subject));
  },
  putErased: async (rows) => {
    for (const row of rows) erased.set(row.subject, row);
  },
});
