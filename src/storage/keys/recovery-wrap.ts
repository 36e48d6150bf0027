import { parseRecoveryText, recoveryKeyToText } from "#protocol/recovery-text.ts";
import { StorageFailure } from "../failures.ts";
import { type Bytes, bytesToHex, hexToBytes } from "../sealing/bytes.ts";
import { placeOf } from "../sealing/places.ts";
import type { WrapPorts } from "./pin-wrap.ts";

/**
 * The person key, wrapped once more so that it opens with the recovery key *and* on this device:
 * wrapping key = HKDF(recovery key, HMAC(device secret, person)). 128 random bits need no stretching and no counting of tries.
 */
type RecoveryPorts = Pick<WrapPorts, "sealer" | "keyCrypto">;

/** The newest recovery key, as the person's keyring holds it until the server does. */
export interface HeldRecovery {
  /** See protocol/recovery-text.ts. */
  readonly text: string;
  /** The server said that it keeps it. */
  readonly isHeld: boolean;
}

export const newRecovery = ({ keyCrypto }: RecoveryPorts): HeldRecovery => ({
  text: recoveryKeyToText(keyCrypto.randomBytes(16)),
  isHeld: false,
});

/** Throws for a text that is no recovery key (a bug: it was made here). */
export const wrapForRecovery = async (
  ports: RecoveryPorts,
  secret: unknown,
  person: string,
  { text }: HeldRecovery,
  personKey: Bytes,
): Promise<Bytes> => {
  const parsed = parseRecoveryText(text);
  if (!parsed.ok) throw new Error("a recovery key of our own cannot be read");
  const key = await wrappingKeyFrom(ports, secret, person, parsed.value);
  return ports.sealer.seal(key, bytesToHex(personKey), placeOf.recovery(person), "plain");
};

/** The person key and the wrap that opened, or nothing when no wrap opens with this key. */
export const unwrapByRecovery = async (
  ports: RecoveryPorts,
  secret: unknown,
  person: string,
  recoveryKey: Bytes,
  wraps: readonly Bytes[],
): Promise<{ readonly personKey: Bytes; readonly wrap: Bytes } | undefined> => {
  const key = await wrappingKeyFrom(ports, secret, person, recoveryKey);
  for (const wrap of wraps) {
    const opened = await ports.sealer.open(key, wrap, placeOf.recovery(person)).catch((thrown: unknown) => {
      if (thrown instanceof StorageFailure && thrown.failure === "broken") return undefined;
      throw thrown;
    });
    if (opened !== undefined) return { personKey: hexToBytes(opened), wrap };
  }
  return undefined;
};

const wrappingKeyFrom = async (
  { keyCrypto }: RecoveryPorts,
  secret: unknown,
  person: string,
  recoveryKey: Bytes,
): Promise<Bytes> =>
  keyCrypto.combine(recoveryKey, await keyCrypto.mac(secret, `recovery ${person}`), "damping recovery");
