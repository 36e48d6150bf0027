import { StorageFailure } from "../failures.ts";
import type { PinWrap } from "../rows.ts";
import type { Bytes } from "../sealing/bytes.ts";
import { bytesToHex, hexToBytes } from "../sealing/bytes.ts";
import type { Sealer } from "../sealing/sealer.ts";
import type { KeyCrypto } from "./key-crypto.ts";
import type { PinKdf } from "./pin-kdf.ts";

/**
 * The person key, wrapped so that it opens only with the PIN *and* on this device:
 * wrapping key = HKDF(stretched PIN, HMAC(device secret, salt)).
 *
 * Honest limits: six digits are a million guesses at a fifth of a second each. Somebody who can run code inside this browser
 * profile finds the PIN in days; somebody with the copied files alone finds nothing.
 */
export interface WrapPorts {
  readonly sealer: Sealer;
  readonly keyCrypto: KeyCrypto;
  readonly pinKdf: PinKdf;
}

export const wrapPersonKey = async (
  ports: WrapPorts,
  secret: unknown,
  person: string,
  pin: string,
  personKey: Bytes,
  /** Needed to open, too; see lease.ts. */
  leaseKey?: Bytes,
): Promise<PinWrap> => {
  const salt = ports.keyCrypto.randomBytes(16);
  const { choice, stretched } = await ports.pinKdf.stretchNew(pin, salt);
  const wrappingKey = await wrappingKeyFrom(ports, secret, salt, stretched, leaseKey);
  const wrapped = await ports.sealer.seal(wrappingKey, bytesToHex(personKey), placeOf(person), "plain");
  return { kdf: choice, salt, wrapped };
};

/** The person key, or nothing when the PIN is wrong. */
export const unwrapPersonKey = async (
  ports: WrapPorts,
  secret: unknown,
  person: string,
  pin: string,
  { kdf, salt, wrapped }: PinWrap,
  leaseKey?: Bytes,
): Promise<Bytes | undefined> => {
  const stretched = await ports.pinKdf.stretch(pin, salt, kdf);
  const wrappingKey = await wrappingKeyFrom(ports, secret, salt, stretched, leaseKey);
  const opened = await ports.sealer.open(wrappingKey, wrapped, placeOf(person)).catch((thrown: unknown) => {
    if (thrown instanceof StorageFailure && thrown.failure === "broken") return undefined;
    throw thrown;
  });
  return opened === undefined ? undefined : hexToBytes(opened);
};

const wrappingKeyFrom = async (
  { keyCrypto }: WrapPorts,
  secret: unknown,
  salt: Bytes,
  stretched: Bytes,
  leaseKey?: Bytes,
): Promise<Bytes> => {
  const ofDevice = await keyCrypto.mac(secret, `pin ${bytesToHex(salt)}`);
  const key = await keyCrypto.combine(stretched, ofDevice, "damping person key");
  return leaseKey ? keyCrypto.combine(key, leaseKey, "damping leased person key") : key;
};

const placeOf = (person: string): string => `people|${person}|pin`;
