import { createDecipheriv, hkdfSync } from "node:crypto";
import { gunzipSync } from "node:zlib";
import {
  COPY_FORMAT,
  COPY_NONCE,
  COPY_PURPOSE,
  copyContentSchema,
  copyPlace,
  parseSealedCopy,
} from "#protocol/courier/sealed-copy.ts";
import { LIMITS } from "#protocol/version.ts";
import type { CourierDesk } from "./courier-desk.ts";

const TAG_BYTES = 16;

/** The versions in one sealed copy; undefined when nobody here can open it, or when it is no group of versions. */
export const openCopy = (
  desk: Pick<CourierDesk, "byId">,
  bytes: Uint8Array<ArrayBuffer>,
  { regency, device }: { readonly regency: string; readonly device: string },
): readonly unknown[] | undefined => {
  const copy = parseSealedCopy(bytes);
  const key = copy && desk.byId(copy.keyId);
  if (!copy || !key) return undefined;
  try {
    const shared = key.agree(copy.fresh);
    const salt = Buffer.concat([copy.fresh, Buffer.from(key.told.seal, "base64url")]);
    const secret = new Uint8Array(hkdfSync("sha256", shared, salt, COPY_PURPOSE, 32));
    const end = copy.box.length - TAG_BYTES;
    const decipher = createDecipheriv("aes-256-gcm", secret, COPY_NONCE)
      .setAAD(Buffer.from(copyPlace(regency, device)))
      .setAuthTag(copy.box.subarray(end));
    const clear = Buffer.concat([decipher.update(copy.box.subarray(0, end)), decipher.final()]);
    return versionsIn(clear);
  } catch {
    return undefined; // damaged, sealed for another device, or a bomb
  }
};

const versionsIn = (clear: Buffer): readonly unknown[] => {
  const rest = clear.subarray(1);
  const text =
    clear[0] === COPY_FORMAT.gzip ? gunzipSync(rest, { maxOutputLength: LIMITS.requestBytes }) : rest;
  return copyContentSchema.parse(JSON.parse(text.toString("utf8"))).versions;
};
