import type { Lms } from "#domain/growth/lms.ts";
import { unpackColumn } from "#domain/growth/standards/packed-column.ts";
import { type PackedTable, packedTables, type TableId } from "#domain/growth/standards/tables.ts";
import type { Sex } from "#domain/people/sex.ts";

/** L, M, S by row; row 0 stands for `first`, and each row for one day or one millimetre more. */
export type LmsTable = {
  readonly first: number;
  readonly last: number;
  readonly l: Float64Array;
  readonly m: Float64Array;
  readonly s: Float64Array;
};

// L and M have four decimals in WHO's tables, S has five.
const L_AND_M_SCALE = 10_000;
const S_SCALE = 100_000;

/** A table of one sex, unpacked at first use and kept. */
export const lmsTable = (id: TableId, sex: Sex): LmsTable => {
  const bySex = sex === "L" ? boys : girls;
  const known = bySex[id];
  if (known) return known;
  const table = unpackTable(packedTables[id], sex);
  bySex[id] = table;
  return table;
};

/** The row for a whole day or millimetre; undefined outside the table. */
export const lmsRow = (table: LmsTable, at: number): Lms | undefined => {
  const row = at - table.first;
  const l = table.l[row];
  const m = table.m[row];
  const s = table.s[row];
  return l === undefined || m === undefined || s === undefined ? undefined : { l, m, s };
};

const boys: Partial<Record<TableId, LmsTable>> = {};
const girls: Partial<Record<TableId, LmsTable>> = {};

const unpackTable = (packed: PackedTable, sex: Sex): LmsTable => ({
  first: packed.first,
  last: packed.first + packed.count - 1,
  l: unpackColumn(packed[sex].l, packed.count, L_AND_M_SCALE),
  m: unpackColumn(packed[sex].m, packed.count, L_AND_M_SCALE),
  s: unpackColumn(packed[sex].s, packed.count, S_SCALE),
});
