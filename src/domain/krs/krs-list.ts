import { groupBy } from "../group-by.ts";
import type { KrsDecision } from "./decide-krs.ts";
import { KRS_ITEMS, type KrsItemId } from "./krs-item.ts";

/** Counts over a list of families. The four "too" overlap: their counts never add up to `pus4T`. */
export interface KrsCounts {
  readonly families: number;
  readonly targets: number;
  readonly atRisk: number;
  readonly notAtRisk: number;
  /** Targets of whom nobody can say yet. */
  readonly unknown: number;
  readonly pus4T: number;
  readonly yes: Readonly<Record<KrsItemId, number>>;
  /** The same among those at risk only: what makes them so, and never more than `atRisk`. */
  readonly yesAtRisk: Readonly<Record<KrsItemId, number>>;
}

export const countKrs = (decisions: readonly KrsDecision[]): KrsCounts => {
  const count = (test: (decision: KrsDecision) => boolean): number => decisions.filter(test).length;
  return {
    families: decisions.length,
    targets: count(({ isTarget }) => isTarget === "yes"),
    atRisk: count(({ isAtRisk }) => isAtRisk === "yes"),
    notAtRisk: count(({ isTarget, isAtRisk }) => isTarget === "yes" && isAtRisk === "no"),
    unknown: count(({ isAtRisk }) => isAtRisk === "unknown"),
    pus4T: count(({ pus4T }) => pus4T === "yes"),
    yes: byItem((id) => count(({ items }) => items[id] === "yes")),
    yesAtRisk: byItem((id) => count(({ items, isAtRisk }) => isAtRisk === "yes" && items[id] === "yes")),
  };
};

/** The numbers that a list names households by; absent where nobody knows them. */
export interface KrsNumbers {
  readonly family: string;
  readonly kkNumber?: string | undefined;
  readonly wifeNik?: string | undefined;
}

export interface RepeatedNumber {
  readonly type: "kkNumber" | "wifeNik";
  readonly families: readonly string[];
}

/** A wife's NIK or a No KK that stands with several families: one of them is wrong, or they are one household. */
export const repeatedNumbers = (rows: readonly KrsNumbers[]): readonly RepeatedNumber[] =>
  (["kkNumber", "wifeNik"] as const).flatMap((type) =>
    [
      ...groupBy(
        rows.filter((row) => row[type] !== undefined),
        (row) => row[type],
      ).values(),
    ]
      .map((same) => [...new Set(same.map(({ family }) => family))])
      .filter((families) => families.length > 1)
      .map((families) => ({ type, families })),
  );

/** Counts of two areas, or two parts of one, together: each family lives in one of them. */
export const addKrsCounts = (a: KrsCounts, b: KrsCounts): KrsCounts => ({
  families: a.families + b.families,
  targets: a.targets + b.targets,
  atRisk: a.atRisk + b.atRisk,
  notAtRisk: a.notAtRisk + b.notAtRisk,
  unknown: a.unknown + b.unknown,
  pus4T: a.pus4T + b.pus4T,
  yes: byItem((id) => a.yes[id] + b.yes[id]),
  yesAtRisk: byItem((id) => a.yesAtRisk[id] + b.yesAtRisk[id]),
});

const byItem = (of: (id: KrsItemId) => number): Readonly<Record<KrsItemId, number>> =>
  // Complete: one entry for each item.
  Object.fromEntries(KRS_ITEMS.map((id) => [id, of(id)])) as Record<KrsItemId, number>;
