import { type CheckedVersion, checkVersion } from "#domain/facts/check-version.ts";
import type { Merged } from "#domain/facts/merge.ts";
import {
  editedVersion,
  firstVersion,
  type Origin,
  restoredVersion,
  retractedVersion,
} from "#domain/facts/next-version.ts";
import { RETRACTED, type Version } from "#domain/facts/version.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import type { NewVersion, SaveProblem } from "../session-types.ts";

type BuildProblem = Extract<SaveProblem, { type: "Refused" }>["problem"];

/**
 * The version that says what the draft wants, on top of what the author sees of the record now (`seen`; nothing for a new
 * one). Answers nothing when it would say what stands already.
 */
export const buildVersion = (
  draft: NewVersion,
  seen: Merged | undefined,
  origin: Origin,
  groupReason: string | undefined,
): Result<Version | undefined, BuildProblem> => {
  const reason = draft.reason ?? groupReason;
  const built = draft.retract ? retraction(seen, origin, reason) : edit(draft, seen, origin, reason);
  if (!built.ok || !built.value) return built;
  const checked: Result<CheckedVersion, BuildProblem> = checkVersion(built.value);
  return checked.ok ? ok(built.value) : checked;
};

const retraction = (
  seen: Merged | undefined,
  origin: Origin,
  reason: string | undefined,
): Result<Version | undefined, BuildProblem> => {
  if (!seen) return fail({ type: "NothingToRetract" });
  if (seen.state === "erased") return fail({ type: "Erased" });
  // Withdrawing what is withdrawn says something only where somebody edited it without knowing: it closes that conflict.
  const isOpen = seen.conflicts.some(({ field }) => field === RETRACTED);
  const isSaid = seen.state === "retracted" && !isOpen;
  return isSaid ? ok(undefined) : ok(retractedVersion(seen, origin, reason ?? ""));
};

const edit = (
  { record, subject, kind, fields = {} }: NewVersion,
  seen: Merged | undefined,
  origin: Origin,
  reason: string | undefined,
): Result<Version | undefined, BuildProblem> => {
  if (!seen) {
    const first = firstVersion({ record, subject, kind }, fields, origin);
    return ok(reason === undefined ? first : { ...first, reason });
  }
  if (seen.kind !== kind || seen.subject !== subject)
    throw new Error(`record ${record} is a ${seen.kind} of ${seen.subject}`);
  if (seen.state === "erased") return fail({ type: "Erased" });
  const edited = editedVersion(seen, fields, origin, reason);
  if (seen.state !== "retracted") return ok(edited);
  const restored = restoredVersion(seen, origin, reason ?? "");
  return ok(edited ? { ...edited, changed: [...edited.changed, RETRACTED].sort() } : restored);
};
