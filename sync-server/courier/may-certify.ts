import type { CourierAsk } from "#protocol/courier/sealed-copy.ts";
import type { ReadTx } from "../store/store.ts";

/**
 * Whether the server may vouch for the key that this worker shows for a device. Not where somebody else's recovery key is
 * held: on a phone that several share the first one's certificate serves all, so whoever asks for another there has claimed a
 * device id that is not theirs, and would hand in work in a colleague's name.
 */
export const mayCertify = async (
  tx: ReadTx,
  { worker, device }: { readonly worker: string; readonly device: string },
  asked: CourierAsk | undefined,
): Promise<boolean> =>
  asked?.deviceKey !== undefined &&
  (await tx.recoveryKeys.ofDevices([device])).every((held) => held.worker === worker);
