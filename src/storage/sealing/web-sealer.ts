import { StorageFailure } from "../failures.ts";
import { type Bytes, bytesToText, concatBytes, textToBytes } from "./bytes.ts";
import { gunzip } from "./gzip.ts";
import { packText, unpackText } from "./pack-text.ts";
import type { Sealer } from "./sealer.ts";

/**
 * AES-256-GCM by WebCrypto. A sealed value is: one format byte, 12 random bytes of IV, ciphertext with a 16-byte tag.
 * The format byte and the place are authenticated. Random 96-bit IVs are safe up to 2^32 seals under one key (NIST SP
 * 800-38D 8.3); a phone that saves 1,000 times a day would need 11,000 years. `gzip` is only read: what was sealed before
 * 2026-11-22.
 */
const FORMAT = { plain: 1, gzip: 2, packed: 3 } as const;
const IV_BYTES = 12;

export const createWebSealer = (web: Crypto = crypto): Sealer => {
  const imported = new WeakMap<Bytes, Promise<CryptoKey>>();
  const keyFor = (raw: Bytes): Promise<CryptoKey> => {
    const known = imported.get(raw);
    if (known) return known;
    const made = web.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    imported.set(raw, made);
    return made;
  };
  const parameters = (iv: Bytes, format: number, place: string) => ({
    name: "AES-GCM",
    iv,
    additionalData: textToBytes(`${place}|${format}`),
  });
  return {
    newKey: () => web.getRandomValues(new Uint8Array(32)),
    seal: async (key, text, place, packing) => {
      const format = FORMAT[packing];
      const clear = packing === "packed" ? packText(text) : textToBytes(text);
      const iv = web.getRandomValues(new Uint8Array(IV_BYTES));
      const closed = await web.subtle.encrypt(parameters(iv, format, place), await keyFor(key), clear);
      return concatBytes(Uint8Array.of(format), iv, new Uint8Array(closed));
    },
    open: async (key, sealed, place) => {
      const format = sealed[0] ?? 0;
      const iv = sealed.slice(1, 1 + IV_BYTES);
      const closed = sealed.slice(1 + IV_BYTES);
      const decrypted = await web.subtle
        .decrypt(parameters(iv, format, place), await keyFor(key), closed)
        .catch(() => {
          throw new StorageFailure("broken", `does not open: ${place}`);
        });
      const clear = new Uint8Array(decrypted);
      const opened = textOf(format === FORMAT.gzip ? await gunzip(clear) : clear, format);
      if (opened === undefined) throw new StorageFailure("broken", `of an unknown format: ${place}`);
      return opened;
    },
  };
};

/** Without a turn of the thread: every unlock passes here once for each family. */
const textOf = (clear: Bytes, format: number): string | undefined => {
  if (format === FORMAT.packed) return unpackText(clear);
  return format === FORMAT.plain || format === FORMAT.gzip ? bytesToText(clear) : undefined;
};
