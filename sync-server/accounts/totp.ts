import { createHmac } from "node:crypto";

/** Seconds of one time step (RFC 6238). */
const STEP_S = 30;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The time step of an instant in milliseconds. */
export const stepAt = (nowMs: number): number => Math.floor(nowMs / 1000 / STEP_S);

/** The code of one step: HMAC-SHA1 as authenticator apps compute it (RFC 4226, 5.3). */
export const totpAt = (secret: Uint8Array, step: number, digits = 6): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits;
  return String(number).padStart(digits, "0");
};

/**
 * The step whose code this is: the present one or a neighbour, since clocks differ, but none that was used (`lastStep`) or
 * lies before it: a code opens once. Nothing when it is none of them.
 */
export const matchingStep = (
  secret: Uint8Array,
  code: string,
  nowMs: number,
  lastStep: number,
): number | undefined => {
  const now = stepAt(nowMs);
  return [now, now - 1, now + 1].find((step) => step > lastStep && totpAt(secret, step) === code);
};

/** Base 32 without padding (RFC 4648), as authenticator apps take it typed. */
export const toBase32 = (bytes: Uint8Array): string => {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(value >> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET[(value << (5 - bits)) & 31] : text;
};

/** Reads base 32; throws at a letter that is none (a bug: only our own secrets are read). */
export const fromBase32 = (text: string): Uint8Array => {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter);
    if (digit < 0) throw new Error("a secret is base 32");
    value = (value << 5) | digit;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >> bits) & 255);
      value &= (1 << bits) - 1;
    }
  }
  return Uint8Array.from(bytes);
};

/** What a QR code for an authenticator app says. */
export const otpAddress = (secret: string, name: string): string => {
  const label = encodeURIComponent(`Damping:${name}`);
  return `otpauth://totp/${label}?secret=${secret}&issuer=Damping&algorithm=SHA1&digits=6&period=${STEP_S}`;
};
