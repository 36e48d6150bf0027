import { completedMonths, monthOf } from "../civil-date.ts";
import type { ChildInMonth } from "../measurements/child-in-month.ts";
import type { ChildFacts } from "../people/child-facts.ts";
import { EXCLUSIVE_MONTHS } from "../schedule/services/breastfeeding.ts";

/** What is counted of a posyandu in a month. The letters are those of SKDN. */
export interface RecapCounts {
  /** S: children under five who belong here. */
  readonly children: number;
  /** K: of them, with a KIA book. */
  readonly withBook: number;
  /** Nobody asked yet: neither with nor without. */
  readonly bookUnknown: number;
  /** D: weighed this calendar month, at the posyandu or at home. */
  readonly weighed: number;
  /** N */
  readonly gained: number;
  /** T */
  readonly notGained: number;
  /** O: not weighed last month. */
  readonly notLastMonth: number;
  /** B: weighed for the first time. */
  readonly first: number;
  /** Weighed, but neither letter: under a month old, or last month is not known here. */
  readonly unjudged: number;
  /** 2T and more: not gained twice in a row. */
  readonly twiceNotGained: number;
  /** BGM */
  readonly belowRed: number;
  readonly yellow: number;
  readonly aboveOrange: number;
  /** Length taken this month. */
  readonly measured: number;
  /** Came and was not weighed. */
  readonly cameUnweighed: number;
  readonly vitaminA: number;
  readonly deworming: number;
  /** Got at least one dose this month. */
  readonly immunised: number;
  /** Under six months and asked about yesterday. */
  readonly recallAsked: number;
  /** Of them, with breast milk alone. */
  readonly onlyBreastMilk: number;
}

export type RecapKey = keyof RecapCounts;

/** What one child adds, each 0 or 1. */
export const countsOfChild = (child: ChildFacts, inMonth: ChildInMonth): RecapCounts => {
  const { month, weighing, status, assessment } = inMonth;
  const zone = assessment?.zone?.id;
  const services = (child.services ?? []).filter(({ date }) => monthOf(date) === month);
  const given = services.filter(({ basis }) => basis !== "book");
  const has = (type: (typeof services)[number]["type"]) => given.some((one) => one.type === type);
  const recalls = services.filter(
    ({ type, date }) =>
      type === "feedingRecall" &&
      child.birthDate !== undefined &&
      completedMonths(child.birthDate, date) < EXCLUSIVE_MONTHS,
  );
  const isKnown = recalls.some(({ onlyBreastMilk }) => onlyBreastMilk !== "unknown");
  return counted({
    children: true,
    withBook: child.hasKiaBook === true,
    bookUnknown: child.hasKiaBook === undefined,
    weighed: weighing !== undefined,
    gained: status === "N",
    notGained: status === "T",
    notLastMonth: status === "O",
    first: status === "B",
    unjudged: weighing !== undefined && !["N", "T", "O", "B"].includes(status ?? ""),
    twiceNotGained: status === "T" && (assessment?.monthly?.consecutiveT ?? 0) >= 2,
    belowRed: zone === "belowRed",
    yellow: zone === "yellow",
    aboveOrange: zone === "aboveOrange",
    measured: child.measurements.some(
      ({ date, lengthCm, review }) =>
        monthOf(date) === month && lengthCm !== undefined && review?.decision !== "sendBack",
    ),
    cameUnweighed: weighing === undefined && has("attendance"),
    vitaminA: has("vitaminA"),
    deworming: has("deworming"),
    immunised: has("vaccine"),
    recallAsked: isKnown,
    onlyBreastMilk: isKnown && recalls.every(({ onlyBreastMilk }) => onlyBreastMilk !== "no"),
  });
};

export const NO_COUNTS: RecapCounts = {
  children: 0,
  withBook: 0,
  bookUnknown: 0,
  weighed: 0,
  gained: 0,
  notGained: 0,
  notLastMonth: 0,
  first: 0,
  unjudged: 0,
  twiceNotGained: 0,
  belowRed: 0,
  yellow: 0,
  aboveOrange: 0,
  measured: 0,
  cameUnweighed: 0,
  vitaminA: 0,
  deworming: 0,
  immunised: 0,
  recallAsked: 0,
  onlyBreastMilk: 0,
};

const KEYS = Object.keys(NO_COUNTS) as readonly RecapKey[];

export const addRecapCounts = (a: RecapCounts, b: RecapCounts): RecapCounts => {
  const sum: Record<RecapKey, number> = { ...a };
  for (const key of KEYS) sum[key] += b[key];
  return sum;
};

const counted = (flags: Readonly<Record<RecapKey, boolean>>): RecapCounts => {
  const counts: Record<RecapKey, number> = { ...NO_COUNTS };
  for (const key of KEYS) counts[key] = flags[key] ? 1 : 0;
  return counts;
};
