import type { Ids } from "../ids.ts";
import type { StoragePorts } from "../ports.ts";
import { commitRows } from "./commit-rows.ts";

/** What this browser profile is: made at the first opening, never changed. */
export interface DeviceIdentity {
  readonly id: string;
  readonly secret: unknown;
}

/** Reads the device's identity, or makes it; two tabs opening at once agree on one. */
export const deviceIdentity = async (ports: StoragePorts, ids: Ids): Promise<DeviceIdentity> => {
  const { rows, keyCrypto } = ports;
  const read = async (): Promise<DeviceIdentity | undefined> => {
    const row = await rows.get("meta", "device");
    return row?.device === undefined ? undefined : { id: row.device, secret: row.secret };
  };
  const known = await read();
  if (known) return known;
  const secret = await keyCrypto.createDeviceSecret();
  await commitRows(rows, async (plan) => {
    if (!(await read())) plan.put("meta", "device", undefined, { device: `d_${ids.newHandle()}`, secret });
  });
  const made = await read();
  if (!made) throw new Error("the device row was written and is not there");
  return made;
};
