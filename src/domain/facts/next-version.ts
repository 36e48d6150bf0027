import { kindOf } from "../records/index.ts";
import { canonical } from "./canonical.ts";
import type { Merged } from "./merge.ts";
import { type Body, RETRACTED, type Version } from "./version.ts";

/** Who writes, where and when: minted by the caller, since `domain` has no clock and no ids of its own. */
export type Origin = Pick<Version, "id" | "group" | "author" | "device" | "n" | "recordedAt">;

/** Which record, of what, about whom. */
export type RecordName = Pick<Version, "record" | "subject" | "kind">;

/** The first version of a record; fields that are `undefined` are left out. */
export const firstVersion = (name: RecordName, body: Body, origin: Origin): Version => {
  const filled = withoutUndefined(body);
  return {
    ...envelope(name, origin, []),
    changed: Object.keys(filled).sort(),
    content: { type: "body", body: filled },
  };
};

/**
 * A version that sets `fields` on what the author saw; `undefined` clears a field. Only fields whose value differs, or that
 * stand in conflict (naming one closes it), count as set: a form may hand in all it shows. Answers nothing when that leaves
 * nothing to say.
 */
export const editedVersion = (
  seen: Merged,
  fields: Body,
  origin: Origin,
  reason?: string,
): Version | undefined => {
  const inConflict = new Set(seen.conflicts.map(({ field }) => field));
  const changed = Object.keys(fields)
    .filter((field) => inConflict.has(field) || canonical(fields[field]) !== canonical(seen.body[field]))
    .sort();
  if (changed.length === 0) return undefined;
  return {
    ...envelope(seen, origin, seen.standing, reason),
    changed,
    content: { type: "body", body: withoutUndefined({ ...seen.body, ...fields }) },
  };
};

/** A version that withdraws the record ("Batalkan catatan"); the reason is for those who ask later. */
export const retractedVersion = (seen: Merged, origin: Origin, reason: string): Version => ({
  ...envelope(seen, origin, seen.standing, reason),
  changed: [RETRACTED],
  content: { type: "retracted" },
});

/** A version that brings a withdrawn record back as it was. */
export const restoredVersion = (seen: Merged, origin: Origin, reason: string): Version => ({
  ...envelope(seen, origin, seen.standing, reason),
  changed: [RETRACTED],
  content: { type: "body", body: seen.body },
});

const envelope = (
  { record, subject, kind }: RecordName,
  { id, group, author, device, n, recordedAt }: Origin,
  supersedes: readonly string[],
  reason?: string,
) => ({
  id,
  record,
  subject,
  kind,
  schema: kindOf(kind)?.version ?? 1,
  supersedes,
  group,
  author,
  device,
  n,
  recordedAt,
  ...(reason === undefined ? {} : { reason }),
});

const withoutUndefined = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
