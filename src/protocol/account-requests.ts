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
