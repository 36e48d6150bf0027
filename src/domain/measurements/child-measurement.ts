import type { CivilDate } from "../civil-date.ts";
import type { Fold } from "../facts/fold.ts";
import { inOrder } from "../facts/in-order.ts";
import type { Merged } from "../facts/merge.ts";
import type { Role, Version } from "../facts/version.ts";
import type { Position } from "../growth/length-position.ts";
import { measurement } from "../records/measurement.ts";
import { readBody } from "../records/read-body.ts";

/** A figure, as the record kind names it. */
export type MeasuredField = "weightKg" | "lengthCm" | "armCm" | "headCm" | "oedema";

/** A measurement as read from its record, with all that decides whether it counts and what is said of it. */
export interface ChildMeasurement {
  readonly record: string;
  /** The version shown: a review names it. */
  readonly version: string;
  readonly date: CivilDate;
  readonly weightKg?: number | undefined;
  readonly lengthCm?: number | undefined;
  readonly position?: Position | undefined;
  readonly armCm?: number | undefined;
  readonly headCm?: number | undefined;
  readonly oedema?: boolean | undefined;
  readonly author: string;
  /** The author's role at acceptance; absent before. */
  readonly role?: Role | undefined;
  /** Server's clock; absent before. */
  readonly acceptedAt?: string | undefined;
  readonly pending: boolean;
  /** What a reviewer last said of this very version. */
  readonly review?: { readonly decision: string; readonly note?: string | undefined } | undefined;
  /** The measurement version that this one was taken to confirm. */
  readonly confirms?: string | undefined;
  /** Answers to quality questions, by question id. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** Fields in which two values stand in this record. */
  readonly conflicts?: readonly string[] | undefined;
  /** Where it was taken; for a posyandu, which. */
  readonly place?: "home" | "posyandu" | "puskesmas" | undefined;
  readonly posyandu?: string | undefined;
  readonly weightTool?: string | undefined;
  readonly lengthTool?: string | undefined;
  /** UTC day on which it was first written down by its author's clock; a day off at most from the day there. */
  readonly recordedOn?: string | undefined;
}

/** The measurements of a person that are not withdrawn, nor still a proposal, newest day first. */
export const measurementsOf = (fold: Fold, person: string): readonly ChildMeasurement[] =>
  fold
    .of(person, measurement.kind)
    .filter(({ state }) => state === "active")
    .flatMap((merged) => childMeasurement(fold, merged) ?? [])
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));

const childMeasurement = (fold: Fold, merged: Merged): ChildMeasurement | undefined => {
  const writers = inOrder(Object.values(merged.writers));
  const version = writers.at(-1);
  const body = readBody(measurement, merged.body);
  // Without a day it belongs to no month; only a newer app could write that.
  if (!version || body.date === undefined) return undefined;
  const { date, weightKg, lengthCm, position, armCm, headCm, oedema, confirms, answers } = body;
  const { place, posyandu, weightTool, lengthTool } = body;
  const review = fold.judgementsOn(version.id).findLast(({ counts }) => counts);
  return {
    record: merged.record,
    version: version.id,
    date,
    weightKg,
    lengthCm,
    position,
    armCm,
    headCm,
    oedema,
    author: version.author,
    role: version.stamp?.role,
    acceptedAt: version.stamp?.acceptedAt,
    pending: merged.pending,
    review: review && { decision: review.decision, note: review.note },
    confirms,
    answers,
    conflicts: merged.conflicts.map(({ field }) => field),
    place,
    posyandu,
    weightTool,
    lengthTool,
    recordedOn: firstWritten(writers),
  };
};

/** Of all that is shown the earliest: a correction a month later does not make the measuring late. */
const firstWritten = (writers: readonly Version[]): string | undefined =>
  writers.map(({ recordedAt }) => recordedAt.slice(0, 10)).sort()[0];
