import { fail, ok, type Result } from "#domain/result.ts";
import type { EnrolRequest } from "#protocol/messages.ts";
import type { ActivationCode } from "../store/port/accounts.ts";
import { nowOf, type World } from "../world.ts";
import { hashActivationCode, parseActivationCode } from "./activation-code.ts";
import { boundKey } from "./device-key.ts";
import { hasWideRole, useFactor } from "./second-factor.ts";
import { createSessionToken, hashSessionToken } from "./session-token.ts";

export interface Enrolled {
  readonly regency: string;
  readonly token: string;
  readonly worker: string;
}

type EnrolProblem =
  | "badCode"
  | "codeExpired"
  | "codeUsed"
  | "deviceClaimed"
  | "secondFactorNeeded"
  | "badSecondFactor";

/** How long the device that used a code may use it again, because the first answer may have been lost on the way. */
const SECOND_TRY_MS = 15 * 60_000;

/** Turns a code into a session for a device. A revoked device is welcome again with a new code. */
export const enrolDevice = async (
  world: World,
  request: EnrolRequest,
): Promise<Result<Enrolled, EnrolProblem>> => {
  const { code: typed, device, label, otp } = request;
  const parsed = parseActivationCode(typed);
  if (!parsed) return fail("badCode");
  const { regency, code } = parsed;
  return world.store.write(regency, async (tx) => {
    const [issued] = await tx.accounts.codes([hashActivationCode(world.pepper, code)]);
    if (!issued) return fail("badCode");
    if (isSpent(issued, device, world.clock())) return fail("codeUsed");
    const { worker } = issued;
    const [account] = await tx.accounts.byWorkers([worker]);
    if (!account || account.closedAt !== null) return fail("badCode");
    const now = nowOf(world);
    if (issued.expiresAt <= now) return fail("codeExpired");

    const [known] = await tx.devices.byIds([device]);
    const bound = boundKey(world, regency, known, request);
    if (!bound.ok) return bound;

    const [factor] = await tx.accounts.factors([worker]);
    const held = (await tx.accounts.grantsOf([worker])).filter(({ to }) => to === null);
    const isAsked = factor !== undefined && factor.confirmedAt !== null && hasWideRole(held);
    if (isAsked && otp === undefined) return fail("secondFactorNeeded");
    if (isAsked && !(await useFactor(tx, world, factor, otp ?? ""))) return fail("badSecondFactor");

    // Letting one person in again must not revive the tokens of others, nor an old one of theirs: a thief may hold those.
    if (known && known.revokedAt !== null) await tx.accounts.endSessions({ devices: [device] }, now);
    const token = createSessionToken(regency, world.random(32));
    const session = { worker, device, issuedAt: now, endedAt: null, follows: null };
    await tx.accounts.putSessions([
      { hash: hashSessionToken(token), factorAt: isAsked ? now : null, ...session },
    ]);
    await tx.accounts.putCodes([{ ...issued, usedAt: now, usedBy: device }]);
    await tx.devices.put([
      {
        lastN: 0,
        toldUnsent: null,
        toldLastN: null,
        clockOffsetS: null,
        toldStorageLeft: null,
        app: "",
        ...known,
        device,
        worker,
        key: bound.value,
        label,
        enrolledAt: now,
        revokedAt: null,
        lastSeenAt: now,
      },
    ]);
    return ok({ regency, token, worker });
  });
};

const isSpent = ({ usedAt, usedBy }: ActivationCode, device: string, now: number): boolean =>
  usedAt !== null && !(usedBy === device && now - Date.parse(usedAt) <= SECOND_TRY_MS);
