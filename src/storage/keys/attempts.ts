import type { Attempts } from "../rows.ts";
import { bytesToHex } from "../sealing/bytes.ts";
import type { KeyCrypto } from "./key-crypto.ts";

/**
 * Wrong PINs are counted beside the wrapped key and authenticated by the device secret, so that the number cannot be edited.
 * It can be rolled back by somebody who restores an older copy of the whole profile; no storage of a browser prevents that.
 * A count that does not authenticate leaves one last try.
 */
export const MAX_WRONG_PINS = 10;

/** Waiting before the next try after so many wrong ones, in ms. */
const WAIT_MS = [0, 0, 0, 5_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000] as const;

export const countAttempts = async (
  keyCrypto: KeyCrypto,
  secret: unknown,
  person: string,
  attempts: Attempts | undefined,
): Promise<number> => {
  if (!attempts) return 0;
  const mac = await keyCrypto.mac(secret, messageOf(person, attempts.count, attempts.lastAt));
  return bytesToHex(mac) === bytesToHex(attempts.mac) ? attempts.count : MAX_WRONG_PINS - 1;
};

export const createAttempts = async (
  keyCrypto: KeyCrypto,
  secret: unknown,
  person: string,
  count: number,
  nowMs: number,
): Promise<Attempts> => ({
  count,
  lastAt: nowMs,
  mac: await keyCrypto.mac(secret, messageOf(person, count, nowMs)),
});

/** How long the next try has to wait. A clock that was set back does not lengthen it: the count is the real limit. */
export const waitBeforeTryMs = (count: number, lastAt: number, nowMs: number): number => {
  const wait = WAIT_MS[Math.min(count, WAIT_MS.length - 1)] ?? 0;
  const passed = nowMs - lastAt;
  return passed < 0 ? 0 : Math.max(0, wait - passed);
};

const messageOf = (person: string, count: number, lastAt: number): string =>
  `attempts ${person} ${count} ${lastAt}`;
