import * as z from "zod/mini";

/**
 * What binds a device id to the browser profile that made it: at the first enrolment the server keeps the key, and from then on
 * lets nobody enrol under that id who cannot sign with it. Ids are no secret, since every version carries its device's.
 */
export const deviceProofSchema = z.looseObject({
  /** The device's public key, 65 bytes uncompressed, base64url: the one that signs courier files. */
  key: z.string(),
  /** ECDSA (P-256, SHA-256, r and s, base64url) over `proofBytes` of this request. */
  signature: z.string(),
  /** Where the server once vouched for this key: so it is believed of a device that enrolled before keys were kept. */
  certificate: z.optional(z.string()),
});
export type DeviceProof = z.infer<typeof deviceProofSchema>;

/** Bound to the code, which opens once, so that what was overheard proves nothing again. */
export const proofBytes = (code: string, device: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(`damping enrol|${code}|${device}`);
