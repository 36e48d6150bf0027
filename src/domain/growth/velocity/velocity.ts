import { DAYS_PER_MONTH } from "#domain/growth/age.ts";
import { type Lms, zFromLms } from "#domain/growth/lms.ts";
import { roundLikeR } from "#domain/growth/round-like-r.ts";
import { type VelocityTable, velocityTables } from "#domain/growth/velocity/velocity-tables.ts";
import type { Sex } from "#domain/people/sex.ts";

/**
 * A gain of one child between two ages, the earlier first: weight in whole grams, or length in cm as adjusted for
 * position. Ages are corrected ones for a child born preterm; before term there is no velocity.
 */
export type Gain = {
  readonly sex: Sex;
  readonly measure: "weight" | "length";
  readonly fromDays: number;
  readonly toDays: number;
  readonly gain: number;
};

/**
 * How unusual a gain is among children who grow as they should. It explains a status and never makes one: KBM decides
 * N or T. Beyond 3 SD WHO gives no figures, so we give no number there.
 */
export type Velocity =
  | { readonly kind: "z"; readonly z: number; readonly intervalMonths: number }
  | { readonly kind: "belowTable" | "aboveTable"; readonly intervalMonths: number }
  | { readonly kind: "none"; readonly why: "interval" | "tooOld" | "beforeTerm" };

// How far the days between two weighings may be from the nominal interval. Our choice: posyandu days move by a week.
const TOLERANCE_DAYS: Readonly<Record<VelocityTable["intervalMonths"], number>> = { 1: 5, 2: 7, 3: 10 };
const LARGEST_Z = 3;

/**
 * Judges a gain over about one, two or three months (length: two or three). The gain is brought to the nominal days of
 * the row first; the row is the one whose start is nearest to the child's age.
 */
export const readVelocity = ({ sex, measure, fromDays, toDays, gain }: Gain): Velocity => {
  if (fromDays < 0) return { kind: "none", why: "beforeTerm" };
  const days = toDays - fromDays;
  const table = tableFor(sex, measure, days);
  if (!table) return { kind: "none", why: "interval" };
  const { intervalMonths } = table.source;
  const row = nearestRow(table.rows, fromDays);
  if (!row) return { kind: "none", why: "tooOld" };
  const shifted = (gain * row.days) / days + table.source.delta;
  if (shifted <= 0) return { kind: "belowTable", intervalMonths };
  const z = roundLikeR(zFromLms(shifted, row.lms, "plain"));
  if (z < -LARGEST_Z) return { kind: "belowTable", intervalMonths };
  if (z > LARGEST_Z) return { kind: "aboveTable", intervalMonths };
  return { kind: "z", z, intervalMonths };
};

/** True when fewer than about 1 in 40 well-growing children gain so little. */
export const isSlow = (velocity: Velocity): boolean =>
  velocity.kind === "belowTable" || (velocity.kind === "z" && velocity.z < -2);

/** In words, for a cadre; undefined when there is nothing to say. */
export const velocityText = (velocity: Velocity): string | undefined => {
  switch (velocity.kind) {
    case "none":
      return undefined;
    case "belowTable":
      return "Jauh lebih lambat daripada hampir semua anak yang tumbuh baik. Timbang sekali lagi untuk memastikan.";
    case "aboveTable":
      return "Jauh lebih cepat daripada hampir semua anak. Timbang sekali lagi untuk memastikan.";
    case "z":
      if (velocity.z < -2)
        return "Lambat: kurang dari 3 di antara 100 anak yang tumbuh baik naik sesedikit ini.";
      if (velocity.z < -1)
        return "Agak lambat: sekitar 1 di antara 6 anak yang tumbuh baik naik sesedikit ini.";
      if (velocity.z <= 2) return "Biasa: banyak anak yang tumbuh baik naik seperti ini.";
      return "Cepat: jarang ada anak yang naik sebanyak ini.";
  }
};

type Row = { readonly startDays: number; readonly days: number; readonly lms: Lms };
type ReadyTable = { readonly source: VelocityTable; readonly rows: readonly Row[] };

const ready = new Map<VelocityTable, ReadyTable>();

const tableFor = (sex: Sex, measure: Gain["measure"], days: number): ReadyTable | undefined => {
  const source = velocityTables.find(
    (table) =>
      table.sex === sex &&
      table.measure === measure &&
      Math.abs(days - table.intervalMonths * DAYS_PER_MONTH) <= TOLERANCE_DAYS[table.intervalMonths],
  );
  if (!source) return undefined;
  const known = ready.get(source);
  if (known) return known;
  const table = { source, rows: source.rows.split(";").map((text, at) => readRow(source, text, at)) };
  ready.set(source, table);
  return table;
};

// The one-month weights begin with "0-4 weeks" and "4 weeks-2 months"; all other rows are whole months.
const FOUR_WEEKS = 28;

const readRow = (table: VelocityTable, text: string, at: number): Row => {
  const [l = Number.NaN, m = Number.NaN, s = Number.NaN] = text.trim().split(" ").map(Number);
  const hasWeeks = table.measure === "weight" && table.intervalMonths === 1;
  const start = hasWeeks && at === 1 ? FOUR_WEEKS : at * DAYS_PER_MONTH;
  const end = hasWeeks && at === 0 ? FOUR_WEEKS : (at + table.intervalMonths) * DAYS_PER_MONTH;
  return { startDays: start, days: end - start, lms: { l, m, s } };
};

const nearestRow = (rows: readonly Row[], fromDays: number): Row | undefined => {
  let best: Row | undefined;
  for (const row of rows) {
    const distance = Math.abs(row.startDays - fromDays);
    if (!best || distance < Math.abs(best.startDays - fromDays)) best = row;
  }
  return best && Math.abs(best.startDays - fromDays) <= DAYS_PER_MONTH / 2 ? best : undefined;
};
