import * as z from "zod/mini";

/**
 * POST /v1/sign-out-everywhere: ends every session of a worker whose grants all lie in the area. Work that was not handed
 * over stays on the devices, sealed; a new activation code opens them again.
 */
export const signOutEverywhereRequestSchema = z.looseObject({
  proto: z.int(),
  area: z.string().check(z.regex(/^(\d{4}|\d{6}|\d{10})$/)),
  worker: z.string(),
});
export const signOutEverywhereAnswerSchema = z.looseObject({ proto: z.int(), devices: z.int() });

/** POST /v1/export: everything held about one person or household that the asker may see, and who opened it. */
export const exportRequestSchema = z.looseObject({ proto: z.int(), subject: z.string() });
export const exportAnswerSchema = z.looseObject({
  proto: z.int(),
  /** Machine-readable: versions as they were written, with their stamps. */
  data: z.looseObject({ subject: z.string(), exportedAt: z.string() }),
  /** The same for people: a whole page to print, without scripts. */
  page: z.string(),
});

/**
 * POST /v1/lease: the server's part of the asker's key on this device, after it went too long without contact. 256 bits,
 * hexadecimal; refused like any request once the device was revoked or the session ended.
 */
export const leaseRequestSchema = z.looseObject({ proto: z.int() });
export const leaseAnswerSchema = z.looseObject({
  proto: z.int(),
  key: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/**
 * POST /v1/own-devices: on which devices the asker is signed in, newest first; with `end`, their sessions on that one other
 * device end first. Work that was not handed over stays on it, sealed.
 */
export const ownDevicesRequestSchema = z.looseObject({ proto: z.int(), end: z.optional(z.string()) });
export const ownDeviceSchema = z.looseObject({
  device: z.string(),
  /** What it called itself when it was enrolled. */
  label: z.string(),
  /** When the asker's session there began; ISO instant. A renewed token keeps it. */
  since: z.string(),
  lastSeenAt: z.nullable(z.string()),
  /** The device that asks. */
  isThis: z.boolean(),
});
export type OwnDevice = z.infer<typeof ownDeviceSchema>;
export const ownDevicesAnswerSchema = z.looseObject({ proto: z.int(), devices: z.array(ownDeviceSchema) });
