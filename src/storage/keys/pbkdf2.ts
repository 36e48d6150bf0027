import { textToBytes } from "../sealing/bytes.ts";
import type { PinKdfParts } from "./pin-kdf.ts";

/** PBKDF2-HMAC-SHA256 by WebCrypto, which runs it off the page's thread. */
export const createPbkdf2 =
  (web: Crypto = crypto): PinKdfParts["pbkdf2"] =>
  async (pin, salt, { rounds }) => {
    const key = await web.subtle.importKey("raw", textToBytes(pin), "PBKDF2", false, ["deriveBits"]);
    const parameters = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
    return new Uint8Array(await web.subtle.deriveBits(parameters, key, 256));
  };
