import { keyringFromText, keyringToText } from "../keys/keyring.ts";
import type { StoragePorts } from "../ports.ts";
import type { Bytes } from "../sealing/bytes.ts";
import { placeOf } from "../sealing/places.ts";
import { commitRows } from "./commit-rows.ts";
import type { DeviceIdentity } from "./device-rows.ts";
import { openEnrolment } from "./person-rows.ts";

/** Somebody who was signed in anew takes over the new token when they unlock; grants follow with the next answer. */
export const absorbEnrolment = async (
  ports: StoragePorts,
  device: DeviceIdentity,
  person: string,
  personKey: Bytes,
): Promise<void> => {
  const { rows, sealer } = ports;
  await commitRows(rows, async (plan) => {
    const row = await rows.get("people", person);
    if (!row?.enrolment || !row.keyring) return;
    const { key: _, rev: __, enrolment, ...fields } = row;
    const { token } = await openEnrolment(ports, device, person, enrolment);
    const keyring = keyringFromText(await sealer.open(personKey, row.keyring, placeOf.keyring(person)));
    const { formerTokens: ___, ...kept } = keyring;
    const text = keyringToText({ ...kept, token });
    const sealed = await sealer.seal(personKey, text, placeOf.keyring(person), "plain");
    plan.put("people", person, row, { ...fields, keyring: sealed });
  });
};
