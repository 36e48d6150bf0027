import type { CivilDate } from "#domain/civil-date.ts";
import type { Body } from "#domain/facts/version.ts";
import type { Result } from "#domain/result.ts";
import type { NewVersion, Saved, SaveProblem, Session } from "#storage/session-types.ts";
import { weighingText } from "../text.ts";

/** Who and where a mark is about. */
export interface MarkPlace {
  readonly child: string;
  readonly posyandu: string;
  readonly date: CivilDate;
}

/** Writes a one-tap mark. */
export const saveMark = (
  session: Session,
  { child, posyandu, date }: MarkPlace,
  fields: Body,
): Promise<Result<Saved, SaveProblem>> =>
  session.saveGroup([
    {
      record: session.newId(),
      subject: child,
      kind: "service",
      fields: { date, place: "posyandu", posyandu, ...fields },
    },
  ]);

/** Takes marks back; history keeps them. */
export const removeMarks = (
  session: Session,
  child: string,
  records: readonly string[],
): Promise<Result<Saved, SaveProblem>> =>
  session.saveGroup(
    records.map(
      (record): NewVersion => ({
        record,
        subject: child,
        kind: "service",
        retract: true,
        reason: weighingText.removed,
      }),
    ),
  );

/** K: whether the family has the book. */
export const saveBook = (
  session: Session,
  child: string,
  hasKiaBook: boolean,
): Promise<Result<Saved, SaveProblem>> =>
  session.saveGroup([{ record: child, subject: child, kind: "person", fields: { hasKiaBook } }]);
