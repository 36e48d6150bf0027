import type { CivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import { counselling } from "../records/counselling.ts";
import { readBody } from "../records/read-body.ts";

/** What was talked about on a day. */
export interface CounsellingFacts {
  readonly record: string;
  readonly date: CivilDate;
  readonly topics: readonly string[];
  readonly people: readonly string[];
  /** The visit at which it was, where it was told as part of one. */
  readonly visit?: string | undefined;
}

/** The talks with a household or person that are not withdrawn, newest first. */
export const counsellingsOf = (fold: Fold, subject: string): readonly CounsellingFacts[] =>
  fold
    .of(subject, counselling.kind)
    .filter(({ state }) => state === "active")
    .flatMap(({ record, body }) => {
      const { date, topics, people, visit } = readBody(counselling, body);
      return date === undefined || topics === undefined
        ? []
        : [{ record, date, topics, people: people ?? [], visit }];
    })
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));

/** The talk of one visit; at most one is written with it. */
export const talkOfVisit = (fold: Fold, family: string, visit: string): CounsellingFacts | undefined =>
  counsellingsOf(fold, family).find((talk) => talk.visit === visit);

/** The last day each topic was talked about. */
export const lastTalked = (facts: readonly CounsellingFacts[]): ReadonlyMap<string, CivilDate> => {
  const last = new Map<string, CivilDate>();
  for (const { date, topics } of facts)
    for (const topic of topics) if (date > (last.get(topic) ?? "")) last.set(topic, date);
  return last;
};
