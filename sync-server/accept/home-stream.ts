import { cityOf, streamOf, streamPlace } from "#domain/access/streams.ts";
import type { Version } from "#domain/facts/version.ts";
import { kindOf } from "#domain/records/index.ts";

/**
 * The stream in which a new subject of this kind may live, given the one its author named: families in an RW (`/0` while
 * unknown), the rest in an area's own. Nothing when the name is no stream of this regency.
 */
export const homeStream = (regency: string, kind: string, claimed: string): string | undefined => {
  if (!/^(\d{4}|\d{6}|\d{10}(\/\d{1,3})?)$/.test(claimed) || cityOf(claimed) !== regency) return undefined;
  if (kindOf(kind)?.home === "kelurahan") return streamPlace(claimed)?.area ?? claimed;
  if (streamPlace(claimed)) return claimed;
  return /^\d{10}$/.test(claimed) ? streamOf(claimed, "0") : undefined;
};

/** The stream a body with `area` and perhaps `rw` places its subject in; nothing when it says none. */
export const streamInBody = (kind: string, body: Readonly<Record<string, unknown>>): string | undefined => {
  const { area, rw } = body;
  if (typeof area !== "string") return undefined;
  if (kindOf(kind)?.home === "kelurahan") return area;
  return streamOf(area, typeof rw === "string" ? rw : "0");
};

/** The stream this version wants its subject to live in; nothing when it does not say. */
export const wantedStream = (
  { kind, record, subject, changed, content }: Version,
  streamOfFamily: (family: string) => string | undefined,
): string | undefined => {
  if (content.type !== "body") return undefined;
  const { family } = content.body;
  if (kind === "membership" && typeof family === "string" && changed.includes("family"))
    return streamOfFamily(family);
  const isPlacing = record === subject && (changed.includes("area") || changed.includes("rw"));
  return isPlacing ? streamInBody(kind, content.body) : undefined;
};
