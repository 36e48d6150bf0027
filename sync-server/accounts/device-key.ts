import { fail, ok, type Result } from "#domain/result.ts";
import { proofBytes } from "#protocol/device-proof.ts";
import type { EnrolRequest } from "#protocol/messages.ts";
import { courierDesk } from "../courier/courier-desk.ts";
import { isSignedBy } from "../courier/courier-keys.ts";
import type { Device } from "../store/port/devices.ts";
import type { World } from "../world.ts";

/**
 * The key a device is bound to after this enrolment: the one it was bound to, of which it must show that it holds it; of a device
 * never seen the one it shows. One that enrolled before keys were kept is believed when the server has vouched for its key, else it
 * stays unbound: whoever claims its id must not bind it either.
 */
export const boundKey = (
  world: World,
  regency: string,
  known: Device | undefined,
  { code, device, proof }: EnrolRequest,
): Result<string | null, "deviceClaimed"> => {
  const signature = Buffer.from(proof?.signature ?? "", "base64url");
  const isShown = proof !== undefined && isSignedBy(proof.key, proofBytes(code, device), signature);
  const shown = isShown ? proof.key : null;
  if (!known) return ok(shown);
  if (known.key !== null) return shown === known.key ? ok(shown) : fail("deviceClaimed");
  const isVouchedFor =
    shown !== null && courierDesk(world).isCertified(regency, device, shown, proof?.certificate ?? "");
  return ok(isVouchedFor ? shown : null);
};

/**
 * Lets go of the key of a device whose browser lost it, so that unsent work on it is not lost with it. False for no device. It is
 * bound anew once the server has vouched for its next key.
 */
export const unbindDevice = (
  { store }: Pick<World, "store">,
  regency: string,
  device: string,
): Promise<boolean> =>
  store.write(regency, async (tx) => {
    const [known] = await tx.devices.byIds([device]);
    if (known) await tx.devices.put([{ ...known, key: null }]);
    return known !== undefined;
  });
