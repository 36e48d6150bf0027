import { keyringFromText, keyringToText } from "../keys/keyring.ts";
import { newRecovery, wrapForRecovery } from "../keys/recovery-wrap.ts";
import type { StoragePorts } from "../ports.ts";
import { type Bytes, bytesToHex } from "../sealing/bytes.ts";
import { placeOf } from "../sealing/places.ts";
import { commitRows } from "./commit-rows.ts";
import type { DeviceIdentity } from "./device-rows.ts";

/** Makes at an unlocking what this person has not: a recovery key (enrolled before there were any), a letter box. */
export const ensureKeys = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  personKey: Bytes,
): Promise<void> => {
  const { rows, sealer, keyCrypto } = ports;
  await commitRows(rows, async (plan) => {
    const row = await rows.get("people", person);
    if (!row?.keyring || (row.recovery && row.box)) return;
    const keyring = keyringFromText(await sealer.open(personKey, row.keyring, placeOf.keyring(person)));
    const recovery = row.recovery ? keyring.recovery : newRecovery(ports);
    const wraps =
      row.recovery ??
      (recovery && [await wrapForRecovery(ports, device.secret, person, recovery, personKey)]);
    const pair = row.box ? undefined : await keyCrypto.letterBox.createPair();
    const text = keyringToText({
      ...keyring,
      ...(recovery ? { recovery } : {}),
      ...(pair ? { box: bytesToHex(pair.privateKey) } : {}),
    });
    const sealed = await sealer.seal(personKey, text, placeOf.keyring(person), "plain");
    const { key: _, rev: __, ...fields } = row;
    plan.put("people", person, row, {
      ...fields,
      keyring: sealed,
      ...(wraps ? { recovery: wraps } : {}),
      ...(pair ? { box: pair.publicKey } : {}),
    });
  });
};
