import { fail, ok, type Result } from "#domain/result.ts";
import {
  type RequestRefusal,
  type SecondFactorAnswer,
  secondFactorRequestSchema,
} from "#protocol/messages.ts";
import { beginFactor, confirmFactor, hasWideRole, isProved, useFactor } from "../accounts/second-factor.ts";
import { otpAddress } from "../accounts/totp.ts";
import type { SharedAttempts } from "../http/shared-attempts.ts";
import type { WriteTx } from "../store/store.ts";
import { nowOf } from "../world.ts";
import { callerRoute, type Question } from "./caller-route.ts";
import type { Route } from "./route.ts";

type Answer = Omit<SecondFactorAnswer, "proto">;

/** POST /v1/second-factor. Guesses are counted per person: six digits are not many. */
export const secondFactorRoute = (tries: SharedAttempts): Route =>
  callerRoute("/v1/second-factor", secondFactorRequestSchema, async (question) => {
    const { asked, caller, regency, world } = question;
    const isGuess = asked.step === "confirm" || asked.step === "prove";
    const wait = isGuess ? await tries.waitOf(`${regency} ${caller.worker}`) : undefined;
    if (wait !== undefined) return fail({ refusal: "tooMany", retryAfter: wait });
    const told = await world.store.write(regency, (tx) => answer(tx, question));
    return told.ok ? ok({ json: told.value, action: `factor.${asked.step}`, target: caller.worker }) : told;
  });

const answer = async (
  tx: WriteTx,
  { asked: { step, otp = "" }, caller, world }: Question<{ step: string; otp?: string | undefined }>,
): Promise<Result<Answer, RequestRefusal>> => {
  const { worker, session, grants, name } = caller;
  const [factor] = await tx.accounts.factors([worker]);
  const isSetUp = factor !== undefined && factor.confirmedAt !== null;
  const prove = () => tx.accounts.putSessions([{ ...session, factorAt: nowOf(world) }]);
  switch (step) {
    case "begin": {
      if (isSetUp) return fail("notAllowed"); // only an admin takes a factor away: else a stolen phone would
      const secret = await beginFactor(tx, world, worker);
      return ok({ state: "toSetUp", secret, address: otpAddress(secret, name) });
    }
    case "confirm": {
      if (!factor || isSetUp) return fail("notAllowed");
      const codes = await confirmFactor(tx, world, factor, otp.replaceAll(/\s/g, ""));
      if (!codes) return fail("badSecondFactor");
      await prove();
      return ok({ state: "proved", recoveryCodes: [...codes] });
    }
    case "prove": {
      if (!factor || !isSetUp) return fail("secondFactorNeeded");
      if (!(await useFactor(tx, world, factor, otp))) return fail("badSecondFactor");
      await prove();
      return ok({ state: "proved" });
    }
    default: {
      if (isSetUp) return ok({ state: isProved(session, "fresh", world.clock()) ? "proved" : "toProve" });
      return ok({ state: hasWideRole(grants) ? "toSetUp" : "notNeeded" });
    }
  }
};
