import * as z from "zod/mini";
import { fail, ok, type Result } from "#domain/result.ts";
import type { Bytes } from "./bytes.ts";
import { type CourierParts, type CourierPartsProblem, courierParts } from "./courier-parts.ts";

/**
 * The file in which unsent work travels on another device. Nothing in it is readable on the way: each copy is sealed to the
 * server (see sealed-copy.ts), and the header names a device by its random id only.
 */
export interface CourierFile extends Omit<CourierParts, "header"> {
  readonly header: CourierHeader;
}

const id = z.string().check(z.regex(/^[A-Za-z0-9_.:/-]{1,80}$/));
const base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,200}$/));

const headerSchema = z.looseObject({
  regency: z.string().check(z.regex(/^\d{4}$/)),
  device: id,
  /** The device's public key, 65 bytes uncompressed, base64url. */
  deviceKey: base64Url,
  /** The server's own word that this key is this device's; see `CourierAnswer`. */
  certificate: base64Url,
  /** By the device's clock, for people. */
  madeAt: z.string().check(z.maxLength(40)),
});
export type CourierHeader = z.infer<typeof headerSchema>;

/** Why bytes are no courier file. */
export type CourierFileProblem = CourierPartsProblem | "badHeader";

/** Reads a file; whether signature and copies hold is the server's to say. */
export const parseCourierFile = (bytes: Bytes): Result<CourierFile, CourierFileProblem> => {
  const parts = courierParts(bytes);
  if (!parts.ok) return parts;
  const header = readHeader(parts.value.header);
  return header ? ok({ ...parts.value, header }) : fail("badHeader");
};

const readHeader = (bytes: Bytes): CourierHeader | undefined => {
  try {
    return headerSchema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
};
