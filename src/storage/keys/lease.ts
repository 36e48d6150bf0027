import { parseRecoveryText } from "#protocol/recovery-text.ts";
import type { Bytes } from "../sealing/bytes.ts";
import type { KeyCrypto } from "./key-crypto.ts";

/**
 * How long keys stay without contact. Counted by this device's own clock, from what it said at the last contact: a clock that
 * is a year off, but goes, counts right. One that is set back gains nothing, since the latest time ever seen counts; one that
 * jumps ahead may end a lease too early, which contact mends at once.
 */
export interface LeaseClock {
  /** Told by the server; without it there is no lease. */
  readonly leaseDays?: number | undefined;
  /** Device clock, ms, at the last answered round. */
  readonly contactAtMs?: number | undefined;
  /** The latest device clock, ms, at any unlocking since. */
  readonly clockSeenMs?: number | undefined;
}

export interface Lease {
  /** Whole days begun that are left; 0 and less once it has ended. */
  readonly daysLeft: number;
  readonly isEnded: boolean;
}

const DAY_MS = 86_400_000;

export const leaseOf = (
  { leaseDays, contactAtMs, clockSeenMs = 0 }: LeaseClock,
  nowMs: number,
): Lease | undefined => {
  if (leaseDays === undefined || contactAtMs === undefined) return undefined;
  const leftMs = leaseDays * DAY_MS - (Math.max(nowMs, clockSeenMs) - contactAtMs);
  return { daysLeft: Math.ceil(leftMs / DAY_MS), isEnded: leftMs <= 0 };
};

/** Less than that is not worth a write at every round. */
const CONTACT_STEP_MS = 12 * 3_600_000;

/** The clock after an answered round. */
export const leaseAfterContact = (
  known: LeaseClock,
  leaseDays: number | undefined,
  nowMs: number,
): LeaseClock => {
  if (leaseDays === undefined) return {};
  const { contactAtMs = Number.NEGATIVE_INFINITY } = known;
  const isRecent = Math.abs(nowMs - contactAtMs) < CONTACT_STEP_MS && (known.clockSeenMs ?? 0) <= nowMs;
  return isRecent ? { ...known, leaseDays } : { leaseDays, contactAtMs: nowMs, clockSeenMs: nowMs };
};

/**
 * The key that the server gives back for a lease: made from the recovery key, which it does not reveal. Undefined for a text
 * that is no recovery key.
 */
export const leaseKeyOf = async (keyCrypto: KeyCrypto, recoveryText: string): Promise<Bytes | undefined> => {
  const parsed = parseRecoveryText(recoveryText);
  return parsed.ok ? keyCrypto.combine(parsed.value, new Uint8Array(0), "damping lease") : undefined;
};
