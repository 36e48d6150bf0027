import {
  createECDH,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { POINT_BYTES, type ServerKey } from "#protocol/courier/sealed-copy.ts";

/** A secret kept outside the database, with the name under which copies ask for it. */
export interface CourierSecret {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The server's key pair of one secret: what devices are told, and what only the server can do. */
export interface CourierKey {
  readonly told: ServerKey;
  /** ECDH with a copy's fresh key; throws when the point is none. */
  agree(fresh: Uint8Array): Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

/** Order of P-256's group. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
/** Sixteen bytes more than the order has, so that the remainder is even (FIPS 186-5, A.2.1). */
const SCALAR_SEED_BYTES = 48;

/**
 * Derived, not stored: every process that holds the secret has the same pair, and a new secret on the ring is a new pair. Two
 * scalars, because a key that agrees must not sign.
 */
export const courierKeyOf = ({ id, bytes }: CourierSecret): CourierKey => {
  const seal = createECDH("prime256v1");
  seal.setPrivateKey(scalarFrom(bytes, "damping courier seal"));
  const signing = createECDH("prime256v1");
  const scalar = scalarFrom(bytes, "damping courier verify");
  signing.setPrivateKey(scalar);
  const privateKey = privateKeyOf(scalar, signing.getPublicKey());
  return {
    told: {
      id,
      seal: seal.getPublicKey().toString("base64url"),
      verify: signing.getPublicKey().toString("base64url"),
    },
    agree: (fresh) => new Uint8Array(seal.computeSecret(fresh)),
    sign: (signed) => new Uint8Array(sign("sha256", signed, { key: privateKey, dsaEncoding: "ieee-p1363" })),
  };
};

/** Whether a device's key (65 bytes, base64url) signed the bytes; false for what is no key. */
export const isSignedBy = (deviceKey: string, signed: Uint8Array, signature: Uint8Array): boolean => {
  const point = Buffer.from(deviceKey, "base64url");
  if (point.length !== POINT_BYTES || point[0] !== 4) return false;
  try {
    const key = createPublicKey({ key: { ...CURVE, ...coordinatesOf(point) }, format: "jwk" });
    return verify("sha256", signed, { key, dsaEncoding: "ieee-p1363" }, signature);
  } catch {
    return false; // a point that is not on the curve
  }
};

const CURVE = { kty: "EC", crv: "P-256" };

const scalarFrom = (secret: Uint8Array, purpose: string): Buffer => {
  const seed = Buffer.from(hkdfSync("sha256", secret, new Uint8Array(32), purpose, SCALAR_SEED_BYTES));
  const scalar = (BigInt(`0x${seed.toString("hex")}`) % (ORDER - 1n)) + 1n;
  return Buffer.from(scalar.toString(16).padStart(64, "0"), "hex");
};

const coordinatesOf = (point: Buffer) => ({
  x: point.subarray(1, 33).toString("base64url"),
  y: point.subarray(33).toString("base64url"),
});

const privateKeyOf = (scalar: Buffer, point: Buffer): KeyObject =>
  createPrivateKey({
    key: { ...CURVE, ...coordinatesOf(point), d: scalar.toString("base64url") },
    format: "jwk",
  });
