import { fail, ok } from "#domain/result.ts";
import type { CourierAsk } from "#protocol/courier/sealed-copy.ts";
import type { DeviceProof } from "#protocol/device-proof.ts";
import { PROTOCOL } from "#protocol/version.ts";
import type { Delivery, Transport } from "#sync/ports.ts";
import type { ActivateCode, ActivationProblem } from "./activation.ts";

/** Which phone asks: its id, and what its owner would call it. */
export interface AskingPhone {
  readonly id: string;
  readonly label: string;
  /** What the phone wants to know about copies that others may carry. */
  readonly courierAsk?: () => Promise<CourierAsk | undefined>;
  /** That it is the phone whose id it says. */
  readonly proofFor?: (code: string) => Promise<DeviceProof | undefined>;
}

/** Asks the server over the given transport. */
export const activateWith =
  (transport: Pick<Transport, "enrol">, phone: AskingPhone): ActivateCode =>
  async (code, otp) => {
    const [courier, proof] = await Promise.all([phone.courierAsk?.(), phone.proofFor?.(code)]);
    const delivery = await transport.enrol({
      ...{ proto: PROTOCOL, code, device: phone.id, label: phone.label },
      ...(otp === undefined ? {} : { otp }),
      ...(courier === undefined ? {} : { courier }),
      ...(proof === undefined ? {} : { proof }),
    });
    return delivery.type === "answer" ? ok(delivery.answer) : fail(activationProblem(delivery));
  };

/** What a request without an answer means to somebody who typed a code. */
export const activationProblem = (
  delivery: Exclude<Delivery<unknown>, { readonly type: "answer" }>,
): ActivationProblem => {
  switch (delivery.type) {
    case "offline":
    case "timeout":
      return { type: "Unreachable" };
    case "notOurServer":
    case "nonsense":
      return { type: "NotOurServer" };
    case "refused":
      return refusedProblem(delivery);
  }
};

const refusedProblem = ({
  refusal,
  status,
  retryAfterMs,
}: Extract<Delivery<unknown>, { readonly type: "refused" }>): ActivationProblem => {
  switch (refusal) {
    case "badCode":
      return { type: "WrongCode" };
    case "codeExpired":
      return { type: "ExpiredCode" };
    case "codeUsed":
      return { type: "UsedCode" };
    case "deviceClaimed":
      return { type: "OtherPhone" };
    case "secondFactorNeeded":
      return { type: "FactorNeeded" };
    case "badSecondFactor":
      return { type: "WrongFactor" };
    case "tooMany":
      return retryAfterMs === undefined
        ? { type: "TooManyTries" }
        : { type: "TooManyTries", retryAfterSeconds: Math.ceil(retryAfterMs / 1000) };
    case "upgradeNeeded":
    case "unknownProtocol":
      return { type: "AppTooOld" };
    default:
      // A word this app does not know yet: 4xx of a code request is about the code, the rest is the server's trouble.
      return status === 401 || status === 403 ? { type: "WrongCode" } : { type: "ServerTrouble" };
  }
};
