import { keyringFromText, keyringToText } from "../keys/keyring.ts";
import { newRecovery, wrapForRecovery } from "../keys/recovery-wrap.ts";
import type { StoragePorts } from "../ports.ts";
import type { Bytes } from "../sealing/bytes.ts";
import { placeOf } from "../sealing/places.ts";
import { commitRows } from "./commit-rows.ts";
import type { DeviceIdentity } from "./device-rows.ts";

/** Somebody who was enrolled before there were recovery keys gets one at their next unlocking. */
export const ensureRecovery = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  personKey: Bytes,
): Promise<void> => {
  const { rows, sealer } = ports;
  await commitRows(rows, async (plan) => {
    const row = await rows.get("people", person);
    if (!row?.keyring || row.recovery) return;
    const recovery = newRecovery(ports);
    const wrap = await wrapForRecovery(ports, device.secret, person, recovery, personKey);
    const keyring = keyringFromText(await sealer.open(personKey, row.keyring, placeOf.keyring(person)));
    const text = keyringToText({ ...keyring, recovery });
    const sealed = await sealer.seal(personKey, text, placeOf.keyring(person), "plain");
    const { key: _, rev: __, ...fields } = row;
    plan.put("people", person, row, { ...fields, keyring: sealed, recovery: [wrap] });
  });
};
