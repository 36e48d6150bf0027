import type { AidType } from "../records/aid.ts";

/** What a giver can do about a reason; what is not here is said as "other", since why is not a giver's to know. */
const NEED_BY_REASON: Readonly<Record<string, AidType>> = {
  "family.food": "nutrition",
  "family.toilet": "toilet",
  "family.water": "water",
  "family.house": "housing",
};

/** The needs behind a referral's reasons, each once; never none. */
export const needsOf = (reasons: readonly string[]): readonly AidType[] => {
  const needs = reasons.flatMap((id) =>
    Object.hasOwn(NEED_BY_REASON, id) ? (NEED_BY_REASON[id] ?? []) : [],
  );
  return needs.length > 0 ? [...new Set(needs)] : ["other"];
};
