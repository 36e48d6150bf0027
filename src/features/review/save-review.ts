import type { ReviewDecision } from "#domain/access/review-rights.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { RETRACTED, type Version } from "#domain/facts/version.ts";
import type { Result } from "#domain/result.ts";
import type { NewVersion, Saved, SaveProblem, Session } from "#storage/session-types.ts";
import type { ConflictChoice } from "./conflict-choice.ts";
import { reviewText } from "./text.ts";

type Saving = Promise<Result<Saved, SaveProblem>>;

/** A decision on somebody's version, and how to take it back. */
export interface Decided {
  readonly undo: () => Saving;
}

/** What is judged: the version, its record, and whom it is about. */
export type Target = Pick<Version, "id" | "record" | "subject">;

/** The record whose conflict is closed. */
export type ChosenRecord = Pick<Merged, "record" | "subject" | "kind">;

/**
 * Writes a review of each version, all or none: each travels with the subject it is about, and has effect once the server
 * took it.
 */
export const saveDecision = async (
  session: Pick<Session, "newId" | "saveGroup">,
  targets: readonly Target[],
  decision: Exclude<ReviewDecision, "confirm">,
  note?: string,
): Promise<Result<Decided, SaveProblem>> => {
  const written = note?.trim();
  const reviews = targets.map(({ id, record, subject }) => ({
    name: { record: session.newId(), subject, kind: "review" },
    fields: { target: id, targetRecord: record, decision, ...(written ? { note: written } : {}) },
  }));
  const saved = await session.saveGroup(reviews.map(({ name, fields }) => ({ ...name, fields })));
  if (!saved.ok) return saved;
  const undo = () =>
    session.saveGroup(
      reviews.map(({ name }) => ({ ...name, retract: true as const, reason: reviewText.reviewRetracted })),
    );
  return { ok: true, value: { undo } };
};

/** Closes a conflict: a version that names the field, on top of every value that competes. The others stay in history. */
export const saveChoice = (
  session: Pick<Session, "saveGroup">,
  { record, subject, kind }: ChosenRecord,
  choice: ConflictChoice,
): Saving =>
  session.saveGroup([{ record, subject, kind, reason: reviewText.chooseReason, ...written(choice) }]);

const written = (choice: ConflictChoice): Pick<NewVersion, "fields" | "retract"> => {
  switch (choice.type) {
    case "value":
      return { fields: { [choice.field]: choice.value } };
    case "withdraw":
      return { retract: true };
    case "keep":
      // A withdrawn record comes back by any edit; one that stands needs the mark itself to be named.
      return { fields: choice.isWithdrawn ? {} : { [RETRACTED]: undefined } };
  }
};
