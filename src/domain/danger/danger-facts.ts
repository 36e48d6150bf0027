import type { CivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import { type CalledWhom, type DangerGroup, dangerSign } from "../records/danger-sign.ts";
import { readBody } from "../records/read-body.ts";

/** Danger signs seen in somebody, as they stand. */
export interface DangerFacts {
  readonly record: string;
  readonly subject: string;
  readonly date: CivilDate;
  readonly time: string;
  readonly group: DangerGroup;
  readonly signs: readonly string[];
  readonly called?: CalledWhom | undefined;
  readonly calledName?: string | undefined;
  readonly answer?: "answered" | "noAnswer" | undefined;
  readonly note?: string | undefined;
  /** Absent while it goes on. */
  readonly endedOn?: CivilDate | undefined;
}

/** What was seen in a person and not withdrawn, newest first. */
export const dangersOf = (fold: Fold, subject: string): readonly DangerFacts[] =>
  fold
    .of(subject, dangerSign.kind)
    .filter(({ state }) => state === "active")
    .flatMap(({ record, body }) => {
      const { date, time, group, signs, ...rest } = readBody(dangerSign, body);
      if (date === undefined || group === undefined || signs === undefined) return [];
      const { called, calledName, answer, note, endedOn } = rest;
      return [
        { record, subject, date, time: time ?? "", group, signs, called, calledName, answer, note, endedOn },
      ];
    })
    .sort((a, b) => (`${a.date}${a.time}` < `${b.date}${b.time}` ? 1 : -1));
