import { fail, ok, type Result } from "#domain/result.ts";
import type { LeaseProblem } from "#features/session/lease-text.ts";
import { leaseAnswerSchema } from "#protocol/account-requests.ts";
import { PROTOCOL } from "#protocol/version.ts";
import { createHttpTransport } from "#sync/http-transport.ts";

/** Asks the server for its part of a key whose lease has ended, before anybody is signed in. */
export const askLease = async (token: string): Promise<Result<string, LeaseProblem>> => {
  const transport = createHttpTransport({ token: () => token });
  const delivery = await transport.post("/v1/lease", { proto: PROTOCOL }, leaseAnswerSchema);
  if (delivery.type === "answer") return ok(delivery.answer.key);
  if (delivery.type === "refused" && delivery.refusal === "deviceRevoked") return fail({ type: "Revoked" });
  const isRefused = delivery.type === "refused" && delivery.status < 500 && delivery.status !== 429;
  return fail({ type: isRefused ? "NotGiven" : "NotReached" });
};
