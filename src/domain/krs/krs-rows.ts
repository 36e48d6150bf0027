import type { CivilDate } from "../civil-date.ts";
import type { AccompaniedFamily } from "../summary/accompanied-family.ts";
import { decideKrs, type KrsDecision } from "./decide-krs.ts";
import { krsInputFrom } from "./krs-input-of.ts";
import { KRS_ITEMS, type KrsItemId, PRIVATE_ITEMS } from "./krs-item.ts";
import type { KrsRuleSet } from "./krs-rules.ts";

/** What may stand beside a family's name in a list: nothing asked in private. */
export interface KrsRow {
  readonly family: string;
  readonly headName: string;
  readonly stream: string;
  readonly rt?: string | undefined;
  readonly state: KrsState;
  readonly text: string;
  readonly causes: readonly KrsItemId[];
  readonly reasons: readonly string[];
  readonly open: readonly string[];
  readonly priority?: string | undefined;
}

/** In the order of a list. */
export const KRS_STATES = ["atRisk", "unknown", "notAtRisk", "noTarget"] as const;
export type KrsState = (typeof KRS_STATES)[number];

/** What a list may be narrowed to; those left out do not matter. */
export interface KrsFilter {
  readonly state?: KrsState | undefined;
  readonly disagrees?: true | undefined;
  /** One of `SHOWN_CAUSES`. */
  readonly cause?: KrsItemId | undefined;
  /** RW streams. */
  readonly streams?: readonly string[] | undefined;
}

/** Causes that lists, filters and counts name: those of `RISKS` that are not asked in private. */
export const SHOWN_CAUSES: readonly KrsItemId[] = KRS_ITEMS.slice(KRS_ITEMS.indexOf("water")).filter(
  (id) => !PRIVATE_ITEMS.includes(id),
);

export interface DecidedFamily {
  readonly family: AccompaniedFamily;
  readonly decision: KrsDecision;
}

/** Each family by the rules in force where it lives. */
export const decideFamilies = (
  families: readonly AccompaniedFamily[],
  asOf: CivilDate,
  rulesOf: (stream: string) => KrsRuleSet,
): readonly DecidedFamily[] =>
  families.map((family) => ({
    family,
    decision: decideKrs(krsInputFrom(family.members, family.krs ?? {}, asOf), asOf, rulesOf(family.stream)),
  }));

/** The rows that fit: those to accompany first, then by RW and name. */
export const listKrs = (decided: readonly DecidedFamily[], filter: KrsFilter): readonly KrsRow[] =>
  decided
    .filter(({ family }) => filter.streams?.includes(family.stream) ?? true)
    .filter(({ decision }) => !filter.disagrees || decision.disagreements.length > 0)
    .map(rowOf)
    .filter(({ state }) => filter.state === undefined || state === filter.state)
    .filter(({ causes }) => filter.cause === undefined || causes.includes(filter.cause))
    .sort(byNeed);

/** By state, then RW, then name: for rows of several parts put together. */
export const byNeed = (a: KrsRow, b: KrsRow): number =>
  KRS_STATES.indexOf(a.state) - KRS_STATES.indexOf(b.state) ||
  compare(a.stream, b.stream) ||
  compare(a.headName, b.headName) ||
  compare(a.family, b.family);

const rowOf = ({ family, decision }: DecidedFamily): KrsRow => {
  const { items, isAtRisk, reasons, open, priority, text } = decision;
  return {
    family: family.id,
    headName: family.headName,
    stream: family.stream,
    ...(family.rt === undefined ? {} : { rt: family.rt }),
    state: stateOf(decision),
    text,
    causes: isAtRisk === "yes" ? SHOWN_CAUSES.filter((id) => items[id] === "yes") : [],
    reasons,
    open,
    ...(priority === undefined ? {} : { priority }),
  };
};

const stateOf = ({ isTarget, isAtRisk }: KrsDecision): KrsState =>
  isAtRisk === "yes"
    ? "atRisk"
    : isAtRisk === "unknown"
      ? "unknown"
      : isTarget === "no"
        ? "noTarget"
        : "notAtRisk";

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
