import type { Version } from "../facts/version.ts";
import { kindOf } from "../records/index.ts";
import { streamOf } from "./streams.ts";

/** The stream a body with `area` and perhaps `rw` places its subject in; nothing when it says none, or may not. */
export const streamInBody = (kind: string, body: Readonly<Record<string, unknown>>): string | undefined => {
  const { area, rw } = body;
  const { home } = kindOf(kind) ?? {};
  // What is an agency's or its author's may name a place, and is no less theirs.
  if (typeof area !== "string" || home === "agency" || home === "author") return undefined;
  if (home === "kelurahan") return area;
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
