import { hkdfSync } from "node:crypto";
import { fail, ok } from "#domain/result.ts";
import { leaseRequestSchema } from "#protocol/account-requests.ts";
import { parseRecoveryText } from "#protocol/recovery-text.ts";
import { callerRoute } from "./caller-route.ts";
import type { Route } from "./route.ts";

/**
 * POST /v1/lease: gives a device that was too long without contact the server's part of its holder's key. It opens nothing
 * without the PIN and the device, and does not reveal the recovery key it is made from.
 */
export const leaseRoute: Route = callerRoute(
  "/v1/lease",
  leaseRequestSchema,
  async ({ caller, regency, world }) => {
    const { worker, device } = caller;
    const keys = await world.store.read(regency, (tx) => tx.recoveryKeys.ofDevices([device]));
    const parsed = parseRecoveryText(keys.find((key) => key.worker === worker)?.text ?? "");
    if (!parsed.ok) return fail("notFound");
    const key = hkdfSync("sha256", parsed.value, new Uint8Array(32), "damping lease", 32);
    return ok({ json: { key: Buffer.from(key).toString("hex") }, action: "lease", target: device });
  },
);
