import type { CivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import { type AidProgram, type AidType, aid } from "../records/aid.ts";
import { readBody } from "../records/read-body.ts";

/** One delivery or round of help. */
export interface AidFacts {
  readonly record: string;
  readonly subject: string;
  readonly date: CivilDate;
  readonly until?: CivilDate | undefined;
  readonly program: AidProgram;
  readonly type: AidType;
  readonly item: string;
  readonly quantity?: number | undefined;
  readonly unit?: string | undefined;
  readonly source?: string | undefined;
  readonly doubleNote?: string | undefined;
}

/** What reached a person or household and was not withdrawn, newest first. */
export const aidOf = (fold: Fold, subject: string): readonly AidFacts[] =>
  fold
    .of(subject, aid.kind)
    .filter(({ state }) => state === "active")
    .flatMap(({ record, body }) => {
      const { date, program, type, ...rest } = readBody(aid, body);
      if (date === undefined || program === undefined || type === undefined) return [];
      const { until, item, quantity, unit, source, doubleNote } = rest;
      return [
        { record, subject, date, until, program, type, item: item ?? "", quantity, unit, source, doubleNote },
      ];
    })
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
