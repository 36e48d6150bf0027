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
  /** Whose counter it used, as far as it can be read: it arrived, so it is no gap. */
  readonly counter?: { readonly device: string; readonly n: number } | undefined;
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
    const text = cut(JSON.stringify(raw) ?? "");
    return fail({ id, digest: digestOf(pepper, raw), detail, text, counter: readableCounter(raw) });
  }
  const { stream, stamp, serial, ...written } = parsed.data;
  const text = JSON.stringify(written);
  const digest = digestOf(pepper, written);
  if (Buffer.byteLength(text) > LIMITS.versionBytes)
    return fail({
      ...{ id, digest, text: cut(text), counter: readableCounter(raw) },
      detail: `over ${LIMITS.versionBytes} bytes`,
    });
  // zod's optional admits `undefined`, which JSON never brings.
  return ok({ version: written as Version, stream, digest, text });
};

const readableId = (raw: unknown): string | undefined => {
  const id = typeof raw === "object" && raw !== null ? (raw as { id?: unknown }).id : undefined;
  return typeof id === "string" && id.length > 0 && id.length <= 80 ? id : undefined;
};

const readableCounter = (raw: unknown): Unreadable["counter"] => {
  const { device, n } = (raw ?? {}) as { readonly device?: unknown; readonly n?: unknown };
  const isDevice = typeof device === "string" && device.length > 0 && device.length <= 80;
  return isDevice && typeof n === "number" && Number.isSafeInteger(n) && n > 0 ? { device, n } : undefined;
};

const cut = (text: string): string => text.slice(0, LIMITS.versionBytes);
