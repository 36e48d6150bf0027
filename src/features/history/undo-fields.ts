import { type CivilDate, daysBetween, parseCivilDate } from "#domain/civil-date.ts";
import { canonical } from "#domain/facts/canonical.ts";
import type { Merged } from "#domain/facts/merge.ts";
import { upgradeVersion } from "#domain/facts/upgrade.ts";
import type { Body, Version } from "#domain/facts/version.ts";
import { kindOf } from "#domain/records/index.ts";
import { review } from "#domain/records/review.ts";

/** How long somebody may take their own word back to what it was. Later, the record is corrected like any other. */
export const UNDO_DAYS = 30;

/**
 * The fields that bring the record back to what this version said, for its own author within UNDO_DAYS; nothing when that is
 * somebody else's word, too long ago, or what stands already. Fields of newer apps are left as they are.
 */
export const undoFields = (
  version: Version,
  { state, body: now }: Pick<Merged, "state" | "body">,
  reader: string,
  today: CivilDate,
): Body | undefined => {
  const kind = kindOf(version.kind);
  const written = parseCivilDate(version.recordedAt.slice(0, 10));
  const isOwn = version.author === reader && version.stamp?.proposed !== true;
  if (!kind || kind.kind === review.kind || version.schema > kind.version || !isOwn || !written.ok)
    return undefined;
  if (daysBetween(written.value, today) > UNDO_DAYS) return undefined;
  if (state !== "active" && state !== "retracted") return undefined;
  const { content } = upgradeVersion(version, kind);
  if (content.type !== "body") return undefined;
  const differing = Object.keys(kind.fields).filter(
    (field) => canonical(content.body[field]) !== canonical(now[field]),
  );
  if (differing.length === 0 && state === "active") return undefined;
  return Object.fromEntries(differing.map((field) => [field, content.body[field]]));
};
