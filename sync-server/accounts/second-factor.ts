import { createHmac } from "node:crypto";
import type { Grant } from "#domain/access/grant.ts";
import type { SecondFactor, Session } from "../store/port/accounts.ts";
import type { WriteTx } from "../store/store.ts";
import { nowOf, type World } from "../world.ts";
import { fromBase32, matchingStep, toBase32 } from "./totp.ts";

const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
/** Hours for which a factor that was shown counts: for looking at lists, and for what cannot be taken back. */
const KNOWN_MS = 30 * 86_400_000;
const FRESH_MS = 12 * 3_600_000;

/** True of people whose account opens more than what they look after themselves. */
export const hasWideRole = (grants: readonly Pick<Grant, "role">[]): boolean =>
  grants.some(({ role }) => role === "supervisor" || role === "admin");

/** `known`: shown on this device within a month; `fresh`: within half a day. */
export type FactorDemand = "known" | "fresh";

/** True when a session has shown its person's second factor recently enough. */
export const isProved = (
  { factorAt }: Pick<Session, "factorAt">,
  demand: FactorDemand,
  nowMs: number,
): boolean => factorAt !== null && nowMs - Date.parse(factorAt) <= (demand === "fresh" ? FRESH_MS : KNOWN_MS);

/** Makes a new secret for somebody who has none that counts; answers it, once. */
export const beginFactor = async (tx: WriteTx, world: World, worker: string): Promise<string> => {
  const secret = toBase32(world.random(SECRET_BYTES));
  await tx.accounts.putFactors([{ worker, secret, confirmedAt: null, lastStep: 0, recovery: [] }]);
  return secret;
};

/** Counts a factor from now on, if the code is of its secret; answers recovery codes, once. */
export const confirmFactor = async (
  tx: WriteTx,
  world: World,
  factor: SecondFactor,
  code: string,
): Promise<readonly string[] | undefined> => {
  const lastStep = matchingStep(fromBase32(factor.secret), code, world.clock(), factor.lastStep);
  if (lastStep === undefined) return undefined;
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCode(world.random(10)));
  const recovery = codes.map((one) => hashRecovery(world, factor.worker, one));
  await tx.accounts.putFactors([{ ...factor, confirmedAt: nowOf(world), lastStep, recovery }]);
  return codes;
};

/** True when the typed text is a code of this moment or a recovery code that was not used; either is used up by it. */
export const useFactor = async (
  tx: WriteTx,
  world: World,
  factor: SecondFactor,
  typed: string,
): Promise<boolean> => {
  const text = typed.toUpperCase().replaceAll(/[\s-]/g, "");
  if (/^\d{6}$/.test(text)) {
    const lastStep = matchingStep(fromBase32(factor.secret), text, world.clock(), factor.lastStep);
    if (lastStep === undefined) return false;
    await tx.accounts.putFactors([{ ...factor, lastStep }]);
    return true;
  }
  const hash = hashRecovery(world, factor.worker, text);
  if (!factor.recovery.includes(hash)) return false;
  await tx.accounts.putFactors([{ ...factor, recovery: factor.recovery.filter((one) => one !== hash) }]);
  return true;
};

/** Sixteen letters, eighty bits: `ABCD-EFGH-...` */
const recoveryCode = (random: Uint8Array): string => (toBase32(random).match(/.{4}/g) ?? []).join("-");

const hashRecovery = ({ pepper }: Pick<World, "pepper">, worker: string, code: string): string =>
  createHmac("sha256", pepper)
    .update(`recovery ${worker} ${code.replaceAll("-", "")}`)
    .digest("base64url");
