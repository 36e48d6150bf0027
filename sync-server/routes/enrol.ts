import { type EnrolAnswer, enrolRequestSchema } from "#protocol/messages.ts";
import { PROTOCOL } from "#protocol/version.ts";
import { isServerDevice } from "../accept/server-author.ts";
import { callerOf, grantsToWire } from "../access.ts";
import { parseActivationCode } from "../accounts/activation-code.ts";
import { enrolDevice } from "../accounts/enrol-device.ts";
import { hasWideRole } from "../accounts/second-factor.ts";
import { courierAnswer } from "../courier/courier-answer.ts";
import { courierDesk } from "../courier/courier-desk.ts";
import { mayCertify } from "../courier/may-certify.ts";
import { jsonAnswer, refusalAnswer } from "../http/answer.ts";
import { readJson } from "../http/read-json.ts";
import type { SharedAttempts } from "../http/shared-attempts.ts";
import { nowOf } from "../world.ts";
import type { Route } from "./route.ts";

/** An id a device made for itself, as envelopes carry it. */
const DEVICE_ID = /^[A-Za-z0-9_.:/-]{8,80}$/;

const isPhoneId = (device: string): boolean => DEVICE_ID.test(device) && !isServerDevice(device);

/** POST /v1/enrol. Guessing codes is slowed by address and, for attackers with many addresses, over all. */
export const enrolRoute =
  (byAddress: SharedAttempts, overall: SharedAttempts, factorTries: SharedAttempts): Route =>
  async (request, { world, address }) => {
    const wait = (await byAddress.waitOf(address)) ?? (await overall.waitOf("all"));
    if (wait !== undefined) return refusalAnswer("tooMany", { retryAfter: wait });
    const body = await readJson(request);
    if (!body.ok) return refusalAnswer(body.problem);
    const parsed = enrolRequestSchema.safeParse(body.value);
    if (!parsed.success || !isPhoneId(parsed.data.device) || parsed.data.label.length > 80)
      return refusalAnswer("badRequest");
    if (parsed.data.proto !== PROTOCOL) return refusalAnswer("unknownProtocol");

    // By the code itself, however it is typed: each way of writing it must not begin the count anew.
    const { otp, code } = parsed.data;
    const plain = parseActivationCode(code)?.code ?? code;
    const guess = otp === undefined ? undefined : await factorTries.waitOf(`code ${plain}`);
    if (guess !== undefined) return refusalAnswer("tooMany", { retryAfter: guess });
    const enrolled = await enrolDevice(world, parsed.data);
    if (!enrolled.ok) return refusalAnswer(enrolled.problem);
    const { regency, token } = enrolled.value;
    const answer = await world.store.read(regency, async (tx): Promise<EnrolAnswer | undefined> => {
      const caller = await callerOf(tx, token, nowOf(world));
      if (!caller.ok) return undefined;
      const { worker, name, device, grantsVersion, grants, restarts, session } = caller.value;
      const { epoch } = await tx.meta.get();
      const { courier: ask } = parsed.data;
      const isTheirs = await mayCertify(tx, { worker, device }, ask);
      const courier = courierAnswer(courierDesk(world), { regency, device }, ask, isTheirs);
      return {
        proto: PROTOCOL,
        token,
        device,
        worker: { id: worker, name },
        regency,
        epoch: epoch + restarts,
        grants: { version: grantsVersion, list: grantsToWire(grants) },
        ...(world.secondFactor === "required" && hasWideRole(grants) && session.factorAt === null
          ? { secondFactor: "toSetUp" }
          : {}),
        ...(courier === undefined ? {} : { courier }),
      };
    });
    return answer ? jsonAnswer(request, JSON.stringify(answer)) : refusalAnswer("signedOut");
  };
