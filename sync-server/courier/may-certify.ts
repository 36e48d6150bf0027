import type { CourierAsk } from "#protocol/courier/sealed-copy.ts";
import type { ReadTx } from "../store/store.ts";

/**
 * Whether the server may vouch for the key that this worker shows for a device: only for the one the device is bound to. Of a
 * device that enrolled before keys were kept, not where somebody else's recovery key is held: on a phone that several share the
 * first one's certificate serves all, so whoever asks for another there has claimed a device id that is not theirs, and would
 * hand in work in a colleague's name.
 */
export const mayCertify = async (
  tx: ReadTx,
  { worker, device }: { readonly worker: string; readonly device: string },
  asked: CourierAsk | undefined,
): Promise<boolean> => {
  if (asked?.deviceKey === undefined) return false;
  const [known] = await tx.devices.byIds([device]);
  if (known && known.key !== null) return asked.deviceKey === known.key;
  return (await tx.recoveryKeys.ofDevices([device])).every((held) => held.worker === worker);
};
