import { fail, ok, type Result } from "#domain/result.ts";
import { LIMITS } from "../version.ts";
import { type Bytes, joinBytes } from "./bytes.ts";
import type { CourierHeader } from "./courier-file.ts";

/**
 * How a courier file is put together and taken apart; what is in it: courier-file.ts. Apart from there, so that the service
 * worker carries no schemas.
 *
 * `TITIP1` and then parts, each four bytes of length (big-endian) and that many bytes: the header as JSON, one part a copy,
 * and last 64 bytes of ECDSA (P-256, SHA-256, r and s) by the device over everything before that part.
 */
const MAGIC = "TITIP";
const FORMAT = "1";
const HEAD_BYTES = 6;
const LENGTH_BYTES = 4;
export const SIGNATURE_BYTES = 64;
/** A group of one version is one copy; more than these no phone holds unsent. */
export const MOST_COPIES = 2_000;
/** As one request. */
export const MOST_FILE_BYTES = LIMITS.requestBytes;

/** A file taken apart, its header unread. */
export interface CourierParts {
  readonly header: Bytes;
  /** Sealed groups of versions, oldest first. */
  readonly copies: readonly Bytes[];
  readonly signature: Bytes;
  /** What the signature is over. */
  readonly signed: Bytes;
}

/** Why bytes do not come apart. */
export type CourierPartsProblem = "notCourier" | "newer" | "incomplete" | "tooLarge";

/** Everything but the signature, to be signed and handed to `finishCourierFile`. */
export const beginCourierFile = (header: CourierHeader, copies: readonly Uint8Array[]): Bytes =>
  joinBytes(
    new TextEncoder().encode(MAGIC + FORMAT),
    ...[new TextEncoder().encode(JSON.stringify(header)), ...copies].map(withLength),
  );

export const finishCourierFile = (signed: Uint8Array, signature: Uint8Array): Bytes =>
  joinBytes(signed, withLength(signature));

/** How many bytes a file of these copies takes, header and signature included, within a few. */
export const courierFileBytes = (copyBytes: readonly number[]): number =>
  copyBytes.reduce((sum, bytes) => sum + bytes + LENGTH_BYTES, HEADER_ROOM);
const HEADER_ROOM = 600;

/** Takes a file apart; its header is text nobody has looked at. */
export const courierParts = (bytes: Bytes): Result<CourierParts, CourierPartsProblem> => {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
  if (!head.startsWith(MAGIC)) return fail("notCourier");
  if (head !== MAGIC + FORMAT) return fail(/^TITIP\d$/.test(head) ? "newer" : "notCourier");
  if (bytes.length > MOST_FILE_BYTES) return fail("tooLarge");
  const parts = partsOf(bytes);
  if (!parts) return fail("incomplete");
  const [header, ...rest] = parts;
  const signature = rest.pop();
  if (!header || !signature || signature.length !== SIGNATURE_BYTES) return fail("incomplete");
  if (rest.length > MOST_COPIES) return fail("tooLarge");
  const signed = bytes.slice(0, bytes.length - SIGNATURE_BYTES - LENGTH_BYTES);
  return ok({ header, copies: rest, signature, signed });
};

const withLength = (part: Uint8Array): Bytes => {
  const framed = new Uint8Array(LENGTH_BYTES + part.length);
  new DataView(framed.buffer).setUint32(0, part.length);
  framed.set(part, LENGTH_BYTES);
  return framed;
};

/** Undefined when the lengths do not add up to the whole: cut short, or something hangs on behind. */
const partsOf = (bytes: Bytes): Bytes[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Bytes[] = [];
  let at = HEAD_BYTES;
  while (at < bytes.length) {
    if (at + LENGTH_BYTES > bytes.length) return undefined;
    const end = at + LENGTH_BYTES + view.getUint32(at);
    if (end > bytes.length) return undefined;
    parts.push(bytes.slice(at + LENGTH_BYTES, end));
    at = end;
  }
  return parts;
};
