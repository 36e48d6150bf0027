import { createCipheriv, createECDH, createPrivateKey, hkdfSync, sign } from "node:crypto";
import { COPY_FORMAT, COPY_NONCE, COPY_PURPOSE, encodeSealedCopy } from "#protocol/courier/sealed-copy.ts";
import { isSignedBy } from "#server/courier/courier-keys.ts";
import type { CourierCrypto } from "#storage/courier/courier-crypto.ts";
import type { Dice } from "./dice.ts";

/**
 * The courier's cryptography without waiting for anything: what a phone seals and signs here, the real server opens and
 * checks. The device's key comes from the dice, so that a seed is told the same certificate each time; sealing is random, which
 * nothing of a schedule sees.
 */
export const createPlainCourier = (dice: Dice): CourierCrypto => ({
  createSigningKey: async () => {
    const pair = createECDH("prime256v1");
    const scalar = dice.bytes(32);
    // Below the order of the curve, and not nothing.
    scalar[0] = (scalar[0] ?? 0) & 0x7f;
    scalar[31] = (scalar[31] ?? 0) | 1;
    pair.setPrivateKey(scalar);
    return { signing: { scalar: toText(scalar) }, publicKey: new Uint8Array(pair.getPublicKey()) };
  },
  sign: async (signing, bytes) =>
    new Uint8Array(sign("sha256", bytes, { key: privateKeyOf(signing), dsaEncoding: "ieee-p1363" })),
  sealToServer: async (key, text, place) => {
    const pair = createECDH("prime256v1");
    const fresh = pair.generateKeys();
    const point = Buffer.from(key.seal, "base64url");
    const shared = pair.computeSecret(point);
    const secret = new Uint8Array(
      hkdfSync("sha256", shared, Buffer.concat([fresh, point]), COPY_PURPOSE, 32),
    );
    const cipher = createCipheriv("aes-256-gcm", secret, COPY_NONCE).setAAD(Buffer.from(place));
    const box = Buffer.concat([
      cipher.update(Buffer.concat([Uint8Array.of(COPY_FORMAT.plain), Buffer.from(text)])),
      cipher.final(),
      cipher.getAuthTag(),
    ]);
    return encodeSealedCopy({ keyId: key.id, fresh: new Uint8Array(fresh), box: new Uint8Array(box) });
  },
  isSignedByServer: async (key, bytes, signature) => isSignedBy(key.verify, bytes, signature),
});

const toText = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");

const privateKeyOf = (signing: unknown) => {
  const { scalar } = signing as { readonly scalar: string };
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(Buffer.from(scalar, "base64url"));
  const point = pair.getPublicKey();
  const coordinates = { x: toText(point.subarray(1, 33)), y: toText(point.subarray(33)) };
  return createPrivateKey({ key: { kty: "EC", crv: "P-256", d: scalar, ...coordinates }, format: "jwk" });
};
