import * as z from "zod/mini";
import { fail, ok, type Result } from "#domain/result.ts";
import { outcomeSchema } from "../outcomes.ts";
import { type Bytes, fromBase64Url, toBase64Url } from "./bytes.ts";

/**
 * What the server says of a courier file, for the device that made it: text of two lines, the receipt as JSON and the
 * server's signature over that line's bytes (ECDSA P-256, SHA-256, r and s, base64url). No names, no contents: ids and outcomes.
 */
export const receiptSchema = z.looseObject({
  type: z.literal("titip-receipt"),
  /** The server key whose `verify` half signed. */
  keyId: z.string(),
  regency: z.string(),
  /** Whose file it was. */
  device: z.string(),
  /** Server clock, ISO instant. */
  at: z.string(),
  people: z.array(
    z.looseObject({
      worker: z.string(),
      /** The server's history for this person: a receipt of an earlier one says nothing any more. */
      epoch: z.int(),
      outcomes: z.array(outcomeSchema),
    }),
  ),
  /** Copies that nobody could open: sealed under a key the server lost, or damaged. */
  unopened: z.int(),
});
export type Receipt = z.infer<typeof receiptSchema>;

export interface SignedReceipt {
  readonly receipt: Receipt;
  readonly signed: Bytes;
  readonly signature: Bytes;
}

/** Above what a full file's receipt takes. */
const MOST_RECEIPT_BYTES = 1_048_576;

export const receiptText = (receipt: Receipt): string => JSON.stringify(receipt);

export const encodeReceipt = (text: string, signature: Uint8Array): Bytes =>
  new TextEncoder().encode(`${text}\n${toBase64Url(signature)}\n`);

/** Reads a receipt; whether the signature holds is for whoever has the server's key. */
export const parseReceipt = (bytes: Bytes): Result<SignedReceipt, "notReceipt" | "tooLarge"> => {
  if (bytes.length > MOST_RECEIPT_BYTES) return fail("tooLarge");
  const [text = "", signature = ""] = new TextDecoder().decode(bytes).split("\n");
  const signed = fromBase64Url(signature.trim());
  try {
    const receipt = receiptSchema.parse(JSON.parse(text));
    return signed?.length === 64
      ? ok({ receipt, signed: new TextEncoder().encode(text), signature: signed })
      : fail("notReceipt");
  } catch {
    return fail("notReceipt");
  }
};

/** POST /v1/courier answers with the receipt as text, and with how much of it was new. */
export const handInAnswerSchema = z.looseObject({
  proto: z.int(),
  receipt: z.string(),
  accepted: z.int(),
  repeated: z.int(),
  refused: z.int(),
  unopened: z.int(),
  /** As in a round: up to this instant everything is held twice. An older server does not say. */
  durable: z.optional(z.nullable(z.string())),
});
export type HandInAnswer = z.infer<typeof handInAnswerSchema>;

/**
 * Whether a replica or a finished backup holds all that the server took of a file: only then may the last copy of it go. What
 * was refused lies with the server for its supervisors.
 */
export const isHeldTwice = ({ receipt, durable, unopened }: HandInAnswer): boolean => {
  const parsed = parseReceipt(new TextEncoder().encode(receipt));
  if (!parsed.ok || unopened > 0 || typeof durable !== "string") return false;
  const limit = Date.parse(durable);
  return parsed.value.receipt.people
    .flatMap(({ outcomes }) => outcomes)
    .every((outcome) => outcome.outcome === "refused" || Date.parse(outcome.stamp.acceptedAt) <= limit);
};
