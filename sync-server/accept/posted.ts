import type { Version } from "#domain/facts/version.ts";
import { fail, ok, type Result } from "#domain/result.ts";
import { postedVersionSchema } from "#protocol/envelope.ts";
import { LIMITS } from "#protocol/version.ts";
import { isDeeperThan } from "./depth.ts";
import { digestOf } from "./digest.ts";

/** A version as it was sent, read and fingerprinted, not yet judged. */
export interface Posted {
  readonly version: Version;
  /** The stream its author believes the subject lives in. */
  readonly stream: string;
  readonly digest: string;
  /** The version as JSON, as it will be kept but for the stamp. */
  readonly text: string;
}

/** Why something sent is no version at all. */
export interface Unreadable {
  /** Its id if it has one, else `#` and its place in the request: the outcome's address. */
  readonly id: string;
  readonly digest: string;
  readonly detail: string;
  readonly text: string;
}

/** Deeper than any form; a stack is not. */
const MAX_DEPTH = 24;

/** Reads one entry of `versions`; keys this server does not know are kept, its own (`stamp`, `serial`) are not taken. */
export const parsePosted = (raw: unknown, index: number, pepper: Uint8Array): Result<Posted, Unreadable> => {
  const id = readableId(raw) ?? `#${index}`;
  if (isDeeperThan(raw, MAX_DEPTH))
    return fail({ id, digest: digestOf(pepper, `deep ${id}`), detail: "nested too deeply", text: "" });
  const parsed = postedVersionSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const detail = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "malformed"}`;
    return fail({ id, digest: digestOf(pepper, raw), detail, text: cut(JSON.stringify(raw) ?? "") });
  }
  const { stream, stamp, serial, ...written } = parsed.data;
  const text = JSON.stringify(written);
  const digest = digestOf(pepper, written);
  if (Buffer.byteLength(text) > LIMITS.versionBytes)
    return fail({ id, digest, detail: `over ${LIMITS.versionBytes} bytes`, text: cut(text) });
  // zod's optional admits `undefined`, which JSON never brings.
  return ok({ version: written as Version, stream, digest, text });
};

const readableId = (raw: unknown): string | undefined => {
  const id = typeof raw === "object" && raw !== null ? (raw as { id?: unknown }).id : undefined;
  return typeof id === "string" && id.length > 0 && id.length <= 80 ? id : undefined;
};

const cut = (text: string): string => text.slice(0, LIMITS.versionBytes);
